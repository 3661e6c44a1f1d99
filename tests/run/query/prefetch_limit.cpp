#include "support/relations.hpp"

#include <doctest/doctest.h>

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

using namespace relations;

namespace {

/// Four houses with as many rooms as their number, and one with ten.
struct street : village {
    street() {
        insert(std::vector<House>{{.name = "Dogwood", .owner = 3}, {.name = "Elm", .owner = 3}});
        for (int i = 0; i < 10; ++i) insert(Room{.name = "r" + std::to_string(i), .size = (i * 7) % 10, .house = 4});
    }
};

std::string sizes_of(const House& house) {
    std::string out;
    for (const Room& room : house.rooms) out += std::to_string(room.size);
    return out;
}

}  // namespace

TEST_CASE("a limit is one for each object") {
    street db;
    query_budget guard{db, 2};
    const auto houses = db.all(from<House>.order_by(col<&House::id>).prefetch_related<&House::rooms>(from<Room>.order_by(desc(col<&Room::size>)).limit(3)));
    CHECK(guard.used() == 2);
    CHECK(sizes_of(houses[0]) == "54");
    CHECK(sizes_of(houses[1]) == "");
    CHECK(sizes_of(houses[2]) == "972");
    CHECK(sizes_of(houses[3]) == "987");
    CHECK(houses[4].rooms.empty());
}

TEST_CASE("so is an offset, with a limit and without") {
    street db;
    const auto by_size = from<Room>.order_by(col<&Room::size>);
    auto houses = db.all(from<House>.order_by(col<&House::id>).prefetch_related<&House::rooms>(by_size.offset(1).limit(2)));
    CHECK(sizes_of(houses[0]) == "5");
    CHECK(sizes_of(houses[2]) == "79");
    CHECK(sizes_of(houses[3]) == "12");
    houses = db.all(from<House>.order_by(col<&House::id>).prefetch_related<&House::rooms>(by_size.offset(7)));
    CHECK(sizes_of(houses[3]) == "789");
    CHECK(sizes_of(houses[0]) == "");
}

TEST_CASE("without an order, by the primary key, and with a limit that is not given, all") {
    street db;
    const auto limited = [&](std::optional<int> most) {
        return db.one(from<House>.where(col<&House::id> == 4).prefetch_related<&House::rooms>(from<Room>.limit(most)));
    };
    CHECK(list_of<&Room::name>(limited(2).rooms) == "r0, r1");
    CHECK(limited({}).rooms.size() == 10);
    CHECK(limited(0).rooms.empty());
}

TEST_CASE("a limit goes with filters, orders that are chosen, values in the order, and what is prefetched behind it") {
    street db;
    const auto order = sort_keys(col<&Room::size>);
    const auto rooms = from<Room>.where(col<&Room::size> > 3).order_by(order.by("-size")).limit(2);
    const auto persons = db.all(from<Person>.order_by(col<&Person::id>).prefetch_related<&Person::houses, &House::rooms>(rooms).prefetch_related<&Person::houses>(from<House>.limit(1)));
    CHECK(list_of<&House::name>(persons[0].houses) == "Ash");
    CHECK(sizes_of(persons[0].houses[0]) == "54");
    CHECK(sizes_of(persons[1].houses[0]) == "97");
    CHECK(sizes_of(persons[2].houses[0]) == "98");

    const auto near_five = from<Room>.where(col<&Room::name> != "den").order_by(abs(col<&Room::size> - 5), col<&Room::id>).limit(1);
    const auto houses = db.all(from<House>.order_by(col<&House::id>).prefetch_related<&House::rooms>(near_five));
    CHECK(sizes_of(houses[0]) == "5");
    CHECK(sizes_of(houses[2]) == "7");
    CHECK(sizes_of(houses[3]) == "5");
}

TEST_CASE("a limit for each object of a many_to_many counts shared rows for each") {
    library db;
    const auto books = db.all(from<Book>.prefetch_related<&Book::authors>(from<Author>.order_by(col<&Author::name>).limit(1)));
    CHECK(list_of<&Author::name>(books[0].authors) == "Anne");
    CHECK(list_of<&Author::name>(books[1].authors) == "Emma");
    CHECK(books[2].authors.empty());
}
