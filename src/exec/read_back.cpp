#include <covet/core/error.hpp>
#include <covet/exec/decode.hpp>
#include <covet/exec/read_back.hpp>

#include <array>

namespace covet::exec {

namespace {

driver::outcome insert_then_read(driver::connection& connection, const statement& insert,
                                 std::span<const value_view> parameters, const statement& read, driver::row_sink& sink) {
    no_sink nothing;
    const driver::outcome done = connection.execute(insert, parameters, nothing);
    const std::array key{value_view::integer(done.last_insert_id)};
    connection.execute(read, key, sink);
    return done;
}

/// Leaves no transaction open behind an error, which is worth more than one of the rollback.
void abandon(driver::connection& connection) noexcept {
    try {
        if (connection.in_transaction()) connection.rollback();
    } catch (const error&) {
    }
}

}  // namespace

driver::outcome insert_and_read_back(driver::connection& connection, const statement& insert,
                                     std::span<const value_view> parameters, const statement& read, driver::row_sink& sink) {
    if (connection.in_transaction()) return insert_then_read(connection, insert, parameters, read, sink);
    connection.begin();
    try {
        const driver::outcome done = insert_then_read(connection, insert, parameters, read, sink);
        connection.commit();
        return done;
    } catch (...) {
        abandon(connection);
        throw;
    }
}

}  // namespace covet::exec
