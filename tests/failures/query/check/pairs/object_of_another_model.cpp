// expect: covet: the first argument is an object of the model that has the many_to_many, or its primary key: add<&Book::authors>(book, author).
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

void clear(covet::database& db, Book& book) {
#ifndef COVET_CORRECT
    db.clear<&Book::authors>(std::pair{book, 1});
#else
    db.clear<&Book::authors>(book);
#endif
}
