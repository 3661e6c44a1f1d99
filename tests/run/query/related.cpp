#include "support/market.hpp"
#include "support/shop.hpp"

#include <covet/schema/join_row.hpp>

#include <doctest/doctest.h>

#include <cstdint>
#include <optional>
#include <string>
#include <tuple>
#include <utility>
#include <vector>

using namespace market;

namespace {

struct Loan;
struct Novel {
    std::int64_t id{};
};
struct Reader {
    std::int64_t id{};
    many_to_many<Novel, through<Loan>> novels{};
};
struct Loan {
    std::int64_t id{};
    belongs_to<Reader> reader{};
    std::optional<belongs_to<Novel>> novel{};
};

using product_tag = schema::link<Product, 2>::row;

struct market_database : shop::in_memory<Customer, Account, Order, Product, Tag, Item, product_tag, Employee, Line, Parcel> {
    market_database() {
        insert(std::vector<Customer>{{.name = "Ada"}, {.name = "Bob"}, {.name = "Eve"}});
        insert(Account{.customer = 2, .is_open = true});
        insert(std::vector<Order>{{.customer = 1, .payer = 2, .total = 10.0, .discount = 1.0},
                                  {.customer = 1, .payer = 2, .total = 30.0},
                                  {.customer = 2, .total = 20.0, .discount = 2.0}});
        insert(std::vector<Product>{{.name = "tea"}, {.name = "cup"}, {.name = "pot"}});
        insert(std::vector<Item>{{.order = 1, .product = 1, .pieces = 2}, {.order = 1, .product = 2, .pieces = 1}, {.order = 3, .pieces = 7}});
        insert(std::vector<Tag>{{.word = "green"}, {.word = "blue"}});
        insert(std::vector<product_tag>{{.left = 1, .right = 1}, {.left = 2, .right = 1}, {.left = 2, .right = 2}});
        insert(std::vector<Employee>{{.name = "Top"}, {.name = "Mid", .boss = 1}, {.name = "Low", .boss = 2}, {.name = "Odd", .boss = 1}});
        insert(std::vector<Line>{{.order = 1, .number = 1}, {.order = 1, .number = 2}});
        insert(Parcel{.order_id = 1, .line_number = 2});
    }
};

using strings = std::vector<std::string>;
using numbers = std::vector<std::int64_t>;

strings customers(database& db, const auto& predicate) {
    return db.all(from<Customer>.where(predicate).order_by(col<&Customer::id>).select(col<&Customer::name>));
}
strings employees(database& db, const auto& predicate) {
    return db.all(from<Employee>.where(predicate).order_by(col<&Employee::id>).select(col<&Employee::name>));
}

constexpr auto total = col<&Order::total>;
constexpr auto discount = col<&Order::discount>;

}  // namespace

TEST_CASE("any, none and every of the rows of a relation") {
    market_database db;
    CHECK(customers(db, any<&Customer::orders>(total >= 20.0)) == strings{"Ada", "Bob"});
    CHECK(customers(db, any<&Customer::orders>()) == strings{"Ada", "Bob"});
    CHECK(customers(db, none<&Customer::orders>(total > 25.0)) == strings{"Bob", "Eve"});
    CHECK(customers(db, none<&Customer::orders>()) == strings{"Eve"});
    // Nobody's orders are all of them nothing.
    CHECK(customers(db, every<&Customer::orders>(total > 15.0)) == strings{"Bob", "Eve"});
    CHECK(customers(db, not every<&Customer::orders>(total > 15.0)) == strings{"Ada"});
}

TEST_CASE("what is NULL is not true") {
    market_database db;
    CHECK(customers(db, every<&Customer::orders>(discount > 0.0)) == strings{"Bob", "Eve"});
    CHECK(customers(db, none<&Customer::orders>(not(discount > 0.0))) == strings{"Ada", "Bob", "Eve"});
    CHECK(customers(db, any<&Customer::orders>(discount == std::nullopt)) == strings{"Ada"});
}

