#include <covet/core/owned_value.hpp>

#include <doctest/doctest.h>

#include <limits>
#include <string>

#include "support/values.hpp"

using covet::owned_value;
using covet::value_kind;
using covet::value_view;

TEST_CASE("an owned value outlives what it was made from") {
    owned_value text;
    owned_value bytes;
    owned_value list;
    {
        const std::string gone{"te\0xt", 5};
        const std::vector<value_view> members{value_view::text(gone), value_view::integer(1)};
        text = support::text(gone);
        bytes = support::bytes(gone);
        list = value_view::array(members);
    }
    const std::string_view expected{"te\0xt", 5};
    CHECK(text.view().as_text() == expected);
    CHECK(bytes == support::bytes(expected));
    REQUIRE(list.members().size() == 2);
    CHECK(list.members()[0] == support::text(expected));
    CHECK(list.view().is_null());
}

TEST_CASE("copies do not share") {
    owned_value first = support::text("first");
    const owned_value second = first;
    first = support::text("changed");
    CHECK(second == support::text("first"));
    CHECK(second.view().as_text().data() != first.view().as_text().data());
}

TEST_CASE("values differ by kind and by bits") {
    const double nan = std::numeric_limits<double>::quiet_NaN();
    CHECK(owned_value{support::real(nan)} == owned_value{support::real(nan)});
    CHECK(owned_value{support::real(0.0)} != owned_value{support::real(-0.0)});
    CHECK(owned_value{support::integer(1)} != owned_value{support::real(1)});
    CHECK(owned_value{support::text("")} != owned_value{support::bytes("")});
    CHECK(owned_value{support::text("")} != owned_value{});
    CHECK(owned_value{}.kind() == value_kind::null);
    const auto largest = value_view::unsigned_integer(std::numeric_limits<std::uint64_t>::max());
    CHECK(owned_value{largest}.view().as_unsigned() == std::numeric_limits<std::uint64_t>::max());
}
