#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

/// \file
/// Dates and points in time in ISO 8601, as PostgreSQL reads and writes them with DateStyle=ISO. The calendar is the
/// Gregorian one for all time; the year before 1 is 1 BC.
namespace covet::driver::postgres_driver {

/// Days since 1970-01-01 as `2024-02-29` or `0044-03-15 BC`.
void append_date(std::string& out, std::int64_t days);
/// Microseconds since 1970-01-01 00:00:00 UTC as `2024-02-29 12:30:00.000001+00`.
void append_timestamp(std::string& out, std::int64_t microseconds);

/// Nothing for text of another form, such as `infinity`.
std::optional<std::int64_t> parse_date(std::string_view text) noexcept;
/// Text without an offset is in UTC. Nothing where the result is beyond 64 bits, too.
std::optional<std::int64_t> parse_timestamp(std::string_view text) noexcept;

}  // namespace covet::driver::postgres_driver
