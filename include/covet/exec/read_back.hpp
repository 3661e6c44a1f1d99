#pragma once

#include <covet/driver/connection.hpp>

#include <span>

namespace covet::exec {

/// Inserts a row and reads it back by the key that the database has generated, both in one transaction: the connection's
/// own, or one that begins and ends here.
driver::outcome insert_and_read_back(driver::connection&, const statement& insert, std::span<const value_view> parameters,
                                     const statement& read, driver::row_sink&);

}  // namespace covet::exec
