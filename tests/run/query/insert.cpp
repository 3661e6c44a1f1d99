#include "support/caught.hpp"
#include "support/shop.hpp"

#include <doctest/doctest.h>

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

using namespace covet;
using namespace shop;
using support::caught;

namespace {

constexpr auto code = col<&country::code>;
constexpr auto name = col<&country::name>;
constexpr auto people = col<&country::people>;
constexpr auto into = insert<country>.columns<&country::code, &country::people, &country::name>();

struct countries : in_memory<country, customer> {
    std::vector<country> rows() { return all(from<country>.order_by(code)); }
};

}  // namespace

TEST_CASE("several rows in one statement") {
    countries db;
    const std::string netherlands = "Netherlands";
    constexpr auto late = into.values(param, std::nullopt, param);
    CHECK(db.run(into.values("nl", 18, netherlands).values("be", std::nullopt, "Belgium")) == 2);
    CHECK(db.run(late, "va", "Vatican") == 1);
    CHECK(db.rows() == std::vector<country>{{.code = "be", .name = "Belgium"},
                                            {.code = "nl", .name = "Netherlands", .people = 18},
                                            {.code = "va", .name = "Vatican"}});
    caught<unique_violation>([&] { db.run(into.values("de", 84, "Germany").values("nl", 1, "Holland")); });
    CHECK(db.count(from<country>) == 3);
}

TEST_CASE("rows of a query are inserted") {
    countries db;
    db.insert(std::vector{ada(), bob()});
    const auto copied = into.select(from<customer>.where(col<&customer::id> > param)
                                        .select(col<&customer::email>, col<&customer::id> * 10, col<&customer::name>));
    CHECK(db.run(copied, 5) == 0);
    CHECK(db.run(copied, 1) == 1);
    CHECK(db.rows() == std::vector<country>{{.code = "bob@example.org", .name = "Bob", .people = 20}});
    CHECK(db.run(copied.on_conflict<&country::code>().do_nothing(), 0) == 1);
    CHECK(db.run(copied.on_conflict<&country::code>().do_update(name = excluded<&country::name> , people = param), 0, 7) == 2);
    CHECK(db.rows() == std::vector<country>{{.code = "ada@example.org", .name = "Ada", .people = 7},
                                            {.code = "bob@example.org", .name = "Bob", .people = 7}});
}

TEST_CASE("several rows are returned") {
    countries db;
    CHECK(db.all(into.values("nl", 18, "Netherlands").values("be", 12, "Belgium").returning(people).only<sqlite, postgresql>()) ==
          std::vector<std::optional<std::int64_t>>{18, 12});
}
