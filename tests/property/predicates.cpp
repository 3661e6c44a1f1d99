#include "property/predicates_on_sqlite.hpp"

#include <doctest/doctest.h>

TEST_CASE("predicates mean in SQL what they mean in C++") {
    property::try_shapes<0, 0>(std::make_index_sequence<30>{});
}
