#include <covet/core/error.hpp>
#include <covet/exec/failure.hpp>

#include <string>

namespace covet::exec {

namespace {

template <class Error>
[[noreturn]] void throw_at(const std::source_location& where, const std::string& message, const char* sqlstate,
                           std::string_view sql) {
    Error e{message, {.sqlstate = sqlstate, .sql = std::string{sql}}};
    e.set_where(where);
    throw e;
}

}  // namespace

void throw_not_one(const statement& source, dialect d, std::size_t rows, const std::source_location& where) {
    if (rows == 0)
        throw_at<no_rows>(where, "covet: one() found no row where there must be exactly one; use first() when there may be none",
                          "02000", source.sql(d));
    throw_at<too_many_rows>(where, "covet: one() found more than one row; use all(), or first() with an order", "21000",
                            source.sql(d));
}

void throw_no_such_row(const statement& source, dialect d, std::string_view table, const std::source_location& where) {
    throw_at<no_rows>(where,
                      "covet: \"" + std::string{table} +
                          "\" has no row with this object's primary key; use insert() or upsert()",
                      "02000", source.sql(d));
}

}  // namespace covet::exec
