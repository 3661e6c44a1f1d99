#include "support/caught.hpp"
#include "support/relations.hpp"

#include <doctest/doctest.h>

#include <list>
#include <span>
#include <string>
#include <vector>

using namespace relations;
using support::caught;

TEST_CASE("relations of objects that are there already are loaded into those that do not have them") {
    village db;
    std::vector<Person> persons = db.all(from<Person>.order_by(col<&Person::id>));
    persons[1].houses = {House{.name = "Given"}};
    query_budget guard{db, 2};
    db.prefetch<&Person::houses>(persons);
    CHECK(guard.used() == 1);
    CHECK(list_of<&House::name>(persons[0].houses) == "Ash, Birch");
    CHECK(list_of<&House::name>(persons[1].houses) == "Given");
    CHECK(persons[2].houses.empty());

    db.prefetch<&Person::houses>(persons);  // all have them
    CHECK(guard.used() == 1);
    db.prefetch<&Person::houses, &House::rooms>(persons);  // and what is behind them is one query more
    CHECK(guard.used() == 2);
    CHECK(persons[0].houses[0].rooms.size() == 2);
    CHECK(persons[1].houses[0].rooms.empty());
}

TEST_CASE("of any range, by any query") {
    village db;
    const auto large = from<Room>.where(col<&Room::size> > 4).order_by(desc(col<&Room::size>));
    std::list<House> houses;
    for (House& house : db.all(from<House>)) houses.push_back(house);
    db.prefetch<&House::rooms>(houses, large);
    CHECK(list_of<&Room::name>(houses.back().rooms) == "cellar, eyrie");

    Person bob = db.one(from<Person>.where(col<&Person::name> == "Bob").prefetch_related<&Person::houses>());
    db.prefetch<&House::rooms>(bob.houses, large.limit(1));
    CHECK(list_of<&Room::name>(bob.houses[0].rooms) == "cellar");

    db.transaction([](transaction& tx) {
        std::vector<House> all = tx.all(from<House>);
        tx.prefetch<&House::owner>(std::span{all}.first(2));
        CHECK(all[1].owner->name == "Ann");
        CHECK_FALSE(all[2].owner.is_loaded());
    });
    std::vector<House> none;
    const query_budget guard{db, 0};
    db.prefetch<&House::rooms>(none);
}

TEST_CASE("objects that were loaded as one stay one, and what is loaded behind them is theirs") {
    village db;
    std::vector<House> houses = db.all(from<House>.prefetch_related<&House::owner>());
    const House copy = houses[0];
    query_budget guard{db, 1};
    db.prefetch<&House::owner, &Person::rented>(houses);
    CHECK(guard.used() == 1);
    CHECK(copy.owner->rented.empty());
    CHECK(list_of<&House::name>(houses[2].owner->rented) == "Ash");
}

TEST_CASE("load loads, whether there is something or not") {
    village db;
    Person ann = db.one(from<Person>.where(col<&Person::name> == "Ann"));
    query_budget guard{db, 10};
    db.load<&Person::houses>(ann);
    CHECK(guard.used() == 1);
    CHECK(ann.houses.size() == 2);
    db.load<&Person::houses>(ann, from<House>.order_by(desc(col<&House::name>)).prefetch_related<&House::rooms>());
    CHECK(guard.used() == 3);
    CHECK(list_of<&House::name>(ann.houses) == "Birch, Ash");
    CHECK(ann.houses[1].rooms.size() == 2);
    db.load<&Person::houses>(ann, from<House>.limit(1));
    CHECK(list_of<&House::name>(ann.houses) == "Ash");

    House ash = db.one(from<House>.where(col<&House::name> == "Ash"));
    db.load<&House::owner>(ash);
    db.load<&House::tenant>(ash);
    db.load<&House::deed>(ash);
    CHECK(ash.owner->name == "Ann");
    CHECK((*ash.tenant)->name == "Bob");
    CHECK_FALSE(ash.deed);
    ash.tenant.reset();
    const std::size_t before = guard.used();
    db.load<&House::tenant>(ash);
    CHECK(guard.used() == before);

    db.run(update<Person>.set(col<&Person::name> = "Anna").where(col<&Person::id> == 1));
    CHECK(ash.owner->name == "Ann");
    db.load<&House::owner>(ash);
    CHECK(ash.owner->name == "Anna");
}

TEST_CASE("an object that no query has read is loaded by its key") {
    village db;
    House house{.id = 3, .owner = 2};
    db.load<&House::rooms>(house);
    db.load<&House::owner>(house);
    CHECK(house.rooms.size() == 3);
    CHECK(house.owner->name == "Bob");
}

TEST_CASE("a query that fails loads nothing and says where it was called") {
    village db;
    std::vector<House> houses = db.all(from<House>.prefetch_related<&House::rooms>());
    db.run("DROP TABLE room");
    const auto e = caught<schema_mismatch>([&] { db.load<&House::rooms>(houses[0]); });
    CHECK(std::string{e.where().file_name()}.ends_with("prefetch.cpp"));
    CHECK(houses[0].rooms.size() == 2);
}

TEST_CASE("a row that a filter leaves out is not loaded") {
    village db;
    const auto houses = db.all(from<House>.prefetch_related<&House::owner>(from<Person>.where(col<&Person::name> == "Bob")));
    CHECK_FALSE(houses[0].owner.is_loaded());
    CHECK(houses[2].owner->name == "Bob");
}
