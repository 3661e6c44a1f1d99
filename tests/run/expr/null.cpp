#include "support/shop.hpp"

#include <doctest/doctest.h>

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

// SQL's third truth value, and the equality that does without it.
using namespace covet;
using namespace shop;

namespace {

using names = std::vector<std::string>;

struct with_customers : in_memory<customer> {
    with_customers() {
        insert(std::vector<customer>{{.name = "a", .email = "1", .nick = "x", .age = 10},
                                     {.name = "b", .email = "2", .nick = {}, .age = 20},
                                     {.name = "c", .email = "3", .nick = "y", .age = {}},
                                     {.name = "d", .email = "4", .nick = {}, .age = {}}});
    }
    template <class Predicate>
    names where(const Predicate& predicate) {
        return all(from<customer>.select(col<&customer::name>).where(predicate).order_by(col<&customer::name>));
    }
};

constexpr auto nick = col<&customer::nick>;
constexpr auto age = col<&customer::age>;
constexpr auto name = col<&customer::name>;

}  // namespace

TEST_CASE("NULL is neither equal nor unequal to a value") {
    with_customers db;
    CHECK(db.where(nick == "x") == names{"a"});
    CHECK(db.where(nick != "x") == names{"c"});
    CHECK(db.where(not(nick == "x")) == names{"c"});
    CHECK(db.where(age < 100) == names{"a", "b"});
    CHECK(db.where(age >= 0) == names{"a", "b"});
    CHECK(db.where(nick == coalesce(nick, "")) == names{"a", "c"});
}

TEST_CASE("and, or and not over what is unknown") {
    with_customers db;
    const auto unknown = nick == "x";  // true, unknown, false, unknown
    CHECK(db.where(unknown and name != "z") == names{"a"});
    CHECK(db.where(unknown or name == "b") == names{"a", "b"});
    CHECK(db.where(not(unknown and name == "b")) == names{"a", "c", "d"});
    CHECK(db.where(not(unknown or name == "z")) == names{"c"});
    CHECK(db.where((nick == "x") == (age == 10)) == names{"a"});
    CHECK(db.where((nick == "x").is_null()) == names{"b", "d"});
    CHECK(db.where((nick == "x").is_not_null()) == names{"a", "c"});
}

TEST_CASE("is_null and the null literal") {
    with_customers db;
    CHECK(db.where(nick.is_null()) == names{"b", "d"});
    CHECK(db.where(nick.is_not_null()) == names{"a", "c"});
    CHECK(db.where(nick == std::nullopt) == names{"b", "d"});
    CHECK(db.where(nick != std::nullopt) == names{"a", "c"});
    CHECK(db.where(std::nullopt == nick) == names{"b", "d"});
    CHECK(db.where(std::nullopt != nick) == names{"a", "c"});
    CHECK(db.where(name.is_null()).empty());
    CHECK(db.where(not nick.is_null() and age.is_null()) == names{"c"});
    CHECK(db.where((age + 1).is_null()) == names{"c", "d"});
}

TEST_CASE("an optional value finds NULL by NULL") {
    with_customers db;
    std::optional<std::string> wanted;
    CHECK(db.where(nick == wanted) == names{"b", "d"});
    CHECK(db.where(nick != wanted) == names{"a", "c"});
    wanted = "x";
    CHECK(db.where(nick == wanted) == names{"a"});
    CHECK(db.where(nick != wanted) == names{"b", "c", "d"});
    CHECK(db.where(not(nick == wanted)) == names{"b", "c", "d"});
    CHECK(db.where(wanted == nick) == names{"a"});
    CHECK(db.where(age == std::optional{20}) == names{"b"});
    CHECK(db.where(age == std::optional<std::int64_t>{}) == names{"c", "d"});
    CHECK(db.where(name == std::optional<std::string>{}).empty());
    // In an order there is no such equality: nothing is less than NULL.
    CHECK(db.where(age < std::optional<int>{}).empty());
    CHECK(db.where(age < std::optional{15}) == names{"a"});
}

TEST_CASE("same_as compares columns so that NULL equals NULL") {
    with_customers db;
    db.insert(customer{.name = "e", .email = "e", .nick = "e", .age = 5});
    CHECK(db.where(nick.same_as(col<&customer::email>)) == names{"e"});
    CHECK(db.where(nick.same_as(nullif(nick, ""))) == names{"a", "b", "c", "d", "e"});
    CHECK(db.where(not nick.same_as("x")) == names{"b", "c", "d", "e"});
    constexpr auto by_nick = from<customer>.select(name).where(nick.same_as(param)).order_by(name);
    CHECK(db.all(by_nick, "y") == names{"c"});
}

TEST_CASE("NULL in lists, ranges and patterns") {
    with_customers db;
    CHECK(db.where(nick.in("x", "y")) == names{"a", "c"});
    CHECK(db.where(not nick.in("x")) == names{"c"});
    // NOT IN a list with NULL is never true.
    CHECK(db.where(not nick.in("x", std::optional<std::string>{})).empty());
    CHECK(db.where(nick.in("x", std::optional<std::string>{})) == names{"a"});
    CHECK(db.where(age.between(0, 15)) == names{"a"});
    CHECK(db.where(not age.between(0, 15)) == names{"b"});
    CHECK(db.where(age.between(0, std::optional<int>{})).empty());
    CHECK(db.where(nick.like("%")) == names{"a", "c"});
    CHECK(db.where(not nick.like("x")) == names{"c"});
    CHECK(db.where(name.like(std::optional<std::string>{})).empty());
    CHECK(db.where(not nick.in(std::vector<std::string>{})) == names{"a", "b", "c", "d"});
}
