#pragma once

#include <covet/driver/connection.hpp>
#include <covet/driver/server_options.hpp>

#include <memory>

namespace covet::driver {

/// How to reach a MySQL or MariaDB server. Without host and socket it is 127.0.0.1, and without a database none is chosen.
/// Times are rounded up to whole seconds, but for statement_timeout. keepalive is always on, in the system's intervals.
using mysql_options = server_options;

/// Opens a connection. Throws `connection_failed` naming the server and the reason, and `bad_option` for options of no
/// meaning.
///
/// Sessions are in UTC, in utf8mb4 and compare text by its bytes, refuse what does not fit a column, and count the rows
/// that an update has found, not only those that it has changed.
std::unique_ptr<connection> connect_mysql(const mysql_options&);

}  // namespace covet::driver
