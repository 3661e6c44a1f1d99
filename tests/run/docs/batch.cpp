#include <covet/covet.hpp>

#include <doctest/doctest.h>

#include <cstdint>
#include <iostream>
#include <string>
#include <vector>

/// \file
/// The parts of docs/queries.md about batches and the progress of an insert.
using namespace covet;

namespace {

struct Book {
    std::int64_t id{};
    std::string title;
    double price{};
};

struct Visit {
    std::int64_t id{};
    std::string page;
};

}  // namespace

TEST_CASE("the batch of the documentation") {
    database db{"sqlite::memory:"};
    db.create_tables<Book, Visit>();
    db.insert(Book{.title = "Dune", .price = 9.5});
    {
        const auto [books, count, made] = db.batch(
            from<Book>.order_by(col<&Book::title>).limit(10),
            from<Book>.select(covet::count()),
            insert<Visit>.set(col<&Visit::page> = "books"));
        // std::vector<Book>, std::vector<std::int64_t> of one row, and the std::int64_t that run() gives
        CHECK(books.at(0).title == "Dune");
        CHECK(count.at(0) == 1);
        CHECK(made == 1);
    }
    CHECK(db.count(from<Visit>) == 1);
}

TEST_CASE("the progress of the documentation") {
    database db{"sqlite::memory:"};
    db.create_tables<Book>();
    std::vector<Book> books(2'500);
    bool stopped = false;
    {
        db.insert(books, progress{[&](std::int64_t rows) {
                                      std::cout << rows << " books\n";
                                      return not stopped;
                                  },
                                  1'000});
    }
    CHECK(db.count(from<Book>) == 2'500);
    stopped = true;
    CHECK_THROWS_AS(db.insert(books, progress{[&](std::int64_t) { return not stopped; }}), statement_canceled);
    CHECK(db.count(from<Book>) == 2'500);
}
