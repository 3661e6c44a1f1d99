#include "support/caught.hpp"
#include "support/shop.hpp"

#include <doctest/doctest.h>

#include <concepts>
#include <cstdint>
#include <optional>
#include <string>
#include <tuple>
#include <vector>

using namespace covet;
using namespace shop;
using support::caught;
using support::says;

namespace {

struct label {
    std::string name;
    std::optional<std::string> nick;
    friend bool operator==(const label&, const label&) = default;
};
struct score {
    std::int64_t id{};
    double points{};
    std::optional<std::int64_t> whole{};
    friend bool operator==(const score&, const score&) = default;
};
struct narrow {
    std::int8_t id{};
    friend bool operator==(const narrow&, const narrow&) = default;
};

struct with_customers : in_memory<customer, order> {
    with_customers() {
        insert(ada());
        insert(bob());
    }
};

constexpr auto sorted = from<customer>.order_by(col<&customer::id>);

}  // namespace

TEST_CASE("rows as a struct") {
    with_customers db;
    CHECK(db.all(sorted.select<label>(col<&customer::name>, col<&customer::nick>)) ==
          std::vector<label>{{"Ada", "countess"}, {"Bob", std::nullopt}});
    // A member may be optional where the expression cannot be NULL, but not the other way round.
    CHECK(db.all(sorted.select<label>(col<&customer::name>, col<&customer::email>)).at(0).nick == "ada@example.org");
    CHECK(db.all(sorted.select<label>(col<&customer::name>, coalesce(col<&customer::nick>, "none"))).at(1).nick == "none");
    CHECK(db.one(sorted.limit(1).select<score>(col<&customer::id>, col<&customer::id> * 1.5, col<&customer::age>)) ==
          score{1, 1.5, 36});
}

TEST_CASE("rows as a tuple") {
    with_customers db;
    const auto query = sorted.select(col<&customer::id>, col<&customer::nick>, col<&customer::active>);
    using row = std::tuple<std::int64_t, std::optional<std::string>, bool>;
    static_assert(std::same_as<decltype(db.all(query)), std::vector<row>>);
    CHECK(db.all(query) == std::vector<row>{{1, "countess", true}, {2, std::nullopt, false}});
    const auto [id, nick, active] = db.one(query.limit(1));
    CHECK(id == 1);
    CHECK(nick == "countess");
    CHECK(active);
    using two = std::tuple<std::int32_t, std::optional<std::int64_t>>;
    CHECK(db.all(sorted.select<two>(col<&customer::id>, col<&customer::age>)) == std::vector<two>{{1, 36}, {2, std::nullopt}});
}

TEST_CASE("rows of one expression are its values") {
    with_customers db;
    static_assert(std::same_as<decltype(db.all(from<customer>.select(col<&customer::name>))), std::vector<std::string>>);
    CHECK(db.all(sorted.select(col<&customer::name>)) == std::vector<std::string>{"Ada", "Bob"});
    CHECK(db.all(sorted.select(col<&customer::age>)) == std::vector<std::optional<std::int32_t>>{36, std::nullopt});
    CHECK(db.all(sorted.select(col<&customer::active>)) == std::vector<bool>{true, false});
    CHECK(db.all(sorted.select(col<&customer::id> > 1)) == std::vector<bool>{false, true});
    CHECK(db.all(sorted.select(col<&customer::age> > 30)) == std::vector<std::optional<bool>>{true, std::nullopt});
    CHECK(db.all(sorted.select(-col<&customer::id>)) == std::vector<std::int64_t>{-1, -2});
    CHECK(db.first(sorted.select(col<&customer::nick>)) == std::optional<std::optional<std::string>>{"countess"});
    const std::optional<std::optional<std::string>> none = db.first(sorted.offset(1).select(col<&customer::nick>));
    REQUIRE(none.has_value());  // a row, whose value is NULL
    CHECK(*none == std::nullopt);
    CHECK(db.first(sorted.where(col<&customer::id> == 3).select(col<&customer::nick>)) == std::nullopt);
}

TEST_CASE("a projection with values of the program's") {
    with_customers db;
    CHECK(db.all(sorted.where(col<&customer::id> == 2).select(col<&customer::id> + 40, coalesce(col<&customer::nick>, "?"))) ==
          std::vector<std::tuple<std::int64_t, std::string>>{{42, "?"}});
    CHECK(db.all(sorted.select(coalesce(col<&customer::nick>, col<&customer::name>))) ==
          std::vector<std::string>{"countess", "Bob"});
    CHECK(db.all(sorted.select(coalesce(col<&customer::nick>, std::optional<std::string>{}, "last"))) ==
          std::vector<std::string>{"countess", "last"});
}

TEST_CASE("where, order and limit see all columns, projected or not") {
    with_customers db;
    CHECK(db.all(from<customer>.select(col<&customer::name>).where(col<&customer::email>.like("bob%"))) ==
          std::vector<std::string>{"Bob"});
    CHECK(db.all(from<customer>.select(col<&customer::name>).order_by(desc(col<&customer::id>)).limit(1)) ==
          std::vector<std::string>{"Bob"});
}

TEST_CASE("a projection into a narrower type is checked when it is read") {
    with_customers db;
    CHECK(db.all(sorted.select<narrow>(col<&customer::id>)) == std::vector<narrow>{{1}, {2}});
    db.insert(customer{.id = 128, .name = "C", .email = "c"}, keep_keys);
    const auto e = caught<conversion_error>([&] { db.all(sorted.select<narrow>(col<&customer::id>)); });
    CHECK(says(e, "\"id\""));
    CHECK(says(e, "std::int8_t"));
    const auto sum = caught<conversion_error>([&] { db.one(from<customer>.select<narrow>(coalesce(col<&customer::id> * 100, 0)).offset(1).limit(1)); });
    CHECK(says(sum, "\"id\""));
}

TEST_CASE("values of the program's beside columns") {
    with_customers db;
    const std::string kept = "lvalue";
    const auto query = sorted.select(col<&customer::name>, "literal", kept, std::string("moved"), 1.5, true, std::optional<int>{});
    using row = std::tuple<std::string, std::string, std::string, std::string, double, bool, std::optional<int>>;
    CHECK(db.all(query) == std::vector<row>{{"Ada", "literal", "lvalue", "moved", 1.5, true, std::nullopt},
                                            {"Bob", "literal", "lvalue", "moved", 1.5, true, std::nullopt}});
    CHECK(db.all(sorted.select<label>(col<&customer::name>, "none")) == std::vector<label>{{"Ada", "none"}, {"Bob", "none"}});

    const auto united = from<customer>.select(col<&customer::id>, "customer").union_all(from<order>.select(col<&order::id>, "order"));
    CHECK(db.all(united).size() == 2);
}
