#include "run/query/company.hpp"
#include "support/caught.hpp"

#include <doctest/doctest.h>

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <type_traits>
#include <utility>
#include <vector>

using namespace company;

namespace {

/// Each row points at one of the model before.
struct Nation {
    std::int64_t id{};
    std::string name{};
};
struct Region {
    std::int64_t id{};
    std::string name{};
    belongs_to<Nation> nation{};
};
struct City {
    std::int64_t id{};
    std::string name{};
    belongs_to<Region> region{};
};
struct Quarter {
    std::int64_t id{};
    std::string name{};
    belongs_to<City> city{};
};
struct Street {
    std::int64_t id{};
    std::string name{};
    belongs_to<Quarter> quarter{};
};
struct Building {
    std::int64_t id{};
    std::string name{};
    belongs_to<Street> street{};
};
struct Floor {
    std::int64_t id{};
    std::string name{};
    belongs_to<Building> building{};
};
struct Room {
    std::int64_t id{};
    std::string name{};
    belongs_to<Floor> floor{};
};

struct Badge;
struct User {
    std::int64_t id{};
    std::string name{};
    std::optional<belongs_to<Country>> home{};
    has_one<Badge> badge{};
};
struct Badge {
    std::int64_t id{};
    belongs_to<User> user{};
    std::optional<belongs_to<Country>> country{};
};

struct Line {
    std::int64_t order{};
    std::int32_t number{};
    std::string text{};
    static consteval auto table() { return covet::table().primary_key<&Line::order, &Line::number>(); }
};
struct Parcel {
    std::int64_t id{};
    std::optional<std::int64_t> order_id{};
    std::optional<std::int32_t> line_number{};
    belongs_to<Line, by<&Parcel::order_id, &Parcel::line_number>> line{};
};

}  // namespace

TEST_CASE("a chain of eight models is read by one statement") {
    shop::in_memory<Nation, Region, City, Quarter, Street, Building, Floor, Room> db;
    db.insert(std::vector<Nation>{{.name = "France"}, {.name = "Peru"}});
    const auto insert_two = [&db]<class Model>(std::type_identity<Model>) {
        db.insert(std::vector<Model>{Model{0, "first", 1}, Model{0, "second", 2}});
    };
    insert_two(std::type_identity<Region>{});
    insert_two(std::type_identity<City>{});
    insert_two(std::type_identity<Quarter>{});
    insert_two(std::type_identity<Street>{});
    insert_two(std::type_identity<Building>{});
    insert_two(std::type_identity<Floor>{});
    insert_two(std::type_identity<Room>{});

    const query_budget guard{db, 1};
    const auto rows = db.all(from<Room>.order_by(desc(col<&Room::id>))
                                 .select_related<&Room::floor, &Floor::building, &Building::street, &Street::quarter,
                                                 &Quarter::city, &City::region, &Region::nation>());
    REQUIRE(rows.size() == 2);
    CHECK(rows[0].floor->building->street->quarter->city->region->nation->name == "Peru");
    CHECK(rows[1].floor->building->street->quarter->city->region->nation->name == "France");
    CHECK(rows[1].floor->building->street->name == "first");
    CHECK(guard.used() == 1);
}

TEST_CASE("two paths of two parents are read by one statement, and one that was not asked for says so") {
    shop::in_memory<Country, User, Badge> db;
    db.insert(std::vector<Country>{{.name = "France"}, {.name = "Peru"}});
    db.insert(User{.name = "Ada", .home = 1});
    db.insert(Badge{.user = 1, .country = 2});
    query_budget guard{db, 2};
    const Badge badge = db.one(from<Badge>.select_related<&Badge::user, &User::home>().select_related<&Badge::country>());
    CHECK(badge.user.key() == 1);
    CHECK(badge.user->name == "Ada");
    REQUIRE(badge.user->home);
    CHECK((*badge.user->home)->name == "France");
    REQUIRE(badge.country);
    CHECK((*badge.country)->name == "Peru");
    CHECK(guard.used() == 1);

    const Badge first_level = db.one(from<Badge>.select_related<&Badge::user>());
    CHECK(first_level.user->home->key() == 1);
    CHECK_THROWS_WITH(first_level.user->home->object(), doctest::Contains("User::home was not loaded. Add .select_related<&User::home>()"));
    CHECK_THROWS_AS(first_level.user->badge.object(), relation_not_loaded);
    CHECK_THROWS_AS(first_level.country->object(), relation_not_loaded);
}

TEST_CASE("steps that may lead nowhere are empty there, and what stands behind them too") {
    company_database db;
    const auto rows = db.all(from<Order>.select_related<&Order::customer, &Customer::country>().order_by(col<&Order::id>));
    REQUIRE(rows.size() == 3);
    REQUIRE(rows[0].customer->country);
    CHECK((*rows[0].customer->country)->name == "France");
    CHECK(rows[1].customer->name == "Bob");
    CHECK_FALSE(rows[1].customer->country);
    CHECK(db.count(from<Order>.select_related<&Order::customer, &Customer::country>()) == 3);
    CHECK(db.exists(from<Order>.select_related<&Order::customer>().where(col<&Order::total> > 20.0)));

    const auto staff = db.all(from<Employee>.select_related<&Employee::boss, &Employee::boss>().order_by(col<&Employee::id>));
    REQUIRE(staff.size() == 3);
    CHECK_FALSE(staff[0].boss);
    REQUIRE(staff[1].boss);
    CHECK((*staff[1].boss)->name == "Root");
    CHECK_FALSE((*staff[1].boss)->boss);
    REQUIRE(staff[2].boss);
    REQUIRE((*staff[2].boss)->boss);
    CHECK((*(*staff[2].boss)->boss)->name == "Root");
}

