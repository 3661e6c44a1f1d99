#pragma once

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace covet::driver {

/// How far a connection is protected, each level with all of those before it. The names are those of libpq's sslmode.
enum class tls_mode : std::uint8_t {
    disable,      // never
    prefer,       // when the server can; whoever sits in between can prevent it
    require,      // always, with whatever certificate the server has
    verify_ca,    // its certificate is signed by the authority
    verify_full,  // and is for this host
};

/// How to reach a database server. The names are those of the URL's parts and options, with _ for -.
struct server_options {
    std::string host{};                      // empty: the socket, or else 127.0.0.1, and libpq's own choice
    std::uint16_t port{};                    // 0: the server's usual one
    std::string socket{};                    // PostgreSQL: its directory; MySQL: its file
    std::string user{};                      // empty: the name of the process' user
    std::optional<std::string> password{};
    std::string password_file{};             // a file whose first line is the password
    std::string password_env{};              // an environment variable that holds the password
    std::string database{};                  // empty: the user's name

    std::chrono::milliseconds connect_timeout{10'000};  // 0: none. Drivers round up to what their library can
    std::chrono::milliseconds statement_timeout{};      // ends a statement that runs for longer; 0: none
    std::chrono::milliseconds read_timeout{};           // without an answer, then the connection is lost; 0: none
    std::chrono::milliseconds keepalive{};              // of silence, until the network is probed; 0: the system's
    std::chrono::milliseconds tcp_user_timeout{};       // for sent data to be acknowledged; 0: the system's

    std::string application_name{};
    tls_mode tls = tls_mode::prefer;
    std::string tls_ca{};           // files in PEM format
    std::string tls_certificate{};  // of the client
    std::string tls_key{};          // of the client

    std::size_t statement_cache = 256;  // prepared statements kept on a connection
    std::vector<std::pair<std::string, std::string>> session{};  // settings of each session: session.<name>=value
};

}  // namespace covet::driver
