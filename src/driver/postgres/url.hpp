#pragma once

#include <covet/driver/connector.hpp>

namespace covet::driver::postgres_driver {

/// Takes the options of a postgresql: URL.
connector connector_for_postgres(url&);

}  // namespace covet::driver::postgres_driver
