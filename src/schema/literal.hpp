#pragma once

#include <covet/core/dialect.hpp>
#include <covet/core/sql_type.hpp>
#include <covet/core/value.hpp>

#include <string>

namespace covet::schema {

/// A value as SQL text. Throws `conversion_error` for what the dialect cannot write: text with NUL, NaN and so on.
std::string literal_sql(const value_view&, const type_description&, dialect);

}  // namespace covet::schema
