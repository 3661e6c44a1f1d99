// expect: covet: add<…>(), remove<…>(), set<…>() and clear<…>() name a many_to_many of a model, as in add<&Book::authors>(book, author). Insert or remove the rows of other relations themselves.
#include <covet/covet.hpp>

struct Author;
struct Book {
    std::int64_t id{};
    std::string title{};
    covet::many_to_many<Author> authors{};
};
struct Author {
    std::int64_t id{};
};

void add(covet::database& db, Book& book) {
#ifndef COVET_CORRECT
    db.add<&Book::title>(book, 1);
#else
    db.add<&Book::authors>(book, 1);
#endif
}
