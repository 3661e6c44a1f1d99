#pragma once

#include <covet/driver/server_options.hpp>
#include <covet/driver/url.hpp>

#include <string>
#include <string_view>

/// \file
/// What the drivers of servers have in common before they connect.
namespace covet::driver {

/// Takes what a URL says of its server. Throws `bad_option`.
server_options read_server_options(url&);

/// Throws `bad_option` for what no server can take: NUL characters, more than one source of the password, a certificate
/// without its key, an authority that nothing is checked against.
void check_server_options(const server_options&);

/// The password, from wherever the options say, or empty. Throws `bad_option` when it is not there.
std::string password_of(const server_options&);

/// disable, prefer, require, verify-ca or verify-full.
std::string_view name_of(tls_mode) noexcept;

}  // namespace covet::driver
