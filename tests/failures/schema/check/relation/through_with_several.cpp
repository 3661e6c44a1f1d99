// expect: covet: several belongs_to of the model in through<…> point at one side of the many_to_many. Name one for each side, this one's first: through<Follow, &Follow::follower, &Follow::followed>.
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
    covet::many_to_many<Person, covet::through<Follow>> follows{};
#else
    covet::many_to_many<Person, covet::through<Follow, &Follow::follower, &Follow::followed>> follows{};
#endif
};

void create(covet::database& db) { db.create_tables<Person, Follow>(); }
