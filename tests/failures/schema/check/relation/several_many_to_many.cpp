// expect: covet: several many_to_many stand between the two models, so the other side of this one is not known. Name it on one of both: many_to_many<Author, inverse<&Author::written>>.
#include <covet/covet.hpp>

struct Book;
struct Author {
    std::int64_t id{};
    covet::many_to_many<Book> written{};
    covet::many_to_many<Book> read{};
};
struct Book {
    std::int64_t id{};
#ifndef COVET_CORRECT
    covet::many_to_many<Author> authors{};
#else
    covet::many_to_many<Author, covet::inverse<&Author::written>> authors{};
#endif
};

void create(covet::database& db) { db.create_tables<Author, Book>(); }
