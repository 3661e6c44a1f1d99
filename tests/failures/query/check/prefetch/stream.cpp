// expect: covet: stream() reads one row after the other, and prefetch_related<…>() needs all of them. Read them by all(), or a part at a time by db.prefetch<…>(objects).
#include "houses.hpp"

#ifndef COVET_CORRECT
void persons(database& db) { for (const Person& p : db.stream(from<Person>.prefetch_related<&Person::houses>())) static_cast<void>(p); }
#else
void persons(database& db) { for (const Person& p : db.stream(from<Person>)) static_cast<void>(p); }
#endif
