#pragma once

#include <cstdint>

/// The numbers of PostgreSQL's own types (pg_type.dat), which never change.
namespace covet::driver::postgres_driver::oids {

inline constexpr std::uint32_t boolean = 16;
inline constexpr std::uint32_t bytea = 17;
inline constexpr std::uint32_t int8 = 20;
inline constexpr std::uint32_t int2 = 21;
inline constexpr std::uint32_t int4 = 23;
inline constexpr std::uint32_t text = 25;
inline constexpr std::uint32_t oid = 26;
inline constexpr std::uint32_t float4 = 700;
inline constexpr std::uint32_t float8 = 701;
inline constexpr std::uint32_t date = 1082;
inline constexpr std::uint32_t timestamp = 1114;
inline constexpr std::uint32_t timestamp_array = 1115;
inline constexpr std::uint32_t date_array = 1182;
inline constexpr std::uint32_t timestamptz = 1184;
inline constexpr std::uint32_t timestamptz_array = 1185;
inline constexpr std::uint32_t numeric = 1700;
inline constexpr std::uint32_t uuid = 2950;
inline constexpr std::uint32_t uuid_array = 2951;

/// The type of an array's elements, or 0 of another type.
std::uint32_t element_of(std::uint32_t array) noexcept;

}  // namespace covet::driver::postgres_driver::oids
