// expect: covet: through<…> names a class that is no model. Name the model whose rows are the pairs.
#include <covet/covet.hpp>

struct Person;
struct Pair {
#ifndef COVET_CORRECT
    const char* name{};
#else
    std::string name{};
#endif
    covet::belongs_to<Person> one{};
    covet::belongs_to<Person> other{};
};
struct Person {
    std::int64_t id{};
    covet::many_to_many<Person, covet::through<Pair, &Pair::one, &Pair::other>> others{};
};

void create(covet::database& db) { db.create_tables<Person>(); }
