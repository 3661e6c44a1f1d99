#include "options.hpp"

#include <covet/core/error.hpp>

#include <string>

#include "../server_options.hpp"

namespace covet::driver::mysql_driver {

void check_options(const mysql_options& options) {
    check_server_options(options);
    if (options.keepalive.count() > 0 || options.tcp_user_timeout.count() > 0)
        throw bad_option{"covet: MySQL's connector keeps its socket to itself, so keepalive and tcp_user_timeout cannot be "
                         "set; read_timeout tells how long to wait for the server"};
    const bool verifies = options.tls == tls_mode::verify_ca || options.tls == tls_mode::verify_full;
    if (verifies && options.tls_ca.empty())
        throw bad_option{"covet: tls=" + std::string{name_of(options.tls)} +
                         " needs tls_ca, the file with the certificates to trust"};
}

}  // namespace covet::driver::mysql_driver