TEST_CASE("a count of the rows of a relation, anywhere in a query") {
    market_database db;
    CHECK(db.all(from<Customer>.order_by(col<&Customer::id>).select(count<&Customer::orders>())) == numbers{2, 1, 0});
    CHECK(db.all(from<Customer>.order_by(col<&Customer::id>).select(count<&Customer::orders>(total > 15.0))) == numbers{1, 1, 0});
    CHECK(customers(db, count<&Customer::orders>() >= 2) == strings{"Ada"});
    CHECK(db.all(from<Customer>.order_by(desc(count<&Customer::paid>()), desc(col<&Customer::id>)).select(col<&Customer::name>)) ==
          strings{"Bob", "Eve", "Ada"});
    CHECK(db.all(from<Order>.group_by(col<&Order::customer>)
                     .having(count<&Order::customer, &Customer::paid>() > 0)
                     .select(count(), count<&Order::customer, &Customer::paid>())) ==
          std::vector<std::tuple<std::int64_t, std::int64_t>>{{1, 2}});
    CHECK(db.one(from<Customer>.select(sum(count<&Customer::orders>()))) == 3);
}

TEST_CASE("two relations between the same tables") {
    market_database db;
    CHECK(customers(db, any<&Customer::paid>()) == strings{"Bob"});
    CHECK(customers(db, any<&Customer::orders>() and none<&Customer::paid>()) == strings{"Ada"});
    CHECK(customers(db, any<&Customer::paid>(col<&Order::customer, &Customer::name> == "Ada")) == strings{"Bob"});
}

TEST_CASE("relations to one row") {
    market_database db;
    CHECK(customers(db, any<&Customer::account>(col<&Account::is_open>)) == strings{"Bob"});
    CHECK(customers(db, none<&Customer::account>()) == strings{"Ada", "Eve"});
    CHECK(db.all(from<Order>.where(any<&Order::payer>()).select(col<&Order::id>)) == numbers{1, 2});
    CHECK(db.all(from<Order>.where(every<&Order::payer>(col<&Customer::name> == "Eve")).select(col<&Order::id>)) == numbers{3});
    CHECK(db.all(from<Parcel>.where(any<&Parcel::line>(col<&Line::number> == 2)).select(col<&Parcel::id>)) == numbers{1});
    CHECK(db.all(from<Line>.order_by(col<&Line::number>).select(count<&Line::parcels>())) == numbers{0, 1});
}

TEST_CASE("over several relations") {
    market_database db;
    CHECK(customers(db, any<&Customer::orders, &Order::items>(col<&Item::pieces> > 1)) == strings{"Ada", "Bob"});
    CHECK(customers(db, any<&Customer::orders, &Order::items>(col<&Item::product, &Product::name> == "cup")) == strings{"Ada"});
    CHECK(customers(db, every<&Customer::orders, &Order::items>(col<&Item::pieces> > 1)) == strings{"Bob", "Eve"});
    CHECK(customers(db, any<&Customer::orders, &Order::items, &Item::product>(col<&Product::name> == "tea")) == strings{"Ada"});
    CHECK(db.all(from<Order>.order_by(col<&Order::id>).select(count<&Order::customer, &Customer::account>())) == numbers{0, 0, 1});
    CHECK(db.all(from<Customer>.order_by(col<&Customer::id>).select(count<&Customer::orders, &Order::items>())) == numbers{2, 1, 0});
}

