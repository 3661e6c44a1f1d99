#include "run/docs/bookshop.hpp"

#include <doctest/doctest.h>

#include <sstream>
#include <string>
#include <vector>

using namespace bookshop;

TEST_CASE("docs/introspection.md: the catalogue") {
    bookshop_database db;
    std::ostringstream out;
    for (const schema::live_table& table : db.catalog().tables)
        for (const schema::live_column& column : table.columns)
            out << table.name << '.' << column.name << ' ' << column.type << (column.nullable ? "" : " NOT NULL") << '\n';
    CHECK(out.str().find("books.stars INTEGER\n") != std::string::npos);
    CHECK(out.str().find("authors.name TEXT NOT NULL\n") != std::string::npos);
}

TEST_CASE("docs/introspection.md: one table, sizes, version") {
    bookshop_database db;
    const schema::catalog live = db.catalog();
    const schema::live_table* const books = live.table("books");
    CHECK(books != nullptr);
    CHECK(books->foreign_keys[0].table == "authors");
    db.analyze();
    std::int64_t rows = 0;
    for (const schema::table_size& size : db.table_sizes()) rows += size.rows.value_or(0);
    CHECK(rows == 9);
    CHECK(db.server_version().at_least(3, 38));
}

TEST_CASE("docs/introspection.md: verify") {
    database db{"sqlite::memory:"};
    db.create_tables<Author, Sale>();
    db.run("CREATE TABLE books (id INTEGER PRIMARY KEY, title TEXT NOT NULL UNIQUE, pages INTEGER NOT NULL, price REAL NOT NULL, "
           "stars INTEGER NOT NULL, author_id INTEGER NOT NULL REFERENCES authors (id), sequel_of_id INTEGER REFERENCES books (id))");
    std::ostringstream out;
    for (const schema::difference& d : db.verify<Author, Book, Sale>()) out << d.message << '\n';
    CHECK(out.str() ==
          "column \"books\".\"stars\" may not be NULL; drop its NOT NULL, or make the member no std::optional\n"
          "no index of \"books\" begins with (author_id); create the index \"books_author_id_idx\"\n"
          "no index of \"books\" begins with (sequel_of_id); create the index \"books_sequel_of_id_idx\"\n");
}

TEST_CASE("docs/introspection.md: upkeep") {
    bookshop_database db;
    db.analyze<Book, Sale>();
    db.vacuum();
    CHECK(db.count(from<Book>) == 3);
}
