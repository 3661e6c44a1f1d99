#include "url.hpp"

#include <covet/driver/mysql.hpp>

#include <utility>

#include "../server_options.hpp"
#include "options.hpp"

namespace covet::driver::mysql_driver {

connector connector_for_mysql(url& address) {
    mysql_options options = read_server_options(address);
    check_options(options);
    return {covet::dialect::mysql, [options = std::move(options)] { return connect_mysql(options); }};
}

}  // namespace covet::driver::mysql_driver
