#include "property/predicates_on_sqlite.hpp"

#include <doctest/doctest.h>

TEST_CASE("and, or and not mean in SQL what they mean in C++") {
    property::try_shapes<100, 1>(std::make_index_sequence<8>{});
    property::try_shapes<200, 2>(std::make_index_sequence<6>{});
    property::try_shapes<300, 3>(std::make_index_sequence<3>{});
}
