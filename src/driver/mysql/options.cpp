#include "options.hpp"

#include <covet/core/error.hpp>

#include <string>

#include <dlfcn.h>

#include "../server_options.hpp"

namespace covet::driver::mysql_driver {
namespace {

/// The version of the client library behind the connector: 30409 for MariaDB's 3.4.9, 80036 for MySQL's 8.0.36; 0 where it does
/// not tell. The connector itself tells only its own.
unsigned long client_version() {
    using question = unsigned long (*)();
    const auto ask = reinterpret_cast<question>(::dlsym(RTLD_DEFAULT, "mysql_get_client_version"));
    return ask == nullptr ? 0 : ask();
}

/// In MariaDB's library since version 3.4 whoever does not verify the host's name verifies nothing, whatever authority is named.
bool verifies_authority_alone() {
    const unsigned long version = client_version();
    return version < 30'400 || version >= 50'000;
}

}  // namespace

void check_options(const mysql_options& options) {
    check_server_options(options);
    if (options.keepalive.count() > 0 || options.tcp_user_timeout.count() > 0)
        throw bad_option{"covet: MySQL's connector keeps its socket to itself, so keepalive and tcp_user_timeout cannot be "
                         "set; read_timeout tells how long to wait for the server"};
    const bool verifies = options.tls == tls_mode::verify_ca || options.tls == tls_mode::verify_full;
    if (verifies && options.tls_ca.empty())
        throw bad_option{"covet: tls=" + std::string{name_of(options.tls)} +
                         " needs tls_ca, the file with the certificates to trust"};
    if (options.tls == tls_mode::verify_ca && !verifies_authority_alone())
        throw bad_option{"covet: MariaDB's client library, from version 3.4, verifies a certificate together with the host's name or not "
                         "at all, so that tls=verify-ca would verify nothing; ask for tls=verify-full"};
}

}  // namespace covet::driver::mysql_driver
