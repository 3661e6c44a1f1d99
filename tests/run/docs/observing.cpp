#include "run/docs/bookshop.hpp"

#include <doctest/doctest.h>

#include <chrono>
#include <cstdint>
#include <map>
#include <string>
#include <utility>
#include <vector>

using namespace bookshop;

namespace {

/// One query for the books, and one for the author of each.
std::vector<std::string> list_books(database& db) {
    std::vector<std::string> lines;
    for (const Book& book : db.all(from<Book>))
        lines.push_back(book.title + " by " + db.find<Author>(book.author.key())->name);
    return lines;
}

/// One query.
std::vector<std::string> list_books_at_once(database& db) {
    std::vector<std::string> lines;
    for (const auto& [book, by] : db.all(from<Book>.join<Author>(author == col<&Author::id>).select(title, name)))
        lines.push_back(book + " by " + by);
    return lines;
}

}  // namespace

TEST_CASE("docs/observing.md: budgets") {
    bookshop_database db;
    {
        query_budget guard{db, 2};
        CHECK(list_books_at_once(db).size() == 3);
        CHECK(guard.used() == 1);
    }
    query_budget guard{db, 2};
    try {
        list_books(db);
        FAIL("threw nothing");
    } catch (const query_budget_exceeded& e) {
        const std::string text = e.what();
        CHECK(text.find("    find authors: SELECT \"authors\".\"id\"") != std::string::npos);
        CHECK(text.find("\n  after\n    select books: SELECT \"books\".\"id\"") != std::string::npos);
    }
}

TEST_CASE("docs/observing.md: metrics") {
    bookshop_database db;
    struct figures {
        std::int64_t calls{};
        std::int64_t rows{};
        std::chrono::nanoseconds time{};
    };
    std::map<std::string, figures> by_name;
    const observer watch = db.observe([&](const observation& o) {
        figures& f = by_name[std::string{o.name}];
        ++f.calls;
        f.rows += o.rows;
        f.time += o.duration;
    });

    static constexpr auto long_books = from<Book>.where(pages > 400).named<"long_books">();
    db.all(long_books);    // long_books
    db.count(long_books);  // long_books
    db.all(from<Book>);    // select books
    db.find<Author>(1);    // find authors

    CHECK(by_name.size() == 3);
    CHECK(by_name.at("long_books").calls == 2);
    CHECK(by_name.at("long_books").rows == 3);
    CHECK(by_name.at("select books").rows == 3);
    CHECK(by_name.at("find authors").time.count() > 0);
}
