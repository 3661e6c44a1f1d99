#include "differential/docs/pair.hpp"

#include <string>

using namespace bookshop;

namespace {

constexpr auto id = col<&Book::id>;

}  // namespace

TEST_CASE("docs/queries.md: changes") {
    pairs pair;
    pair("INSERT INTO authors (name) VALUES ('Mary')", insert<Author>.set(name = "Mary"));
    pair("INSERT INTO authors (name, country) VALUES ('Eve', 'UK'), ('Ann', 'US')",
         insert<Author>.columns<&Author::name, &Author::country>().values("Eve", "UK").values("Ann", "US"));
    pair("INSERT INTO authors (name) SELECT title FROM books WHERE pages > 500",
         insert<Author>.columns<&Author::name>().select(from<Book>.where(pages > 500).select(title)));
    pair("UPDATE books SET price = price * 0.9 WHERE pages > 400", update<Book>.set(price = price * 0.9).where(pages > 400));
    pair("UPDATE books SET stars = 5 FROM authors WHERE books.author_id = authors.id AND authors.name = 'Jane'",
         update<Book>.from<Author>(author == col<&Author::id>).set(stars = 5).where(name == "Jane"));
    pair("DELETE FROM sales WHERE copies = 0", erase<Sale>.where(copies == 0));
    pair("DELETE FROM sales", erase<Sale>.unconditionally());
    pair("DELETE FROM sales WHERE book_id IN (SELECT id FROM books WHERE price < 1.0)",
         erase<Sale>.where(col<&Sale::book>.in(from<Book>.where(price < 1.0).select(id))));
}

TEST_CASE("docs/queries.md: upserts") {
    pairs pair;
    pair("INSERT INTO authors (name) VALUES ('Jane') ON CONFLICT (name) DO NOTHING",
         insert<Author>.set(name = "Jane").on_conflict<&Author::name>().do_nothing());
    pair("INSERT INTO authors (name, country) VALUES ('Jane', 'UK') ON CONFLICT (name) DO UPDATE SET country = excluded.country",
         insert<Author>.set(name = "Jane", country = "UK").on_conflict<&Author::name>().do_update(country = excluded<&Author::country>));
}

TEST_CASE("docs/queries.md: RETURNING") {
    pairs pair;
    pair("INSERT INTO authors (name) VALUES ('Mary') RETURNING id", insert<Author>.set(name = "Mary").returning(col<&Author::id>));
    pair("UPDATE books SET stars = 5 WHERE id = 1 RETURNING title, stars",
         update<Book>.set(stars = 5).where(id == 1).returning(title, stars).only<sqlite, postgresql>());
    pair("DELETE FROM sales WHERE copies = 1 RETURNING id",
         erase<Sale>.where(copies == 1).returning(col<&Sale::id>).only<sqlite, postgresql>());
}