TEST_CASE("the reverse of a relation of one row is there, or loaded and empty") {
    shop::in_memory<Country, User, Badge> db;
    db.insert(Country{.name = "France"});
    db.insert(std::vector<User>{{.name = "Ada"}, {.name = "Bob"}});
    db.insert(Badge{.user = 2, .country = 1});
    const auto users = db.all(from<User>.select_related<&User::badge, &Badge::country>().order_by(col<&User::id>));
    REQUIRE(users.size() == 2);
    CHECK(users[0].badge.is_loaded());
    CHECK_FALSE(users[0].badge);
    CHECK_THROWS_AS(users[0].badge.object(), misuse);
    REQUIRE(users[1].badge);
    CHECK(users[1].badge->user.key() == 2);
    CHECK((*users[1].badge->country)->name == "France");
    CHECK_THROWS_AS(users[1].badge->user.object(), relation_not_loaded);
}

TEST_CASE("a relation by members of a composite key is there, or loaded and empty") {
    shop::in_memory<Line, Parcel> db;
    db.insert(Line{.order = 3, .number = 2, .text = "a"});
    db.insert(std::vector<Parcel>{{.order_id = 3, .line_number = 2}, {.order_id = 3}});
    const auto parcels = db.all(from<Parcel>.select_related<&Parcel::line>().order_by(col<&Parcel::id>));
    REQUIRE(parcels.size() == 2);
    REQUIRE(parcels[0].line);
    CHECK(parcels[0].line->text == "a");
    CHECK(parcels[1].line.is_loaded());
    CHECK_FALSE(parcels[1].line);
    CHECK_FALSE(db.one(from<Parcel>.where(col<&Parcel::id> == 1)).line.is_loaded());
}

TEST_CASE("all ways to read rows load what a query names") {
    company_database db;
    const auto query = from<Order>.select_related<&Order::customer>().order_by(col<&Order::id>);
    std::string names;
    for (const Order& order : db.stream(query)) names += order.customer->name + ' ';
    CHECK(names == "Ada Bob Ada ");
    const std::optional<Order> first = db.first(query);
    REQUIRE(first);
    CHECK(first->customer->name == "Ada");
    CHECK(db.one(query.where(col<&Order::id> == param), 2).customer->name == "Bob");
    CHECK_FALSE(db.first(query.where(col<&Order::id> == 9)));
    CHECK(db.transaction([&](transaction& tx) { return tx.all(query)[1].customer->name; }) == "Bob");
}

TEST_CASE("objects of a query outlive it, and copies share them") {
    std::vector<Order> kept;
    {
        company_database db;
        for (const Order& order : db.stream(from<Order>.select_related<&Order::customer>())) kept.push_back(order);
    }
    const std::vector<Order> copies = kept;
    CHECK(copies[1].customer->name == "Bob");
    CHECK(&copies[1].customer.object() == &kept[1].customer.object());
}

TEST_CASE("relations are loaded beside choices, joins, other names and subqueries") {
    company_database db;
    const auto of = [](std::optional<std::string> name) {
        return from<Order>.where(when(name.has_value(), col<&Order::customer, &Customer::name> == name.value_or("")))
            .select_related<&Order::customer>();
    };
    CHECK(db.all(of("Ada")).size() == 2);
    CHECK(db.all(of(std::nullopt)).at(1).customer->name == "Bob");

    CHECK(db.all(from<o>.select_related<&Order::customer>().where(o::col<&Order::id> == 2)).at(0).customer->name == "Bob");
    const auto beside = from<Order>.join<c>(c::col<&Customer::id> == col<&Order::customer>).select_related<&Order::customer>();
    CHECK(db.all(beside.where(c::col<&Customer::name> == "Bob")).at(0).customer->name == "Bob");

    using dear = derived<Order, "dear">;
    const auto latest = from_query<dear>(from<Order>.order_by(desc(col<&Order::id>)).limit(1)).select_related<&Order::customer>();
    CHECK(db.one(latest).customer->name == "Ada");
    CHECK(db.all(from<Order>.distinct().select_related<&Order::customer>().order_by(desc(col<&Order::customer, &Customer::name>))).at(0).customer->name == "Bob");
}

TEST_CASE("a large result reads as a small one does") {
    company_database db;
    db.insert(std::vector<Order>(3000, Order{.customer = 2, .total = 5.0}));
    const auto query = from<Order>.select_related<&Order::customer, &Customer::country>();
    for (int round = 0; round < 3; ++round) {
        const auto rows = db.all(query);
        REQUIRE(rows.size() == 3003);
        CHECK(rows[0].customer->country->key() == 1);
        CHECK((*rows[0].customer->country)->name == "France");
        CHECK(rows.back().customer->name == "Bob");
    }
}

TEST_CASE("a cell that does not fit a related object is named by its column") {
    company_database db;
    db.run("UPDATE customer SET name = x'07' WHERE id = 1");
    const auto e = support::caught<conversion_error>([&] { db.all(from<Order>.select_related<&Order::customer>()); });
    CHECK(support::says(e, "column \"name\" holds "));
}
