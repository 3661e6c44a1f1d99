#pragma once

#include <covet/core/sql_type.hpp>

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

/// \file
/// The texts of MySQL for what the connector has no binary form of, and what travels through JSON: dates, points in time
/// and decimals, each from and to its canonical form (core/sql_type.hpp).
namespace covet::driver::mysql_driver {

/// 'YYYY-MM-DD' and 'YYYY-MM-DD hh:mm:ss.ffffff', of the years 1 to 9999; nothing for others, which MySQL cannot hold.
std::optional<std::string> date_text(std::int64_t days);
std::optional<std::string> timestamp_text(std::int64_t microseconds);
/// An integer with its scale.
std::string decimal_text(std::int64_t digits, unsigned scale);
/// The shortest text that reads back as the same bits.
std::string real_text(double);

/// Nothing for what is none, such as MySQL's own '0000-00-00'.
std::optional<std::int64_t> days_of(std::string_view text);
/// Of a date or of a point in time, with any number of digits behind the seconds.
std::optional<std::int64_t> microseconds_of(std::string_view text);
/// Digits beyond the scale are rounded half away from zero; nothing where the result is no std::int64_t.
std::optional<std::int64_t> scaled_of(std::string_view text, unsigned scale);
std::optional<std::int64_t> integer_of(std::string_view text);
std::optional<std::uint64_t> unsigned_of(std::string_view text);
std::optional<double> real_of(std::string_view text);

}  // namespace covet::driver::mysql_driver
