// expect: covet: a many_to_many is paired with an object of the model that it leads to, its primary key, or a range of either: add<&Book::authors>(book, author).
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

void remove(covet::database& db, Book& book) {
#ifndef COVET_CORRECT
    db.remove<&Book::authors>(book, "Ada");
#else
    db.remove<&Book::authors>(book, 1);
#endif
}
