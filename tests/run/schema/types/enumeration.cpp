#include "round_trip.hpp"

#include <covet/core/error.hpp>
#include <covet/schema/types/enumeration.hpp>

#include <doctest/doctest.h>

#include <array>
#include <string>

namespace {

enum class level { low, high, unnamed };

}  // namespace

template <>
inline constexpr auto covet::enum_names<level> =
    std::to_array<covet::enum_name<level>>({{level::low, "low"}, {level::high, "high"}});

using namespace covet;
using namespace covet::tests;

TEST_CASE("an enumeration stored as text needs a name for its value") {
    CHECK((through_codec(level::high) == level::high));
    CHECK_THROWS_AS(schema::codec<level>::hold(level::unnamed), conversion_error);
    CHECK_THROWS_AS(schema::codec<level>::hold(level{99}), conversion_error);
    CHECK_THROWS_AS(schema::codec<std::optional<level>>::hold(level::unnamed), conversion_error);
}

TEST_CASE("a text with a NUL is not the name before it") {
    using namespace std::string_literals;
    CHECK_FALSE(read_cell<level>(value_view::text("low\0"s)).has_value());
}
