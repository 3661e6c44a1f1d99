#pragma once

#include <covet/core/value.hpp>

#include <sqlite3.h>

#include <cstddef>
#include <new>
#include <span>
#include <string_view>

namespace covet::driver::sqlite_driver {

/// Views one value of the current row. It is valid until the statement steps on.
///
/// The value is fetched from its statement once and then asked directly: the sqlite3_column functions would look it up
/// again for its type, its data and its size. That is allowed because a connection is used by one thread at a time.
inline value_view cell_of(sqlite3_value* v) {
    switch (sqlite3_value_type(v)) {
        case SQLITE_INTEGER: return value_view::integer(sqlite3_value_int64(v));
        case SQLITE_FLOAT: return value_view::real(sqlite3_value_double(v));
        case SQLITE_TEXT: {
            const unsigned char* const data = sqlite3_value_text(v);  // before the size: this may convert from UTF-16
            if (data == nullptr) throw std::bad_alloc{};
            return value_view::text(
                {reinterpret_cast<const char*>(data), static_cast<std::size_t>(sqlite3_value_bytes(v))});
        }
        case SQLITE_BLOB: {
            const void* const data = sqlite3_value_blob(v);
            const auto size = static_cast<std::size_t>(sqlite3_value_bytes(v));
            if (data == nullptr && size != 0) throw std::bad_alloc{};
            return value_view::bytes({static_cast<const std::byte*>(data), size});
        }
        default: return value_view::null();
    }
}

inline void fetch_cells(sqlite3_stmt* handle, std::span<value_view> cells) {
    int column = 0;
    for (value_view& cell : cells) cell = cell_of(sqlite3_column_value(handle, column++));
}

}  // namespace covet::driver::sqlite_driver
