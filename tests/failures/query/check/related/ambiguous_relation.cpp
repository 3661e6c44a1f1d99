// expect: covet: several belongs_to of the other model point back at the model of a has_one or has_many. Name one: has_many<Order, inverse<&Order::buyer>>.
#include "shop.hpp"

struct Person;
struct Letter {
    std::int64_t id{};
    belongs_to<Person> writer{};
    belongs_to<Person> reader{};
};
struct Person {
    std::int64_t id{};
#ifndef COVET_CORRECT
    has_many<Letter> letters{};
#else
    has_many<Letter, inverse<&Letter::writer>> letters{};
#endif
};

auto rows(database& db) { return db.all(from<Person>.where(any<&Person::letters>())); }
