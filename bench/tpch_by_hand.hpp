#pragma once

#include "c_api.hpp"

#include <covet/covet.hpp>

#include <chrono>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

/// \file
/// The rows of a statement of the C API, member by member.
namespace bench {

inline void read(sqlite3_stmt* s, int column, std::int64_t& out) { out = sqlite3_column_int64(s, column); }
inline void read(sqlite3_stmt* s, int column, std::int32_t& out) { out = sqlite3_column_int(s, column); }
inline void read(sqlite3_stmt* s, int column, double& out) { out = sqlite3_column_double(s, column); }
inline void read(sqlite3_stmt* s, int column, std::string& out) { read_text(s, column, out); }
inline void read(sqlite3_stmt* s, int column, std::chrono::sys_days& out) {
    out = std::chrono::sys_days{std::chrono::days{sqlite3_column_int(s, column)}};
}
template <int Precision, int Scale>
void read(sqlite3_stmt* s, int column, covet::decimal<Precision, Scale>& out) {
    out = covet::decimal<Precision, Scale>::from_unscaled(sqlite3_column_int64(s, column));
}
template <class T>
void read(sqlite3_stmt* s, int column, std::optional<T>& out) {
    if (sqlite3_column_type(s, column) != SQLITE_NULL) read(s, column, out.emplace());
}

template <class Row>
std::vector<Row> all_rows(sqlite3_stmt* s) {
    std::vector<Row> out;
    int code = SQLITE_ROW;
    while ((code = sqlite3_step(s)) == SQLITE_ROW) {
        Row& row = out.emplace_back();
        if constexpr (covet::schema::storable<Row>)
            read(s, 0, row);
        else
            covet::meta::for_each_member(row, [s](auto index, auto& member) { read(s, static_cast<int>(index.value), member); });
    }
    sqlite3_reset(s);
    check(code);
    return out;
}

}  // namespace bench
