#include "differential/databases.hpp"
#include "support/caught.hpp"

#include <cstdint>
#include <list>
#include <numeric>
#include <optional>
#include <ranges>
#include <stdexcept>
#include <string>
#include <vector>

using namespace covet;
using support::caught;
using support::says;

namespace {

struct note {
    std::int64_t id{};
    std::int32_t number{};
    std::string text{};
    std::optional<std::string> remark{};

    static consteval auto table() {
        return covet::table().unique<&note::number>().check("number_is_positive", col<&note::number> >= 0);
    }
    friend bool operator==(const note&, const note&) = default;
};

/// Nothing but a key that the database makes.
struct ticket {
    std::int64_t id{};
};

struct page;
struct book {
    std::int64_t id{};
    std::string title{};
    has_many<page> pages{};
};
struct page {
    std::int64_t id{};
    belongs_to<book> of{};
    std::string text{};
};

std::vector<note> numbered(std::int32_t count) {
    std::vector<note> out;
    for (std::int32_t i = 0; i < count; ++i) out.push_back({.number = i, .text = "note " + std::to_string(i)});
    return out;
}

/// What COPY, JSON, and quoting could take for something else.
const std::vector<std::string> odd_texts{
    "", " ", "\t", "\n", "\r", "\r\n", "\\", "\\\\", "\\.", "\\.\n", "\\N", "\\\\N", "N", "NULL", "null", "\\n", "\\t", "a\tb\nc\\d\re",
    "'", "''", "\"", "\"\"", "`", "\\'", "\\\"", "{}", "{\"a\"}", "[1]", ",", ";", "--", "/* */", "%s", "$1", "?", ":a", "\b\f\v", "\x01\x1f\x7f",
    "\xC3\xA4", "\xE2\x82\xAC", "\xF0\x9F\x90\x98", "\xF0\x9F\x91\xA9\xE2\x80\x8D\xF0\x9F\x92\xBB", "\xEF\xBB\xBF", "\xEF\xBF\xBD", "trailing ", "\n.\n", "\\.\r\n"};

}  // namespace

TEST_CASE("texts of a range come back as they went, and empty ones are not NULL") {
    differential::databases all;
    all.create_tables<note>();
    all.each([](database& db) {
        std::vector<note> notes;
        for (const std::string& text : odd_texts)
            for (const std::optional<std::string>& remark : {std::optional{text}, std::optional<std::string>{}})
                notes.push_back({.number = static_cast<std::int32_t>(notes.size()), .text = text, .remark = remark});
        CHECK(db.insert(notes) == static_cast<std::int64_t>(notes.size()));
        const auto found = db.all(from<note>.order_by(col<&note::id>));
        REQUIRE(found.size() == notes.size());
        for (std::size_t i = 0; i < notes.size(); ++i) {
            CAPTURE(i / 2);
            CHECK(found[i] == notes[i]);
        }
    });
}

TEST_CASE("ranges of objects that have nothing but a generated key") {
    differential::databases all;
    all.create_tables<ticket>();
    all.each([](database& db) {
        std::vector<ticket> some(3);
        CHECK(db.insert(some) == 3);
        CHECK(some[0].id == 1);
        CHECK(some[2].id == 3);
        const std::vector<ticket> constant(2);
        CHECK(db.insert(constant) == 2);
        std::list<ticket> one(1), none;
        CHECK(db.insert(one) == 1);
        CHECK(one.front().id == 6);
        CHECK(db.insert(none) == 0);
        CHECK(db.insert(std::views::iota(0, 4) | std::views::transform([](int) { return ticket{}; })) == 4);
        ticket alone;
        CHECK(db.insert(alone) == 11);
        db.transaction([&](transaction& tx) {
            CHECK(tx.insert(some) == 3);
            CHECK(tx.insert(constant) == 2);
            tx.rollback();
        });
        some = {{.id = 20}, {.id = 30}};
        CHECK(db.insert(some, keep_keys) == 2);
        CHECK(db.one(from<ticket>.select(count(), max(col<&ticket::id>))) == std::tuple{std::int64_t{13}, std::optional<std::int64_t>{30}});
    });
}

