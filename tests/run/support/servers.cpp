#include "support/servers.hpp"

#include <doctest/doctest.h>

#include <cstdlib>
#include <stdexcept>
#include <string>

TEST_CASE("a server that is missing is told by the command that starts it") {
    std::string message;
    try {
        support::server_url("absent");
    } catch (const std::runtime_error& e) {
        message = e.what();
    }
    const std::string directory = support::server_directory("absent");
    CHECK(message.find("tests/servers/absent start " + directory + "`") != std::string::npos);
    CHECK(message.find("writes " + directory + "/url") != std::string::npos);
    ::setenv("COVET_TEST_ABSENT", "test://somebody@localhost/", 1);
    CHECK(support::server_url("absent", "url", "COVET_TEST_ABSENT") == "test://somebody@localhost/");
    ::unsetenv("COVET_TEST_ABSENT");
}
