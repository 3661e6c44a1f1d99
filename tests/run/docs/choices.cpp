#include <covet/covet.hpp>

#include <doctest/doctest.h>

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

/// \file
/// The part of docs/queries.md about what is chosen at run time.
using namespace covet;

namespace {

struct Book {
    std::int64_t id{};
    std::string title;
    std::int32_t pages{};
    double price{};
};

struct request {
    std::optional<double> least_price;
    std::optional<std::vector<std::int64_t>> ids;
    bool only_thick{};
    std::string sort;
    std::vector<std::string> words;
    std::string place;
};

struct library : database {
    library() : database{"sqlite::memory:"} {
        create_tables<Book>();
        insert(std::vector<Book>{{.title = "Dune", .pages = 412, .price = 10.0},
                                 {.title = "Emma", .pages = 474, .price = 6.0},
                                 {.title = "Persuasion", .pages = 249, .price = 6.0},
                                 {.title = "Ulysses", .pages = 730, .price = 14.0}});
    }
};

std::string titles(const std::vector<Book>& books) {
    std::string out;
    for (const Book& book : books) out += book.title.front();
    return out;
}

any_predicate<Book> mentions(const std::string& word) { return col<&Book::title>.like("%" + like_literal(word) + "%"); }

}  // namespace

TEST_CASE("docs: choices") {
    library db;
    const request request{.least_price = 6.0, .ids = {}, .only_thick = true, .sort = "-price,title", .words = {"mm", "Dun"}, .place = {}};

    auto found = db.all(from<Book>
        .where(when(request.least_price, col<&Book::price> >= param))
        .where(when(request.ids, col<&Book::id>.in(param)))
        .where(when(request.only_thick, col<&Book::pages> > 400)));
    CHECK(titles(found) == "DEU");

    any_predicate<Book> wanted;
    for (const std::string& word : request.words) wanted |= col<&Book::title>.like("%" + like_literal(word) + "%");
    wanted &= col<&Book::price> < 20.0;
    auto matching = db.all(from<Book>.where(wanted));
    CHECK(titles(matching) == "DE");
    CHECK(titles(db.all(from<Book>.where(mentions("ss")))) == "U");

    constexpr auto orders = sort_keys(col<&Book::price>, col<&Book::title>, sort_key("length", col<&Book::pages>));
    auto sorted = db.all(from<Book>.order_by(orders.by(request.sort), col<&Book::id>));
    CHECK(titles(sorted) == "UDEP");
}

TEST_CASE("docs: pages") {
    library db;
    request request;

    const auto page = from<Book>.order_by(desc(col<&Book::price>), col<&Book::id>).limit(2);
    std::optional<query::cursor_in<decltype(page)>> place;
    if (!request.place.empty()) place = cursor_from(page, request.place);
    std::vector<Book> books = db.all(page.after(place));
    if (!books.empty()) request.place = to_text(cursor_of(page, books.back()));

    CHECK(titles(books) == "UD");
    CHECK(titles(db.all(page.after(cursor_from(page, request.place)))) == "EP");
}
