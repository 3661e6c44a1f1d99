#include "support/caught.hpp"
#include "support/shop.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

using namespace covet;
using namespace shop;
using support::caught;
using support::says;

namespace {

constexpr auto keys = sort_keys(col<&customer::name>, col<&customer::age>, sort_key("activity", col<&customer::active>),
                                sort_key("shifted", col<&customer::id> + 10));

std::string order_of(std::string_view asked, dialect d = sqlite) {
    const std::string text = sql_of(from<customer>.order_by(keys.by(asked)), d);
    const std::size_t start = text.find(" ORDER BY ");
    return start == std::string::npos ? std::string{} : text.substr(start + 10);
}

struct with_customers : in_memory<customer> {
    with_customers() {
        insert(std::vector<customer>{{.name = "B", .email = "1", .age = 5},
                                     {.name = "A", .email = "2", .age = 7},
                                     {.name = "B", .email = "3"},
                                     {.name = "A", .email = "4", .age = 7, .active = true}});
    }
    std::vector<std::int64_t> by(std::string_view asked) {
        return all(from<customer>.order_by(keys.by(asked), col<&customer::id>).select(col<&customer::id>));
    }
};

}  // namespace

TEST_CASE("keys are written as they are asked for") {
    CHECK(order_of("name") == R"("customers"."name")");
    CHECK(order_of("-name") == R"("customers"."name" DESC)");
    CHECK(order_of("activity,-name") == R"("customers"."active", "customers"."name" DESC)");
    CHECK(order_of("-age,name", postgresql) == R"("customers"."age" DESC NULLS LAST, "customers"."name")");
    CHECK(order_of("age", postgresql) == R"("customers"."age" NULLS FIRST)");
    CHECK(order_of("name,-shifted", postgresql) == R"("customers"."name", "customers"."id" + $1 DESC)");
    CHECK(order_of("") == "");
    CHECK(std::ranges::equal(keys.names(), std::vector<std::string_view>{"name", "age", "activity", "shifted"}));
}

TEST_CASE("rows come in the order that was asked for") {
    with_customers db;
    using ids = std::vector<std::int64_t>;
    CHECK(db.by("") == ids{1, 2, 3, 4});
    CHECK(db.by("name") == ids{2, 4, 1, 3});
    CHECK(db.by("-name") == ids{1, 3, 2, 4});
    CHECK(db.by("age") == ids{3, 1, 2, 4});
    CHECK(db.by("-age,-activity") == ids{4, 2, 1, 3});
    CHECK(db.by("name,age") == ids{2, 4, 3, 1});
    CHECK(db.by("-shifted") == ids{4, 3, 2, 1});
    CHECK(db.first(from<customer>.order_by(keys.by("-shifted")))->id == 4);
    CHECK(db.all(from<customer>.select(col<&customer::id>, col<&customer::name>).distinct().order_by(
                     sort_keys(col<&customer::name>, col<&customer::id>).by("-name,-id"))).front() == std::tuple{3, "B"});
    CHECK(db.count(from<customer>.order_by(keys.by("-name"))) == 4);
}

TEST_CASE("another name is refused, and those that there are named") {
    const auto e = caught<invalid_input>([&] { keys.by("-price"); });
    CHECK(e.kind() == error_kind::invalid_input);
    CHECK(says(e, "\"price\""));
    CHECK(says(e, "name, age, activity, shifted"));
    CHECK(says(caught<invalid_input>([&] { keys.by("name,-name"); }), "twice"));
    for (const char* const asked : {"Name", " name", "name ", ",name", "--name", "-", "name;drop", "email", "name,,age"})
        CHECK_THROWS_AS(keys.by(asked), invalid_input);
    const auto odd = caught<invalid_input>([&] { keys.by("name\n\"x\""); });
    CHECK_FALSE(says(odd, "\n"));
    CHECK_FALSE(says(odd, "x\""));
    CHECK_THROWS_AS(sort_keys(sort_key("a", col<&customer::id>), sort_key("a", col<&customer::name>)), misuse);
}
