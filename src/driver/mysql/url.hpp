#pragma once

#include <covet/driver/connector.hpp>

namespace covet::driver::mysql_driver {

/// Reads `mysql://user:password@host:port/database` and `mysql:///database?socket=/run/mysqld/mysqld.sock` with their
/// options.
connector connector_for_mysql(url&);

}  // namespace covet::driver::mysql_driver
