#include "support/caught.hpp"
#include "support/shop.hpp"

#include <doctest/doctest.h>

#include <array>
#include <cstdint>
#include <filesystem>
#include <list>
#include <optional>
#include <set>
#include <span>
#include <string>
#include <string_view>
#include <vector>

using namespace covet;
using namespace shop;
using support::caught;
using support::says;

namespace {

struct with_rows : in_memory<customer, order, article> {
    with_rows() {
        insert(ada());
        insert(bob());
        insert(std::vector<order>{{.customer_id = 1, .quantity = 1, .total = 10.0, .state = state::paid},
                                  {.customer_id = 1, .quantity = 2, .total = 20.5, .discount = 0.5},
                                  {.customer_id = 2, .quantity = 3, .total = 30.0, .state = state::shipped}});
        insert(std::vector<article>{{.title = "nail", .color = color::red}, {.title = "bolt", .color = color::blue}});
    }
};

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
