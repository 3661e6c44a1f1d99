#pragma once

#include <covet/core/statement.hpp>
#include <covet/core/value.hpp>

#include <sqlite3.h>

#include <cstddef>
#include <span>
#include <string_view>

namespace covet::driver::sqlite_driver {

/// Binds all parameters of a statement without copying them: they must live until the statement is reset.
///
/// `count` is the number of the statement's parameters; those of the compiled one behind them are left to the caller.
///
/// Throws `misuse` when there are too few or too many, and `conversion_error` for what SQLite cannot hold: NaN, integers
/// above 9223372036854775807, values of 2 GiB and more.
void bind_all(sqlite3*, sqlite3_stmt*, int count, const statement&, std::span<const value_view> parameters);

/// Why a value cannot be stored, as the end of a sentence; empty when it can.
std::string_view refusal(const value_view&) noexcept;

/// The same of an element, where the value is an array in a column of the statement. JSON has a form for those, but what no
/// column can hold, no array can.
std::string_view refusal_of_element(const value_view&, const statement&, std::size_t column);

/// The address of text or bytes. SQLite takes a null pointer for NULL, so an empty value gets a real one.
inline const char* address_of(std::string_view v) noexcept { return v.data() != nullptr ? v.data() : ""; }
inline const void* address_of(std::span<const std::byte> v) noexcept {
    return v.data() != nullptr ? static_cast<const void*>(v.data()) : "";
}

/// The name under which IN lists travel through sqlite3_bind_pointer. Only a pointer bound under the same name reaches
/// the table that reads it, so that no SQL text can forge one.
inline constexpr const char* array_pointer = "covet:array";

}  // namespace covet::driver::sqlite_driver
