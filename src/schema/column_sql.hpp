#pragma once

#include <covet/core/dialect.hpp>
#include <covet/schema/description.hpp>

#include <string>

namespace covet::schema {

/// A column's line in CREATE TABLE, with PRIMARY KEY when it alone is the key.
/// Throws `misuse` when the database cannot generate the column's values.
std::string column_sql(const table_description&, const column_description&, dialect);

}  // namespace covet::schema
