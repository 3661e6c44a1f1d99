#include "support/caught.hpp"
#include "with_rows.hpp"

#include <doctest/doctest.h>

#include <cstdint>
#include <string>
#include <vector>

using namespace covet;
using namespace shop;
using support::caught;
using support::says;

namespace {

using ids = std::vector<std::int64_t>;

}  // namespace

TEST_CASE("a placeholder in a projection, in group_by's having and in order") {
    with_rows db;
    constexpr auto sums = from<order>.select(col<&order::quantity> * param).where(col<&order::id> > param).order_by(col<&order::id>);
    CHECK(db.all(sums, 10, 1) == ids{20, 30});
    CHECK(db.first(sums, 10, 1) == 20);
    CHECK(db.count(sums, 10, 1) == 2);
    CHECK(db.exists(sums, 10, 2));
    CHECK_FALSE(db.exists(sums, 10, 3));
    constexpr auto grouped = from<order>
                                 .group_by(col<&order::customer_id>)
                                 .having(sum(col<&order::total>) > param)
                                 .select(col<&order::customer_id>, count())
                                 .order_by(col<&order::customer_id>);
    CHECK(db.all(grouped, 30.0).size() == 1);
    CHECK(db.count(grouped, 1.0) == 2);
    CHECK(db.exists(grouped, 30.4));
    CHECK_FALSE(db.exists(grouped, 30.5));
    constexpr auto sorted = from<order>.select(col<&order::id>).order_by(col<&order::quantity> * param).limit(param);
    CHECK(db.all(sorted, -1, 2) == ids{3, 2});
    CHECK(db.count(sorted, -1, 2) == 2);
    CHECK(db.exists(sorted, -1, 2));
    CHECK_FALSE(db.exists(sorted, -1, 0));
}
