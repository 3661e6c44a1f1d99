#include "differential/docs/pair.hpp"

#include <string>
#include <vector>

using namespace bookshop;

namespace {

// region names
using first = alias<Book, "first">;
using b = alias<Book, "b">;

struct Sold {
    std::int64_t book{};
    std::int64_t copies{};
};
using sold = derived<Sold, "sold">;

struct Level {
    std::int64_t book{};
    std::int64_t depth{};
};
using series = derived<Level, "series">;
// endregion

constexpr auto id = col<&Book::id>;
constexpr auto book = col<&Sale::book>;
constexpr auto sequel_of = col<&Book::sequel_of>;

constexpr auto sales = from<Sale>.group_by(book).select<Sold>(book, sum(copies));

}  // namespace

TEST_CASE("docs/queries.md: joins") {
    pairs pair;
    pair("SELECT books.title, author.name FROM books JOIN authors AS author ON author.id = books.author_id",
         from<Book>.select(title, col<&Book::author, &Author::name>));
    pair("SELECT books.title FROM books LEFT JOIN books AS sequel_of ON sequel_of.id = books.sequel_of_id "
         "WHERE sequel_of.price < 10.0",
         from<Book>.where(col<&Book::sequel_of, &Book::price> < 10.0).select(title));
    pair("SELECT books.title, authors.name FROM books JOIN authors ON books.author_id = authors.id",
         from<Book>.join<Author>(author == col<&Author::id>).select(title, name));
    pair("SELECT authors.name, books.title FROM authors LEFT JOIN books ON books.author_id = authors.id",
         from<Author>.left_join<Book>(author == col<&Author::id>).select(name, title));
    pair("SELECT authors.name, books.title FROM books RIGHT JOIN authors ON books.author_id = authors.id",
         from<Book>.right_join<Author>(author == col<&Author::id>).select(name, title));
    pair("SELECT authors.name, books.title FROM books FULL JOIN authors ON books.author_id = authors.id",
         from<Book>.full_join<Author>(author == col<&Author::id>).select(name, title).only<sqlite, postgresql>());
    pair("SELECT authors.name, books.title FROM books CROSS JOIN authors",
         from<Book>.cross_join<Author>().select(name, title));
    pair("SELECT books.title, first.title FROM books JOIN books AS first ON first.id = books.sequel_of_id",
         from<Book>.join<first>(first::col<&Book::id> == sequel_of).select(title, first::col<&Book::title>));
}

TEST_CASE("docs/queries.md: rows of a relation") {
    pairs pair;
    pair("SELECT authors.name FROM authors WHERE EXISTS (SELECT 1 FROM books AS authors_books "
         "WHERE authors_books.author_id = authors.id AND authors_books.pages > 500)",
         from<Author>.where(any<&Author::books>(pages > 500)).select(name));
    pair("SELECT books.title FROM books WHERE NOT EXISTS (SELECT 1 FROM sales AS books_sales "
         "WHERE books_sales.book_id = books.id)",
         from<Book>.where(none<&Book::sales>()).select(title));
    pair("SELECT authors.name FROM authors WHERE NOT EXISTS (SELECT 1 FROM books AS authors_books "
         "WHERE authors_books.author_id = authors.id AND (authors_books.stars >= 4) IS NOT TRUE)",
         from<Author>.where(every<&Author::books>(stars >= 4)).select(name));
    pair("SELECT books.title, (SELECT COUNT(*) FROM sales AS books_sales WHERE books_sales.book_id = books.id) FROM books",
         from<Book>.select(title, count<&Book::sales>()));
    pair("SELECT authors.name FROM authors ORDER BY (SELECT COUNT(*) FROM books AS authors_books "
         "WHERE authors_books.author_id = authors.id AND authors_books.pages > 300) DESC",
         from<Author>.order_by(desc(count<&Author::books>(pages > 300))).select(name));
    pair("SELECT authors.name FROM authors WHERE EXISTS (SELECT 1 FROM books AS authors_books "
         "JOIN sales AS authors_books_sales ON authors_books_sales.book_id = authors_books.id "
         "WHERE authors_books.author_id = authors.id AND authors_books_sales.copies > 1)",
         from<Author>.where(any<&Author::books, &Book::sales>(copies > 1)).select(name));
    pair("SELECT b.title FROM books AS b WHERE EXISTS (SELECT 1 FROM sales AS b_sales "
         "WHERE b_sales.book_id = b.id AND b_sales.copies > b.pages)",
         from<b>.where(any<b, &Book::sales>(copies > b::col<&Book::pages>)).select(b::col<&Book::title>));
    pair("DELETE FROM authors WHERE NOT EXISTS (SELECT 1 FROM books AS authors_books WHERE authors_books.author_id = authors.id)",
         erase<Author>.where(none<&Author::books>()));
}

