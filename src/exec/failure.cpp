#include <covet/core/error.hpp>
#include <covet/exec/failure.hpp>

#include <string>

namespace covet::exec {

void throw_not_one(const statement& source, dialect d, std::size_t rows) {
    const error_details details{.sqlstate = rows == 0 ? "02000" : "21000", .sql = std::string{source.sql(d)}};
    if (rows == 0)
        throw no_rows{"covet: one() found no row where there must be exactly one; use first() when there may be none", details};
    throw too_many_rows{"covet: one() found more than one row; use all(), or first() with an order", details};
}

void throw_no_such_row(const statement& source, dialect d, std::string_view table) {
    throw no_rows{"covet: \"" + std::string{table} + "\" has no row with this object's primary key; use insert() or upsert()",
                  {.sqlstate = "02000", .sql = std::string{source.sql(d)}}};
}

}  // namespace covet::exec
