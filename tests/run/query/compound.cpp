#include "run/query/company.hpp"

#include <doctest/doctest.h>

#include <concepts>
#include <tuple>

using namespace company;

namespace {

constexpr auto customers = from<Customer>.select(col<&Customer::id>);
using ids = std::vector<std::int64_t>;

constexpr auto buyer_ids = from<Order>.join<Customer>(of_customer).select(col<&Customer::id>);

}  // namespace

TEST_CASE("set operations") {
    company_database db;
    const auto ordered = [&db](const auto& query) { return db.all(query.order_by(col<&Customer::id>)); };
    CHECK(ordered(customers.union_all(buyer_ids)) == ids{1, 1, 1, 2, 2, 3});
    CHECK(ordered(customers.union_distinct(buyer_ids)) == ids{1, 2, 3});
    CHECK(ordered(customers.intersect(buyer_ids)) == ids{1, 2});
    CHECK(ordered(customers.except(buyer_ids)) == ids{3});
    // From left to right: ({1,2,3} + {1,1,2}) without {1,2}; {1,2,3} and what is in both of the others.
    CHECK(ordered(customers.union_all(buyer_ids).except(buyer_ids)) == ids{3});
    CHECK(ordered(customers.except(buyer_ids).union_all(customers).intersect(buyer_ids)) == ids{1, 2});
    CHECK(ordered(customers.except(customers.except(buyer_ids))) == ids{1, 2});
}

TEST_CASE("order, limit, count and parameters of the whole") {
    company_database db;
    const auto dear = from<Customer>.where(col<&Customer::id> > param).select(col<&Customer::id>);
    const auto query = dear.union_all(buyer_ids.where(col<&Order::total> < param)).order_by(desc(col<&Customer::id>)).limit(2);
    CHECK(db.all(query, 1, 15.0) == ids{3, 2});
    CHECK(db.count(query, 2, 15.0) == 2);
    CHECK(db.exists(query, 3, 5.0) == false);
    CHECK(db.first(query, 2, 15.0) == 3);
    CHECK(db.all(query.limit(5).offset(1), 1, 15.0) == ids{2, 1});
}

TEST_CASE("a part with a limit of its own") {
    company_database db;
    const auto last = customers.order_by(desc(col<&Customer::id>)).limit(1);
    CHECK(db.all(last.union_all(customers.order_by(col<&Customer::id>).limit(1)).order_by(col<&Customer::id>)) == ids{1, 3});
}

TEST_CASE("NULL of any part is an optional of the whole") {
    company_database db;
    const auto query = customers.union_all(from<Customer>.where(col<&Customer::country> == std::nullopt).select(col<&Customer::country, &Country::id>));
    static_assert(std::same_as<query::row_type<std::remove_const_t<decltype(query)>>, std::optional<std::int64_t>>);
    CHECK(db.all(query.order_by(col<&Customer::id>)).at(0) == std::nullopt);
}

TEST_CASE("rows of structs and tuples") {
    company_database db;
    CHECK(db.all(from<Customer>.where(col<&Customer::id> == 1).union_all(from<Customer>.where(col<&Customer::id> == 3)).order_by(col<&Customer::name>)).size() == 2);
    const auto pairs = from<Order>.select(col<&Order::id>, col<&Order::total>);
    CHECK(db.all(pairs.union_distinct(pairs).order_by(desc(col<&Order::total>))).at(0) == std::tuple<std::int64_t, double>{3, 30.0});
    using numbers = derived<spend, "numbers">;
    const auto spent = from<Order>.select<spend>(col<&Order::id>, col<&Order::total>);
    CHECK(db.one(from_query<numbers>(spent.union_all(spent)).select(sum(numbers::col<&spend::total>))) == 120.0);
}

TEST_CASE("WITH before the first query is for all") {
    company_database db;
    const auto dear = spends::col<&spend::total> > param;
    const auto buyers = from<spends>.select(spends::col<&spend::customer>);
    const auto query = buyers.where(dear).with<spends>(from<Order>.where(col<&Order::id> >= param).select<spend>(col<&Order::customer>, col<&Order::total>))
                           .union_distinct(buyers);
    CHECK(db.count(query, 1, 0.0) == 2);
    CHECK(db.count(query, 99, 0.0) == 0);
}
