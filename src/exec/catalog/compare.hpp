#pragma once

#include <covet/core/dialect.hpp>
#include <covet/schema/catalog.hpp>
#include <covet/schema/difference.hpp>

#include <vector>

namespace covet::exec::live {

/// What a model says of its table, twice.
struct expected_table {
    const schema::table_description& model;
    schema::live_table made;  // as the database writes it, without foreign keys
};

/// Adds where a table is not as a model says.
void compare(const expected_table&, const schema::live_table& found, dialect, std::vector<schema::difference>&);

}  // namespace covet::exec::live
