#pragma once

#include "support/places.hpp"

#include <cstdlib>
#include <fstream>
#include <stdexcept>
#include <string>

/// \file
/// Where the servers are that tests/servers/* have started for the tests, or that the environment names instead.
namespace support {

/// The URL of a server, which may create databases there.
inline std::string server_url(const std::string& variable, const std::string& file) {
    if (const char* const own = std::getenv(variable.c_str()); own != nullptr && *own != '\0') return own;
    std::ifstream in{file};
    std::string url;
    if (std::getline(in, url)) return url;
    throw std::runtime_error{"there is no server: neither does " + variable + " hold a URL, nor does the file " + file +
                             ", which ctest makes, or tests/servers/" + file.substr(0, file.rfind('/')) + " start"};
}

inline std::string postgres_url() { return server_url("COVET_TEST_POSTGRES", server_directory("postgres") + "/url"); }
inline std::string mysql_url() { return server_url("COVET_TEST_MYSQL", server_directory("mariadb") + "/url"); }

}  // namespace support
