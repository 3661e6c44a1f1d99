#include <covet/covet.hpp>

#include <doctest/doctest.h>

#include <cstdint>
#include <optional>
#include <string>
#include <tuple>
#include <vector>

/// \file
/// The parts of docs/queries.md about groups and windows.
using namespace covet;

namespace {

struct Book {
    std::int64_t id{};
    std::string title;
    std::int32_t pages{};
    double price{};
    std::int64_t shelf{};
};

struct Standing {
    std::string title;
    std::int64_t rank{};
    std::optional<double> share{};  // of a sum that may be zero
    std::optional<double> step{};
};

struct library : database {
    library() : database{"sqlite::memory:"} {
        create_tables<Book>();
        insert(std::vector<Book>{{.title = "Dune", .pages = 412, .price = 10.0, .shelf = 1},
                                 {.title = "Emma", .pages = 474, .price = 6.0, .shelf = 1},
                                 {.title = "Ulysses", .pages = 730, .price = 14.0, .shelf = 2}});
    }
};

}  // namespace

TEST_CASE("docs: groups") {
    library db;
    using Row = std::tuple<std::int64_t, std::int64_t, std::string>;

    std::vector<Row> shelves = db.all(from<Book>
        .group_by(col<&Book::shelf>)
        .select(col<&Book::shelf>,
                count().filter(col<&Book::pages> > 450),
                string_agg<", ">(col<&Book::title>).order_by(desc(col<&Book::price>)))
        .order_by(col<&Book::shelf>));

    // An expression with a value in it is grouped by its place in select().
    auto hundreds = db.all(from<Book>.select(col<&Book::pages> / 100, count()).group_by(ordinal<1>).order_by(ordinal<1>));

    CHECK(shelves == std::vector<Row>{{1, 1, "Dune, Emma"}, {2, 1, "Ulysses"}});
    CHECK(hundreds == std::vector<std::tuple<std::int64_t, std::int64_t>>{{4, 2}, {7, 1}});
}

TEST_CASE("docs: windows") {
    library db;

    constexpr auto shelf = partition_by(col<&Book::shelf>);
    std::vector<Standing> standings = db.all(from<Book>
        .select<Standing>(col<&Book::title>,
                          rank().over(order_by(desc(col<&Book::price>))),
                          col<&Book::price> / sum(col<&Book::price>).over(shelf),
                          col<&Book::price> - lag(col<&Book::price>).over(shelf.order_by(col<&Book::price>)))
        .order_by(col<&Book::id>));

    auto moving = db.all(from<Book>
        .window<"near">(order_by(col<&Book::id>).rows(preceding<1>, following<1>))
        .select(avg(col<&Book::price>).over(window<"near">), count().over(window<"near">)));

    CHECK(standings.at(0).rank == 2);
    CHECK(standings.at(0).step == 4.0);
    CHECK(standings.at(1).step == std::nullopt);
    CHECK(standings.at(2).share == 1.0);
    CHECK(moving.at(0) == std::tuple{std::optional{8.0}, 2});
}
