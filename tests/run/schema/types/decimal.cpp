#include "round_trip.hpp"

#include <covet/schema/types/decimal.hpp>

#include <doctest/doctest.h>

using namespace covet;
using namespace covet::tests;

TEST_CASE("a decimal is an integer of its smallest unit") {
    using money = decimal<5, 2>;
    CHECK((schema::codec<money>::type == type_description{sql_type::decimal, 5, 2}));
    CHECK(schema::codec<money>::hold(money::from_unscaled(-1234)).as_integer() == -1234);
    CHECK((through_codec(money::max()) == money::max()));
    CHECK((through_codec(money::min()) == money::min()));
    CHECK((through_codec(decimal<18>::max()) == decimal<18>::max()));
    CHECK_FALSE(read_cell<money>(value_view::integer(100'000)).has_value());
    CHECK_FALSE(read_cell<money>(value_view::integer(-100'000)).has_value());
    CHECK_FALSE(read_cell<money>(value_view::real(1.0)).has_value());
    CHECK_FALSE(read_cell<money>(value_view::text("1.00")).has_value());
    CHECK_FALSE(read_cell<money>(value_view::null()).has_value());
}