TEST_CASE("through pairs") {
    market_database db;
    const auto products = from<Product>.order_by(col<&Product::id>);
    CHECK(db.all(products.where(any<&Product::tags>()).select(col<&Product::name>)) == strings{"tea", "cup"});
    CHECK(db.all(products.where(any<&Product::tags>(col<&Tag::word> == "blue")).select(col<&Product::name>)) == strings{"cup"});
    CHECK(db.all(products.where(every<&Product::tags>(col<&Tag::word> == "green")).select(col<&Product::name>)) == strings{"tea", "pot"});
    CHECK(db.all(products.select(count<&Product::tags>())) == numbers{1, 2, 0});
    // Each way counts: both have the tag that leads to both.
    CHECK(db.all(products.select(count<&Product::tags, &Tag::products>())) == numbers{2, 3, 0});
    CHECK(db.all(from<Tag>.order_by(col<&Tag::id>).select(count<&Tag::products>(col<&Product::name> != "tea"))) == numbers{1, 1});
    CHECK(db.all(from<Item>.where(any<&Item::product, &Product::tags>(col<&Tag::word> == "blue")).select(col<&Item::id>)) == numbers{2});
}

TEST_CASE("a pair without its other side leads to no row") {
    shop::in_memory<Reader, Novel, Loan> db;
    db.insert(std::vector<Reader>{{.id = 1}, {.id = 2}});
    db.insert(Novel{.id = 1});
    db.insert(std::vector<Loan>{{.reader = 1}, {.reader = 1, .novel = 1}, {.reader = 2}});
    constexpr auto id = col<&Reader::id>;
    CHECK(db.all(from<Reader>.where(any<&Reader::novels>()).select(id)) == numbers{1});
    CHECK(db.all(from<Reader>.where(none<&Reader::novels>()).select(id)) == numbers{2});
    CHECK(db.all(from<Reader>.order_by(id).select(count<&Reader::novels>())) == numbers{1, 0});
    const auto readers = db.all(from<Reader>.order_by(id).prefetch_related<&Reader::novels>());
    CHECK(readers[0].novels.size() == 1);
    CHECK(readers[1].novels.empty());
}

TEST_CASE("one in another, and of the table itself") {
    market_database db;
    CHECK(employees(db, any<&Employee::serfs>()) == strings{"Top", "Mid"});
    CHECK(employees(db, any<&Employee::serfs>(any<&Employee::serfs>())) == strings{"Top"});
    CHECK(employees(db, any<&Employee::serfs>(col<&Employee::name> == "Low" and none<&Employee::serfs>())) == strings{"Mid"});
    CHECK(employees(db, any<&Employee::boss>(count<&Employee::serfs>() == 2)) == strings{"Mid", "Odd"});
    CHECK(employees(db, any<&Employee::boss>(col<&Employee::boss, &Employee::name> == "Top")) == strings{"Low"});
    CHECK(customers(db, any<&Customer::orders>(every<&Order::items>(col<&Item::pieces> > 5) and total > 25.0)) == strings{"Ada"});
}

TEST_CASE("values in the condition are bound in its place, whatever brings them") {
    market_database db;
    const auto named = [](const auto& orders) { return from<Customer>.where(orders and col<&Customer::name> != param).select(col<&Customer::name>); };
    CHECK(db.all(named(any<&Customer::orders>(total > param)), 15.0, "Bob") == strings{"Ada"});
    const std::vector<std::int64_t> ids{2, 3};
    CHECK(customers(db, any<&Customer::orders>(col<&Order::id>.in(ids))) == strings{"Ada", "Bob"});
    CHECK(db.all(named(any<&Customer::orders>(col<&Order::id>.in(param))), ids, "x") == strings{"Ada", "Bob"});
    CHECK(customers(db, any<&Customer::orders>(total > 5.0 and any<&Order::items>(col<&Item::pieces> > 1) and total < 15.0)) == strings{"Ada"});

    std::optional<double> least;
    CHECK(customers(db, when(least, any<&Customer::orders>(total >= param))) == strings{"Ada", "Bob", "Eve"});
    least = 30.0;
    CHECK(customers(db, when(least, any<&Customer::orders>(total >= param))) == strings{"Ada"});
}

