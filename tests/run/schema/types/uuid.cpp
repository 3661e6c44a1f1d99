#include "round_trip.hpp"

#include <covet/schema/types/uuid.hpp>

#include <doctest/doctest.h>

#include <array>

using namespace covet;
using namespace covet::tests;

TEST_CASE("a uuid is 16 bytes, and its text is read too") {
    const uuid id = uuid::random();
    CHECK((through_codec(id) == id));
    const std::string text = id.to_string();
    CHECK((read_cell<uuid>(value_view::text(text)) == id));
    CHECK_FALSE(read_cell<uuid>(value_view::text("not a uuid")).has_value());
    CHECK_FALSE(read_cell<uuid>(value_view::bytes(std::array<std::byte, 15>{})).has_value());
    CHECK_FALSE(read_cell<uuid>(value_view::bytes(std::array<std::byte, 17>{})).has_value());
    CHECK_FALSE(read_cell<uuid>(value_view::integer(0)).has_value());
    CHECK_FALSE(read_cell<uuid>(value_view::null()).has_value());
}
