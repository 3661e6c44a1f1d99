#pragma once

#include <covet/driver/connector.hpp>

namespace covet::driver::sqlite_driver {

/// Reads `sqlite:shop.db`, `sqlite:/abs/path`, `sqlite:///abs/path` and `sqlite::memory:` with their options.
connector connector_for_sqlite(url&);

}  // namespace covet::driver::sqlite_driver