TEST_CASE("a row that is refused is named by its number, wherever it stands, and nothing stays") {
    differential::databases all;
    all.create_tables<note>();
    all.each([](database& db) {
        db.insert(note{.number = 100'000, .text = "there before"});
        for (const std::size_t bad : {0U, 1U, 999U, 1'000U, 2'499U}) {
            std::vector<note> notes = numbered(2'500);
            const std::string row = "row " + std::to_string(bad + 1);
            notes[bad] = {.number = 100'000, .text = std::string{support::canary}};
            CHECK(says(caught<unique_violation>([&] { db.insert(notes); }), row));
            notes[bad].number = -1;
            CHECK(says(caught<check_violation>([&] { db.insert(notes); }), row));
            db.transaction([&](transaction& tx) {
                CHECK(says(caught<check_violation>([&] { tx.insert(notes); }), row));
                tx.rollback();
            });
            CHECK(notes[0].id == 0);
        }
        CHECK(db.count(from<note>) == 1);
    });
}

TEST_CASE("an insert of a range tells how far it has come") {
    differential::databases all;
    all.create_tables<note, ticket>();
    all.each([](database& db) {
        std::vector<std::int64_t> told;
        const auto tell = [&](std::int64_t rows) { told.push_back(rows); };
        std::vector<note> notes = numbered(2'500);
        CHECK(db.insert(notes, progress{tell, 1'000}) == 2'500);
        CHECK(told == std::vector<std::int64_t>{1'000, 2'000, 2'500});
        CHECK(notes.back().id == 2'500);

        told.clear();
        std::vector<ticket> tickets(4);
        db.transaction([&](transaction& tx) { tx.insert(tickets, progress{tell, 2}); });
        CHECK(told == std::vector<std::int64_t>{2, 4});

        told.clear();
        CHECK(db.insert(std::vector<ticket>{}, progress{tell}) == 0);
        CHECK(told == std::vector<std::int64_t>{0});
        CHECK(says(caught<misuse>([&] { db.insert(tickets, progress{tell, 0}); }), "not after every 0"));
    });
}

TEST_CASE("a callback of progress stops an insert, of which nothing stays") {
    differential::databases all;
    all.create_tables<note>();
    all.each([](database& db) {
        const auto until = [](std::int64_t most) { return [most](std::int64_t rows) { return rows < most; }; };
        const auto throwing = [](std::int64_t rows) {
            if (rows == 2'000) throw std::out_of_range{"enough"};
        };
        std::vector<note> notes = numbered(2'500);
        CHECK(says(caught<statement_canceled>([&] { db.insert(notes, progress{until(1'500), 500}); }), "after 1500 rows"));
        CHECK(says(caught<statement_canceled>([&] { db.insert(notes, progress{until(2'500)}); }), "after 2500 rows"));
        CHECK_THROWS_WITH_AS(db.insert(notes, progress{throwing, 1'000}), "enough", std::out_of_range);
        CHECK(notes[0].id == 0);
        CHECK(db.count(from<note>) == 0);
        db.transaction([&](transaction& tx) {
            tx.insert(note{.number = 7'000});
            CHECK_THROWS_AS(tx.insert(notes, progress{until(1)}), statement_canceled);
            CHECK_THROWS_AS(tx.insert(notes, progress{throwing, 1'000}), std::out_of_range);
            tx.insert(note{.number = 8'000});
        });
        CHECK(db.all(from<note>.select(col<&note::number>).order_by(col<&note::number>)) == std::vector<std::int32_t>{7'000, 8'000});
    });
}

TEST_CASE("rows of relations count as progress") {
    differential::databases all;
    all.create_tables<book, page>();
    all.each([](database& db) {
        std::vector<book> books(3);
        for (book& b : books) b.pages = std::vector<page>(2);
        std::vector<std::int64_t> told;
        CHECK(db.insert(books, progress{[&](std::int64_t rows) { told.push_back(rows); }, 4}) == 3);
        CHECK(told == std::vector<std::int64_t>{3, 4, 8, 9});
        const auto stop = progress{[](std::int64_t rows) { return rows < 8; }, 4};
        std::vector<book> more(3);
        for (book& b : more) b.pages = std::vector<page>(2);
        CHECK_THROWS_AS(db.insert(more, stop), statement_canceled);
        CHECK(more[0].id == 0);
        CHECK(db.count(from<book>) == 3);
        CHECK(db.count(from<page>) == 6);
    });
}
