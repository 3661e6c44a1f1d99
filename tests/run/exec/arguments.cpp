#include "support/caught.hpp"
#include "with_rows.hpp"

#include <doctest/doctest.h>

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

using namespace covet;
using namespace shop;
using support::caught;
using support::says;

namespace {

using ids = std::vector<std::int64_t>;

}  // namespace

TEST_CASE("a constexpr query runs with other arguments each time") {
    with_rows db;
    static constexpr auto by_email = from<customer>.where(col<&customer::email> == param);
    CHECK(db.first(by_email, "ada@example.org")->name == "Ada");
    CHECK(db.first(by_email, std::string{"bob@example.org"})->name == "Bob");
    CHECK(db.first(by_email, std::string_view{"bob@example.org, and more"}.substr(0, 15))->name == "Bob");
    CHECK(db.first(by_email, "") == std::nullopt);
    const char fixed[] = "ada@example.org";
    char changing[] = "bob@example.org";
    CHECK(db.one(by_email, fixed).name == "Ada");
    CHECK(db.one(by_email, changing).name == "Bob");
    const char* const pointer = fixed;
    CHECK(db.all(by_email, pointer).size() == 1);
    CHECK(db.count(by_email, pointer) == 1);
    CHECK(db.exists(by_email, "nobody") == false);
}

TEST_CASE("several arguments, in the order of the query's text") {
    with_rows db;
    constexpr auto query = from<order>
                               .select(col<&order::id>)
                               .where(col<&order::total>.between(param, param) and col<&order::quantity> != param)
                               .order_by(col<&order::id>)
                               .limit(param)
                               .offset(param);
    CHECK(db.all(query, 10.0, 30.0, 7, 10, 0) == ids{1, 2, 3});
    CHECK(db.all(query, 10.0, 30.0, 1, 10, 0) == ids{2, 3});
    CHECK(db.all(query, 10.0, 29, 7, 10, 0) == ids{1, 2});
    CHECK(db.all(query, 10.0, 30.0, 7, 1, 1) == ids{2});
    // Clauses may be given in any order, since the text has them in its own.
    constexpr auto backwards = from<order>.limit(param).where(col<&order::total> > param).select(col<&order::id>);
    CHECK(db.all(backwards, 15.0, 1) == ids{2});
}

TEST_CASE("arguments of other types of the same kind") {
    with_rows db;
    constexpr auto by_total = from<order>.select(col<&order::id>).where(col<&order::total> == param);
    CHECK(db.all(by_total, 10) == ids{1});
    CHECK(db.all(by_total, 20.5F) == ids{2});
    constexpr auto by_quantity = from<order>.select(col<&order::id>).where(col<&order::quantity> >= param);
    CHECK(db.all(by_quantity, std::int64_t{1} << 40).empty());
    CHECK(db.all(by_quantity, std::uint8_t{2}) == ids{2, 3});
    CHECK(db.all(by_quantity, 2.5) == ids{3});
}

TEST_CASE("enumerations as arguments, as integers and as text") {
    with_rows db;
    constexpr auto by_state = from<order>.select(col<&order::id>).where(col<&order::state> == param);
    CHECK(db.all(by_state, state::paid) == ids{1});
    constexpr auto by_color = from<article>.select(col<&article::title>).where(col<&article::color> == param);
    CHECK(db.all(by_color, color::blue) == std::vector<std::string>{"bolt"});
    constexpr auto in_states = from<order>.select(col<&order::id>).where(col<&order::state>.in(param));
    CHECK(db.all(in_states, std::array{state::paid, state::open}) == ids{1, 2});
    constexpr auto in_colors = from<article>.select(col<&article::title>).where(col<&article::color>.in(param));
    CHECK(db.all(in_colors, std::vector{color::blue, color::green}) == std::vector<std::string>{"bolt"});
}

TEST_CASE("a nullable column takes optional arguments in set()") {
    with_rows db;
    constexpr auto rename = update<customer>.set(col<&customer::nick> = param).where(col<&customer::id> == param);
    CHECK(db.run(rename, std::optional<std::string>{"lovelace"}, 1) == 1);
    CHECK(db.find<customer>(1)->nick == "lovelace");
    CHECK(db.run(rename, std::optional<std::string>{}, 1) == 1);
    CHECK(db.find<customer>(1)->nick == std::nullopt);
    CHECK(db.run(rename, "literal", 2) == 1);
    CHECK(db.find<customer>(2)->nick == "literal");
    CHECK(db.run(rename, std::nullopt, 2) == 1);
    CHECK(db.find<customer>(2)->nick == std::nullopt);

    constexpr auto age = update<customer>.set(col<&customer::age> = param).where(col<&customer::id> == 1);
    CHECK(db.run(age, std::optional<int>{40}) == 1);
    CHECK(db.find<customer>(1)->age == 40);
    CHECK(db.run(age, std::optional<std::int16_t>{}) == 1);
    CHECK(db.find<customer>(1)->age == std::nullopt);
}

TEST_CASE("arguments beside values of the query's own") {
    with_rows db;
    const std::string name = "Bob";
    const auto query = from<customer>.where(col<&customer::name> == name or col<&customer::email> == param).order_by(col<&customer::id>);
    CHECK(db.all(query, "ada@example.org").size() == 2);
    CHECK(db.all(query, "nobody").size() == 1);
}

TEST_CASE("arguments that the database cannot take") {
    with_rows db;
    constexpr auto by_total = from<order>.where(col<&order::total> == param);
    const auto nan = caught<conversion_error>([&] { db.all(by_total, std::numeric_limits<double>::quiet_NaN()); });
    CHECK(says(nan, "NaN"));
    CHECK(says(nan, "total"));
    CHECK(nan.sql() == by_total.sql<sqlite>());
    constexpr auto by_id = from<order>.where(col<&order::id> == param);
    CHECK(says(caught<conversion_error>([&] { db.first(by_id, UINT64_MAX); }), "id"));
    constexpr auto in_ids = from<order>.where(col<&order::id>.in(param));
    caught<conversion_error>([&] { db.count(in_ids, std::vector<std::uint64_t>{1, UINT64_MAX}); });
    caught<conversion_error>([&] { db.exists(by_id, UINT64_MAX); });
    caught<conversion_error>([&] { db.run(erase<order>.where(col<&order::id> == param), UINT64_MAX); });
    caught<conversion_error>([&] { db.one(by_id, UINT64_MAX); });
}
