#pragma once

#include <covet/driver/connection.hpp>
#include <covet/driver/server_options.hpp>

#include <memory>

namespace covet::driver {

/// How to reach a PostgreSQL database. Of connect_timeout and keepalive libpq knows whole seconds, to which they are
/// rounded up, and of connect_timeout 2 at least.
using postgres_options = server_options;

/// Opens a connection. Throws `connection_failed` when the server cannot be reached, does not let the user in, or does not
/// offer the protection that is asked for.
std::unique_ptr<connection> connect_postgres(const postgres_options&);

}  // namespace covet::driver
