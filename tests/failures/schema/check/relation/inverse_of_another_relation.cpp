// expect: covet: a many_to_many takes through<…>, or inverse<…> of a many_to_many in the other model that leads back to this one and has neither. Name such a member: many_to_many<Author, inverse<&Author::written>>.
#include <covet/covet.hpp>

struct Book;
struct Author {
    std::int64_t id{};
    covet::many_to_many<Book> books{};
    covet::has_many<Book> edited{};
};
struct Book {
    std::int64_t id{};
    covet::belongs_to<Author> editor{};
#ifndef COVET_CORRECT
    covet::many_to_many<Author, covet::inverse<&Author::edited>> authors{};
#else
    covet::many_to_many<Author, covet::inverse<&Author::books>> authors{};
#endif
};

void create(covet::database& db) { db.create_tables<Author, Book>(); }