TEST_CASE("docs/queries.md: subqueries") {
    pairs pair;
    pair("SELECT books.title FROM books WHERE books.price > (SELECT AVG(b.price) FROM books AS b)",
         from<Book>.where(price > scalar(from<b>.select(avg(b::col<&Book::price>)))).select(title));
    pair("SELECT books.title FROM books WHERE books.id IN (SELECT sales.book_id FROM sales WHERE sales.copies > 1)",
         from<Book>.where(id.in(from<Sale>.where(copies > 1).select(book))).select(title));
    pair("SELECT b.title FROM books AS b WHERE NOT EXISTS (SELECT 1 FROM sales WHERE sales.book_id = b.id)",
         from<b>.where(not exists(from<Sale>.where(book == b::col<&Book::id>))).select(b::col<&Book::title>));
    pair("SELECT books.title FROM books WHERE books.price >= ALL (SELECT b.price FROM books AS b)",
         from<Book>.where(price >= all(from<b>.select(b::col<&Book::price>))).select(title).only<postgresql, mysql>(), postgresql);
    pair("SELECT sold.book FROM (SELECT sales.book_id AS book, SUM(sales.copies) AS copies FROM sales GROUP BY sales.book_id) "
         "AS sold WHERE sold.copies > 1",
         from_query<sold>(sales).where(sold::col<&Sold::copies> > 1).select(sold::col<&Sold::book>));
    pair("SELECT books.title, sold.copies FROM books LEFT JOIN (SELECT sales.book_id AS book, SUM(sales.copies) AS copies "
         "FROM sales GROUP BY sales.book_id) AS sold ON sold.book = books.id",
         from<Book>.left_join<sold>(sales, sold::col<&Sold::book> == id).select(title, sold::col<&Sold::copies>));
    pair("SELECT b.title FROM books AS b JOIN LATERAL (SELECT sales.book_id AS book, SUM(sales.copies) AS copies FROM sales "
         "WHERE sales.book_id = b.id GROUP BY sales.book_id) AS sold ON sold.copies > 1",
         from<b>.join_lateral<sold>(sales.where(book == b::col<&Book::id>), sold::col<&Sold::copies> > 1)
             .select(b::col<&Book::title>)
             .only<postgresql>(),
         postgresql);
}

TEST_CASE("docs/queries.md: common table expressions") {
    pairs pair;
    pair("WITH sold AS (SELECT sales.book_id AS book, SUM(sales.copies) AS copies FROM sales GROUP BY sales.book_id) "
         "SELECT books.title FROM books JOIN sold ON sold.book = books.id",
         from<Book>.with<sold>(sales).join<sold>(sold::col<&Sold::book> == id).select(title));
    pair("WITH RECURSIVE series AS (SELECT books.id AS book, books.id * 0 AS depth FROM books WHERE books.sequel_of_id IS NULL "
         "UNION ALL SELECT books.id, series.depth + 1 FROM series "
         "JOIN books ON books.sequel_of_id = series.book) SELECT series.book, series.depth FROM series",
         from<series>.with_recursive<series>(
             from<Book>.where(sequel_of == std::nullopt)
                 .select<Level>(id, id * 0)
                 .union_all(from<series>.join<Book>(sequel_of == series::col<&Level::book>)
                                .select<Level>(id, series::col<&Level::depth> + 1))));
}

TEST_CASE("docs/queries.md: set operations") {
    pairs pair;
    pair("SELECT books.title FROM books UNION SELECT authors.name FROM authors",
         from<Book>.select(title).union_distinct(from<Author>.select(name)));
    pair("SELECT id FROM books UNION ALL SELECT id FROM books ORDER BY 1 DESC LIMIT 3",
         from<Book>.select(id).union_all(from<Book>.select(id)).order_by(desc(id)).limit(3));
    pair("SELECT id FROM books INTERSECT SELECT id FROM books", from<Book>.select(id).intersect(from<Book>.select(id)));
    pair("SELECT id FROM books EXCEPT SELECT id FROM books WHERE pages > 300",
         from<Book>.select(id).except(from<Book>.where(pages > 300).select(id)));
}

TEST_CASE("docs/queries.md: values") {
    pairs pair;
    pair("SELECT book FROM (SELECT 1 AS book, 2 AS copies UNION ALL SELECT 2, 3) AS sold WHERE copies > 2",
         from_query<sold>(values(Sold{1, 2}, Sold{2, 3})).where(sold::col<&Sold::copies> > 2).select(sold::col<&Sold::book>));
    pair("SELECT books.title, sold.copies FROM books JOIN (SELECT 1 AS book, 2 AS copies) AS sold ON sold.book = books.id",
         from<Book>.join<sold>(values(Sold{1, 2}), sold::col<&Sold::book> == id).select(title, sold::col<&Sold::copies>));
}

TEST_CASE("docs/queries.md: locks") {
    pairs pair;
    pair("SELECT id FROM books FOR UPDATE", from<Book>.select(id).for_update().only<postgresql, mysql>(), postgresql);
    pair("SELECT id FROM books LIMIT 1 FOR UPDATE SKIP LOCKED",
         from<Book>.select(id).limit(1).for_update(skip_locked).only<postgresql, mysql>(), postgresql);
    pair("SELECT id FROM books FOR SHARE NOWAIT", from<Book>.select(id).for_share(nowait).only<postgresql>(), postgresql);
}
