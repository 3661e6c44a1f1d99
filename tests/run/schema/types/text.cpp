#include "round_trip.hpp"

#include <covet/schema/types/bytes.hpp>
#include <covet/schema/types/text.hpp>

#include <doctest/doctest.h>

using namespace covet;
using namespace covet::tests;

TEST_CASE("text keeps every byte") {
    for (const std::string& text : {std::string{}, std::string{"a\0b", 3}, std::string{"\xff\xfe"}, std::string(1 << 20, 'x')})
        CHECK(through_codec(text) == text);
    CHECK_FALSE(read_cell<std::string>(value_view::bytes({})));
    CHECK_FALSE(read_cell<std::string>(value_view::integer(1)));
    CHECK_FALSE(read_cell<std::string>(value_view::null()));
}

TEST_CASE("bytes keep every byte") {
    for (const bytes& value : {bytes{}, bytes{std::byte{0}, std::byte{255}}, bytes(1 << 20, std::byte{7})})
        CHECK((through_codec(value) == value));
    CHECK_FALSE(read_cell<bytes>(value_view::text("x")).has_value());
    CHECK_FALSE(read_cell<bytes>(value_view::null()).has_value());
}
