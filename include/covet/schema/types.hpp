#pragma once

/// \file
/// Every column type that covet has by itself. <covet/json.hpp> adds JSON documents, and `covet::column_type`
/// (schema/types/custom.hpp) adds types of yours:
///
///     static_assert(covet::schema::storable<std::chrono::year_month_day>);

// IWYU pragma: begin_exports
#include <covet/schema/types/arithmetic.hpp>
#include <covet/schema/types/array.hpp>
#include <covet/schema/types/bytes.hpp>
#include <covet/schema/types/chrono.hpp>
#include <covet/schema/types/custom.hpp>
#include <covet/schema/types/decimal.hpp>
#include <covet/schema/types/enumeration.hpp>
#include <covet/schema/types/text.hpp>
#include <covet/schema/types/uuid.hpp>
// IWYU pragma: end_exports
