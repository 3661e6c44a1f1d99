#pragma once

#include <covet/core/dialect.hpp>

#include <cstddef>
#include <string_view>

namespace covet::driver {

/// Placeholders in SQL text: each ? or, on PostgreSQL, the highest $n. Texts, quoted names and comments are passed over.
std::size_t count_placeholders(std::string_view sql, covet::dialect);

}  // namespace covet::driver
