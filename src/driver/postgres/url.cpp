#include "url.hpp"

#include <covet/driver/postgres.hpp>

#include <utility>

#include "../server_options.hpp"
#include "open.hpp"

namespace covet::driver::postgres_driver {

connector connector_for_postgres(url& address) {
    postgres_options options = read_server_options(address);
    check_options(options);
    return {covet::dialect::postgresql, [options = std::move(options)] { return connect_postgres(options); }};
}

}  // namespace covet::driver::postgres_driver
