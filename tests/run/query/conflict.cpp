#include "support/caught.hpp"
#include "support/shop.hpp"

#include <doctest/doctest.h>

#include <cstdint>
#include <optional>
#include <string>

using namespace covet;
using namespace shop;
using support::caught;

namespace {

constexpr auto code = col<&country::code>;
constexpr auto name = col<&country::name>;
constexpr auto people = col<&country::people>;
constexpr auto add = insert<country>.set(code = param, name = param, people = param);

struct with_country : in_memory<country, customer> {
    with_country() { insert(country{.code = "nl", .name = "Netherlands", .people = 18}); }
    country there() { return one(from<country>.where(code == "nl")); }
};

}  // namespace

TEST_CASE("an insert may do nothing where a row is there") {
    with_country db;
    constexpr auto add_once = add.on_conflict<&country::code>().do_nothing();
    CHECK(db.run(add_once, "nl", "Holland", 1) == 0);
    CHECK(db.there() == country{.code = "nl", .name = "Netherlands", .people = 18});
    CHECK(db.run(add_once, "be", "Belgium", 12) == 1);
    CHECK(db.run(add.on_conflict().do_nothing(), "be", "Flanders", 7) == 0);
    CHECK(db.count(from<country>) == 2);
}

TEST_CASE("doing nothing about one key hides no other error") {
    with_country db;
    db.insert(ada());
    const auto twice = insert<customer>.overriding_generated()
                           .set(col<&customer::id> = 7, col<&customer::name> = "Eve", col<&customer::email> = "ada@example.org",
                                col<&customer::active> = true)
                           .on_conflict<&customer::id>()
                           .do_nothing()
                           .only<sqlite, postgresql>();
    CHECK(caught<unique_violation>([&] { db.run(twice); }).constraint() == "customers.email");
}

TEST_CASE("an insert may update the row that is there") {
    with_country db;
    constexpr auto add_up = add.on_conflict<&country::code>().do_update(people = people + excluded<&country::people>);
    CHECK(db.run(add_up, "nl", "Holland", 2) == 1);
    CHECK(db.there() == country{.code = "nl", .name = "Netherlands", .people = 20});
    CHECK(db.run(add_up, "be", "Belgium", 12) == 1);
    CHECK(db.count(from<country>) == 2);

    constexpr auto rename = add.on_conflict<&country::code>().do_update(name = param);
    db.run(rename, "nl", "Holland", std::nullopt, "the Netherlands");
    CHECK(db.there() == country{.code = "nl", .name = "the Netherlands", .people = 20});
}

TEST_CASE("an insert may update the row that is there under a condition") {
    with_country db;
    constexpr auto grow = add.on_conflict<&country::code>()
                              .do_update(name = excluded<&country::name>, people = excluded<&country::people>)
                              .where(people < excluded<&country::people>);
    CHECK(db.run(grow, "nl", "Smaller", 17) == 0);
    CHECK(db.there().name == "Netherlands");
    CHECK(db.run(grow, "nl", "Larger", 19) == 1);
    CHECK(db.there() == country{.code = "nl", .name = "Larger", .people = 19});
}

TEST_CASE("an insert returns the row that it updates") {
    with_country db;
    constexpr auto grow = add.on_conflict<&country::code>().do_update(people = people + 1).returning(people).only<sqlite, postgresql>();
    CHECK(db.one(grow, "nl", "x", 0) == std::optional<std::int64_t>{19});
    constexpr auto once = add.on_conflict<&country::code>().do_nothing().returning().only<sqlite, postgresql>();
    CHECK(db.first(once, "nl", "x", 0) == std::nullopt);
    CHECK(db.first(once, "be", "Belgium", 12) == country{.code = "be", .name = "Belgium", .people = 12});
}