TEST_CASE("conditions that may be off, and those without their type") {
    market_database db;
    for (const bool on : {false, true}) {
        const auto large = when(on, total > 15.0);
        CHECK(customers(db, any<&Customer::orders>(large and discount > 0.0)) == (on ? strings{"Bob"} : strings{"Ada", "Bob"}));
        CHECK(customers(db, none<&Customer::orders>(large)) == strings{"Eve"});
        // Nothing asked is nothing failed.
        CHECK(customers(db, every<&Customer::orders>(large)) == (on ? strings{"Bob", "Eve"} : strings{"Ada", "Bob", "Eve"}));
        CHECK(customers(db, count<&Customer::orders>(large) == 2) == (on ? strings{} : strings{"Ada"}));
        // What is off joins nothing.
        CHECK(customers(db, any<&Customer::orders>(when(on, col<&Order::payer, &Customer::name> == "Bob"))) ==
              (on ? strings{"Ada"} : strings{"Ada", "Bob"}));
    }
    any_predicate<Order> wanted;
    CHECK(customers(db, any<&Customer::orders>(wanted)) == strings{"Ada", "Bob"});
    wanted |= total > 25.0;
    wanted |= any<&Order::items>(col<&Item::pieces> == 7);
    CHECK(customers(db, any<&Customer::orders>(wanted and total < 25.0)) == strings{"Bob"});
    CHECK(customers(db, every<&Customer::orders>(wanted)) == strings{"Bob", "Eve"});

    // One inside of the other of the same table.
    any_predicate<Employee> has_serfs = any<&Employee::serfs>();
    const any_predicate<Employee> has_theirs = any<&Employee::serfs>(has_serfs);
    CHECK(employees(db, has_theirs) == strings{"Top"});
    CHECK(employees(db, any<&Employee::boss>(has_theirs)) == strings{"Mid", "Odd"});
    for (int depth = 0; depth < 12; ++depth) has_serfs = any<&Employee::boss>(has_serfs);
    CHECK_THROWS_AS(employees(db, has_serfs), misuse);
}

TEST_CASE("from an alias, and beside a join of the same table") {
    market_database db;
    CHECK(db.all(from<c>.where(any<c, &Customer::orders>(discount == c::col<&Customer::id>)).order_by(c::col<&Customer::id>).select(c::col<&Customer::name>)) ==
          strings{"Ada", "Bob"});
    // The join repeats rows, the predicate does not.
    CHECK(db.all(from<Customer>.join<Order>(col<&Order::customer> == col<&Customer::id>)
                     .where(any<&Customer::orders>(total > 25.0))
                     .order_by(total)
                     .select(total)) == std::vector<double>{10.0, 30.0});
    CHECK(db.count(from<Customer>.where(any<&Customer::orders>(total > 5.0))) == 2);
    CHECK(db.all(from<Customer>.left_join<Order>(col<&Order::customer> == col<&Customer::id>)
                     .order_by(col<&Customer::id>, total)
                     .select(count<&Order::items>())) == numbers{2, 0, 1, 0});
}

TEST_CASE("in what changes rows") {
    market_database db;
    CHECK(db.run(update<Order>.set(total = count<&Order::items>() * 1.0).where(any<&Order::items>(col<&Item::product, &Product::name> == "tea"))) == 1);
    CHECK(db.all(from<Order>.order_by(col<&Order::id>).select(total)) == std::vector<double>{2.0, 30.0, 20.0});
    CHECK(db.run(erase<Employee>.where(none<&Employee::serfs>() and any<&Employee::boss, &Employee::boss>()).only<sqlite, postgresql>()) == 1);
    CHECK(employees(db, any<&Employee::serfs>()) == strings{"Top"});
    CHECK(db.run(erase<Customer>.where(none<&Customer::orders>())) == 1);
    CHECK(db.all(update<Customer>.set(col<&Customer::name> = "Zoe")
                     .where(any<&Customer::paid>())
                     .returning(col<&Customer::id>, count<&Customer::paid>())
                     .only<sqlite, postgresql>()) ==
          std::vector<std::tuple<std::int64_t, std::int64_t>>{{2, 2}});
}
