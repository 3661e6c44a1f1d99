#include <covet/core/error.hpp>
#include <covet/exec/schema_operations.hpp>

namespace covet::exec::detail {

void run_ddl(driver::connection& connection, const std::string& sql) {
    try {
        connection.run_script(sql);
    } catch (...) {
        try {
            if (connection.dialect() == mysql) connection.run_script("SET foreign_key_checks = 1");
        } catch (const error&) {
            // The first error tells more; a connection that cannot do this is lost.
        }
        throw;
    }
}

}  // namespace covet::exec::detail
