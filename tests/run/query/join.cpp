#include "run/query/company.hpp"

#include <doctest/doctest.h>

#include <concepts>
#include <tuple>

using namespace company;

using name = std::optional<std::string>;

TEST_CASE("an inner join has the pairs of rows that fit") {
    company_database db;
    const auto query = from<Order>.join<Customer>(of_customer).order_by(col<&Order::id>).select(col<&Customer::name>, col<&Order::total>);
    static_assert(std::same_as<query::row_type<std::remove_const_t<decltype(query)>>, std::tuple<std::string, double>>);
    CHECK(db.all(query) == std::vector<std::tuple<std::string, double>>{{"Ada", 10.0}, {"Bob", 20.0}, {"Ada", 30.0}});
    CHECK(db.count(query) == 3);
    CHECK(db.count(from<Order>.join<Customer>(of_customer and col<&Customer::name> == "Ada")) == 2);
}

TEST_CASE("a left join keeps its left rows, and the right ones become optional") {
    company_database db;
    const auto query = from<Customer>.left_join<Order>(of_customer).order_by(col<&Customer::id>, col<&Order::id>).select(
        col<&Customer::name>, col<&Order::total>);
    using row = std::tuple<std::string, std::optional<double>>;
    static_assert(std::same_as<query::row_type<std::remove_const_t<decltype(query)>>, row>);
    CHECK(db.all(query) == std::vector<row>{{"Ada", 10.0}, {"Ada", 30.0}, {"Bob", 20.0}, {"Eve", std::nullopt}});
    // Whole models of the left side stay whole.
    CHECK(db.all(from<Customer>.left_join<Order>(of_customer).where(col<&Order::id> == std::nullopt)).at(0).name == "Eve");
}

TEST_CASE("a right join keeps its right rows") {
    company_database db;
    const auto query = from<Order>.right_join<Customer>(of_customer).order_by(col<&Customer::id>, col<&Order::id>).select(
        col<&Order::total>, col<&Customer::name>);
    using row = std::tuple<std::optional<double>, std::string>;
    static_assert(std::same_as<query::row_type<std::remove_const_t<decltype(query)>>, row>);
    CHECK(db.all(query) == std::vector<row>{{10.0, "Ada"}, {30.0, "Ada"}, {20.0, "Bob"}, {std::nullopt, "Eve"}});
}

TEST_CASE("a full join keeps the rows of both") {
    company_database db;
    const auto query = from<Customer>.full_join<Country>(col<&Customer::country> == col<&Country::id>)
                           .order_by(col<&Customer::id>, col<&Country::id>)
                           .select(col<&Customer::name>, col<&Country::name>)
                           .only<sqlite, postgresql>();
    using row = std::tuple<name, name>;
    static_assert(std::same_as<query::row_type<std::remove_const_t<decltype(query)>>, row>);
    CHECK(db.all(query) == std::vector<row>{{std::nullopt, "Oman"}, {"Ada", "France"}, {"Bob", std::nullopt}, {"Eve", "Peru"}});
}

TEST_CASE("a cross join has all pairs") {
    company_database db;
    CHECK(db.count(from<Customer>.cross_join<Country>()) == 9);
}

TEST_CASE("a table is joined to itself by another name") {
    company_database db;
    const auto query = from<Employee>.left_join<boss>(col<&Employee::boss> == boss::col<&Employee::id>)
                           .order_by(col<&Employee::id>)
                           .select(col<&Employee::name>, boss::col<&Employee::name>);
    CHECK(db.all(query) == std::vector<std::tuple<std::string, name>>{{"Root", std::nullopt}, {"Mid", "Root"}, {"Leaf", "Mid"}});
}

TEST_CASE("an expression is optional when an outer join can make it NULL") {
    company_database db;
    const auto joined = from<Customer>.left_join<Order>(of_customer).where(col<&Customer::name> == "Eve");
    CHECK(db.one(joined.select(col<&Order::total> * 2)) == std::nullopt);
    CHECK(db.one(joined.select(coalesce(col<&Order::total>, 0.0))) == 0.0);
    CHECK(db.one(joined.select(col<&Order::id>.is_null())) == true);
    CHECK(db.one(joined.select(count(col<&Order::id>))) == 0);
    static_assert(std::same_as<decltype(db.one(joined.select(coalesce(col<&Order::total>, 0.0)))), double>);
    static_assert(std::same_as<decltype(db.one(joined.select(col<&Order::total> > 5.0))), std::optional<bool>>);
    static_assert(std::same_as<decltype(db.one(joined.select(col<&Order::id>.is_null()))), bool>);
}

TEST_CASE("a path joins by itself") {
    company_database db;
    constexpr auto country = col<&Order::customer, &Customer::country, &Country::name>;
    CHECK(db.count(from<Order>.where(col<&Order::customer, &Customer::name> == "Ada")) == 2);
    CHECK(db.all(from<Order>.where(country == "France").order_by(col<&Order::id>)).size() == 2);
    // Where the path may lead nowhere, it leads to NULL.
    const auto query = from<Order>.order_by(col<&Order::id>).select(col<&Order::customer, &Customer::name>, country);
    using row = std::tuple<std::string, name>;
    static_assert(std::same_as<query::row_type<std::remove_const_t<decltype(query)>>, row>);
    CHECK(db.all(query) == std::vector<row>{{"Ada", "France"}, {"Bob", std::nullopt}, {"Ada", "France"}});
    CHECK(db.one(from<Employee>.where(col<&Employee::boss, &Employee::boss, &Employee::name> == "Root")).name == "Leaf");
    CHECK(db.all(from<Order>.group_by(country).order_by(country).select(country, count())) ==
          std::vector<std::tuple<name, std::int64_t>>{{std::nullopt, 1}, {"France", 2}});
}

TEST_CASE("a relation is kept as its key") {
    company_database db;
    const Customer ada = db.find<Customer>(1).value();
    Order order{.customer = ada, .total = 5.0};
    db.insert(order);
    CHECK(db.find<Order>(order.id)->customer.key() == 1);
    CHECK(db.count(from<Order>.where(col<&Order::customer> == 1)) == 3);
    CHECK(db.count(from<Customer>.where(col<&Customer::country> == std::nullopt)) == 1);
    CHECK_THROWS_AS(db.insert(Order{.customer = 99}), foreign_key_violation);
}
