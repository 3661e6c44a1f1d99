// expect: covet: through<…> names members that do not belong to the two sides of the many_to_many. Name one belongs_to<…> for each, this side's first: through<Follow, &Follow::follower, &Follow::followed>.
#include <covet/covet.hpp>

struct Person;
struct Follow {
    std::int64_t id{};
    covet::belongs_to<Person> follower{};
    covet::belongs_to<Person> followed{};
};
struct Person {
    std::int64_t id{};
#ifndef COVET_CORRECT
    covet::many_to_many<Person, covet::through<Follow, &Follow::follower, &Follow::id>> follows{};
#else
    covet::many_to_many<Person, covet::through<Follow, &Follow::follower, &Follow::followed>> follows{};
#endif
};

void create(covet::database& db) { db.create_tables<Person, Follow>(); }
