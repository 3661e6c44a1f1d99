#pragma once

#include <covet/core/dialect.hpp>
#include <covet/core/statement.hpp>

#include <cstddef>
#include <source_location>
#include <string_view>

/// \file
/// Errors that calls throw when the database itself is content. Out of line, as they are cold.
namespace covet::exec {

/// `no_rows` for none, `too_many_rows` for more than one.
[[noreturn]] void throw_not_one(const statement&, dialect, std::size_t rows, const std::source_location&);

/// `no_rows` for an update of an object whose row is not there.
[[noreturn]] void throw_no_such_row(const statement&, dialect, std::string_view table,
                                    const std::source_location&);

}  // namespace covet::exec
