#include "run/query/company.hpp"
#include "support/caught.hpp"

#include <doctest/doctest.h>

#include <concepts>
#include <tuple>

using namespace company;
using support::caught;
using support::says;

namespace {

constexpr auto by_customer =
    from<Order>.group_by(col<&Order::customer>).select<spend>(col<&Order::customer>, coalesce(sum(col<&Order::total>), 0.0));

std::vector<std::string> names(company_database& db, const auto& predicate) {
    return db.all(from<c>.where(predicate).order_by(c::col<&Customer::id>).select(c::col<&Customer::name>));
}

using strings = std::vector<std::string>;

}  // namespace

TEST_CASE("IN a subquery") {
    company_database db;
    const auto buyers = from<Order>.where(col<&Order::total> > param).select(col<&Order::customer>);
    const auto query = from<Customer>.where(col<&Customer::id>.in(buyers)).order_by(col<&Customer::id>).select(col<&Customer::name>);
    CHECK(db.all(query, 5.0) == strings{"Ada", "Bob"});
    CHECK(db.all(query, 25.0) == strings{"Ada"});
    CHECK(names(db, not c::col<&Customer::id>.in(from<Order>.select(col<&Order::customer>))) == strings{"Eve"});
}

TEST_CASE("EXISTS, for each row outside") {
    company_database db;
    const auto orders = from<Order>.where(col<&Order::customer> == c::col<&Customer::id>);
    CHECK(names(db, exists(orders)) == strings{"Ada", "Bob"});
    CHECK(names(db, not exists(orders)) == strings{"Eve"});
    CHECK(names(db, exists(orders.where(col<&Order::total> > 25.0))) == strings{"Ada"});
}

TEST_CASE("a scalar subquery") {
    company_database db;
    CHECK(db.count(from<Order>.where(col<&Order::total> > scalar(from<o>.select(avg(o::col<&Order::total>))))) == 1);
    const auto orders = from<Order>.where(col<&Order::customer> == c::col<&Customer::id>);
    const auto query = from<c>.order_by(c::col<&Customer::id>)
                           .select(c::col<&Customer::name>, scalar(orders.select(count())), scalar(orders.select(max(col<&Order::total>))));
    // A count is always there, a maximum is not.
    using row = std::tuple<std::string, std::int64_t, std::optional<double>>;
    CHECK(db.all(query) == std::vector<row>{{"Ada", 2, 30.0}, {"Bob", 1, 20.0}, {"Eve", 0, std::nullopt}});
    // Nor need a row be.
    static_assert(std::same_as<decltype(db.one(from<c>.select(scalar(orders.limit(1).select(col<&Order::id>))))), std::optional<std::int64_t>>);
}

TEST_CASE("a subquery as a table") {
    company_database db;
    CHECK(db.all(from_query<spends>(by_customer).order_by(spends::col<&spend::total>)) == std::vector<spend>{{2, 20.0}, {1, 40.0}});
    CHECK(db.all(from_query<spends>(by_customer).where(spends::col<&spend::total> > param), 30.0) == std::vector<spend>{{1, 40.0}});
    const auto joined = from<Customer>.left_join<spends>(by_customer, spends::col<&spend::customer> == col<&Customer::id>)
                            .order_by(col<&Customer::id>)
                            .select(col<&Customer::name>, spends::col<&spend::total>);
    using row = std::tuple<std::string, std::optional<double>>;
    CHECK(db.all(joined) == std::vector<row>{{"Ada", 40.0}, {"Bob", 20.0}, {"Eve", std::nullopt}});
}

TEST_CASE("common table expressions") {
    company_database db;
    using large = derived<spend, "large">;
    const auto query = from<large>.with<spends>(by_customer)
                           .with<large>(from<spends>.where(spends::col<&spend::total> > param))
                           .join<Customer>(col<&Customer::id> == large::col<&spend::customer>)
                           .select(col<&Customer::name>);
    CHECK(db.all(query, 30.0) == strings{"Ada"});
    CHECK(db.count(query, 10.0) == 2);
    CHECK(db.exists(query, 50.0) == false);
    const auto forget = erase<Order>.with<spends>(by_customer)
                            .where(col<&Order::customer>.in(from<spends>.where(spends::col<&spend::total> < 30.0).select(spends::col<&spend::customer>)))
                            .only<sqlite, postgresql>();
    CHECK(db.run(forget) == 1);
    CHECK(db.count(from<Order>) == 2);
}

TEST_CASE("a recursive expression") {
    company_database db;
    struct level {
        std::string name{};
        std::int64_t id{};
        std::int64_t depth{};
    };
    using tree = derived<level, "tree">;
    const auto roots = from<Employee>.where(col<&Employee::boss> == std::nullopt)
                           .select<level>(col<&Employee::name>, col<&Employee::id>, col<&Employee::id> * 0);
    const auto below = from<tree>.join<Employee>(col<&Employee::boss> == tree::col<&level::id>)
                           .select<level>(col<&Employee::name>, col<&Employee::id>, tree::col<&level::depth> + 1);
    const auto query = from<tree>.with_recursive<tree>(roots.union_all(below)).order_by(tree::col<&level::depth>);
    const std::vector<level> levels = db.all(query);
    REQUIRE(levels.size() == 3);
    CHECK(levels[0].name == "Root");
    CHECK(levels[2].name == "Leaf");
    CHECK(levels[2].depth == 2);
}

TEST_CASE("what SQLite does not have says so when the program is not told") {
    company_database db;
    const auto query = from<Order>.where(col<&Order::total> >= all(from<o>.select(o::col<&Order::total>))).only<postgresql, mysql>();
    const auto e = caught<misuse>([&] { db.all(query); });
    CHECK(says(e, "not for SQLite"));
}
