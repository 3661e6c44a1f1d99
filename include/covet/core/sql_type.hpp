#pragma once

#include <cstdint>

namespace covet {

/// What a column or a parameter means, beyond how its value travels.
///
/// Above the driver each meaning has one canonical form (see `value_view`), whichever database is below; a driver
/// turns it into the server's own type:
///
/// | meaning          | canonical form                                         |
/// |------------------|--------------------------------------------------------|
/// | boolean          | integer 0 or 1                                         |
/// | int8 … uint64    | integer                                                |
/// | float32, float64 | real                                                   |
/// | text, json       | text                                                   |
/// | bytes            | bytes                                                  |
/// | uuid             | bytes, 16 of them in network order                     |
/// | date             | integer, days since 1970-01-01                         |
/// | timestamp        | integer, microseconds since 1970-01-01 00:00:00 UTC    |
/// | duration         | integer, a count of the C++ type's own unit            |
/// | decimal          | integer, the value times 10 to the power of its scale  |
/// | array            | text: the elements in JSON (core/array_text.hpp)       |
enum class sql_type : std::uint8_t {
    boolean,
    int8,
    int16,
    int32,
    int64,
    uint8,
    uint16,
    uint32,
    uint64,
    float32,
    float64,
    text,
    bytes,
    uuid,
    json,
    date,
    timestamp,
    duration,
    decimal,
    array,
};

/// A meaning with its size: `precision` and `scale` are decimal digits, and zero unless `type` is `decimal` or an array of them.
struct type_description {
    sql_type type{};
    std::uint8_t precision{};
    std::uint8_t scale{};
    sql_type element{};  // of an array

    /// The description of an array's elements.
    constexpr type_description of_element() const noexcept { return {element, precision, scale}; }

    friend constexpr bool operator==(const type_description&, const type_description&) = default;
};

}  // namespace covet
