#include "differential/databases.hpp"
#include "run/docs/bookshop.hpp"

#include <covet/json.hpp>

#include <nlohmann/json.hpp>

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

/// \file
/// What the pairs of docs/queries.md leave out.
using namespace bookshop;

namespace {

struct Event {
    std::int64_t id{};
    nlohmann::json payload{};
};

struct bookshops : differential::databases {
    bookshops() { each(open_shop); }
};

using b = alias<Book, "b">;

struct Sold {
    std::int64_t book{};
    std::int64_t copies{};
};
using sold = derived<Sold, "sold">;

}  // namespace

TEST_CASE("what JSON holds is the same everywhere") {
    differential::databases db;
    db.create_tables<Event>();
    std::vector<Event> events;
    for (const char* text : {R"({"address": {"city": "Rome"}, "tags": ["urgent", "übel 🙂", 3, null], "size": 3})",
                             R"({"address": {"city": 7}, "tags": [], "size": 2.0})", R"({"address": null, "tags": "urgent"})",
                             R"({"size": 0.5, "tags": [["urgent"]], "a.b c": true})", R"([1, 2])", R"("text")", "null"})
        events.push_back({.payload = nlohmann::json::parse(text)});
    db.insert(events);
    constexpr auto payload = col<&Event::payload>;
    const auto all = from<Event>.order_by(col<&Event::id>);
    db.agree(all.select(json_value<std::string, "address", "city">(payload), json_value<std::int64_t, "size">(payload)));
    db.agree(all.select(json_value<double, "size">(payload), json_value<bool, "a.b c">(payload)));
    db.agree(all.select(json_exists<"tags">(payload), json_exists<"address", "city">(payload), json_array_length<"tags">(payload)));
    db.agree(all.where(json_array_contains<"tags">(payload, "urgent")));
    db.agree(all.where(json_array_contains<"tags">(payload, "übel 🙂")));
    db.agree(all.where(json_array_contains<"tags">(payload, 3)));
}

TEST_CASE("parts of times, padding and order are the same everywhere") {
    bookshops db;
    const auto sales = from<Sale>.order_by(asc(col<&Sale::id>));
    db.agree(sales.select(day_of(sold_at), hour_of(sold_at), minute_of(sold_at), second_of(sold_at)));
    db.agree(from<Book>.select(ltrim(concat("  ", title)), rtrim(concat(title, "  ")), rpad(title, 12, "+-"), rpad(title, 2, ".")));
    db.agree(from<Book>.where(stars.is_not_null()).order_by(asc(stars)).select(title));
    db.agree(from<Book>.order_by(stars, desc(author), title).select(title));
}

TEST_CASE("frames of groups and to the end are the same everywhere") {
    bookshops db;
    const auto by_pages = order_by(pages);
    db.agree(from<Book>.select(title, count().over(by_pages.groups(preceding<1>, current_row))).only<sqlite, postgresql>());
    db.agree(from<Book>.select(title, sum(pages).over(by_pages.rows(current_row, unbounded_following))));
}

TEST_CASE("rows that a subquery finds for each row are the same everywhere") {
    bookshops db;
    const auto copies_of = from<Sale>.where(col<&Sale::book> == b::col<&Book::id>).group_by(col<&Sale::book>).select<Sold>(col<&Sale::book>, sum(copies));
    db.agree(from<b>.left_join_lateral<sold>(copies_of, sold::col<&Sold::copies> > 1)
                 .select(b::col<&Book::title>, sold::col<&Sold::copies>)
                 .only<postgresql>());
    const auto names = from<Sale>.select(col<&Sale::book>);
    db.agree(names.intersect_all(names).only<postgresql, mysql>());
    db.agree(names.except_all(from<Sale>.where(copies > 4).select(col<&Sale::book>)).only<postgresql, mysql>());
}

TEST_CASE("choices at run time find the same rows everywhere") {
    bookshops db;
    constexpr auto orders = sort_keys(price, title, sort_key("stars", stars));
    for (const bool thick : {false, true})
        for (const std::optional<double> least : {std::optional<double>{}, std::optional{6.0}})
            for (const char* order : {"-price", "stars,title", "title"})
                db.agree(from<Book>.where(when(thick, pages > 300) and when(least, price >= param)).order_by(orders.by(order), col<&Book::id>));
    any_predicate<Book> wanted;
    for (const char* word : {"Em", "Na"}) wanted |= title.contains(word);
    db.agree(from<Book>.where(wanted));
    db.agree(from<Book>.where(not wanted));
    db.agree(from<Book>.where(pages > param and title.like(param)).limit(param), 100, "%e%", 1);
}

TEST_CASE("pages go on behind the same row everywhere") {
    bookshops db;
    const auto page = from<Book>.order_by(desc(stars), price, col<&Book::id>).limit(1);
    db.each([&](database& one) {
        std::vector<std::int64_t> seen;
        std::optional<query::cursor_in<decltype(page)>> place;
        for (auto books = one.all(page.after(place)); !books.empty(); books = one.all(page.after(place))) {
            seen.push_back(books.back().id);
            place = cursor_of(page, books.back());
        }
        CHECK(seen == std::vector<std::int64_t>{3, 1, 2});
    });
}

TEST_CASE("writing by statements leaves the same rows everywhere") {
    bookshops db;
    patch<&Author::name, &Author::country> change;
    change.set<&Author::name>("Umberto Eco");
    change.set<&Author::country>(std::nullopt);
    db.run(update<Author>.set(change).where(name == "Umberto"));
    change.unset<&Author::name>();
    db.run(update<Author>.set(change).where(name == "Jane"));
    db.run(insert<Author>.overriding_generated().set(col<&Author::id> = 41, name = "Mary"));
    db.agree(from<Author>);
    db.each([](database& one) {
        CHECK(one.count(from<Author>.where(country == std::nullopt)) == 4);
        CHECK(one.exists(from<Author>.where(col<&Author::id> == 41)));
        CHECK_FALSE(one.exists(from<Author>.where(name == "Jane" and country != std::nullopt)));
    });
}
