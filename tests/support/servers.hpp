#pragma once

#include "support/places.hpp"

#include <cstdlib>
#include <fstream>
#include <stdexcept>
#include <string>

/// \file
/// Where the servers are that tests/servers/* have started for the tests, or that the environment names instead.
namespace support {

/// A URL that tests/servers/`server` has written, which may create databases there. The variable goes before it, where it is set.
inline std::string server_url(const std::string& server, const std::string& file = "url", const char* variable = "") {
    if (const char* const own = std::getenv(variable); own != nullptr && *own != '\0') return own;
    const std::string path = server_directory(server) + "/" + file;
    std::ifstream in{path};
    std::string url;
    if (std::getline(in, url)) return url;
    throw std::runtime_error{"there is no server: ctest starts one, or `tests/servers/" + server + " start " + server_directory(server) +
                             "`, which writes " + path + (*variable == '\0' ? "" : std::string{"; or name one in "} + variable)};
}

inline std::string postgres_url() { return server_url("postgres", "url", "COVET_TEST_POSTGRES"); }
inline std::string mysql_url() { return server_url("mariadb", "url", "COVET_TEST_MYSQL"); }

}  // namespace support
