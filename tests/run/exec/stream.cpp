#include "support/caught.hpp"
#include "support/shop.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <concepts>
#include <cstdint>
#include <iterator>
#include <ranges>
#include <stdexcept>
#include <string>
#include <vector>

using namespace covet;
using namespace shop;
using support::caught;
using support::says;

namespace {

struct with_log : in_memory<log_line> {
    explicit with_log(int lines = 1000) {
        std::vector<log_line> rows;
        for (int i = 0; i < lines; ++i) rows.push_back({i, "line " + std::to_string(i) + " is longer than a small string"});
        insert(rows);
    }
};

}  // namespace

TEST_CASE("a stream gives the rows of all()") {
    with_log db;
    const auto query = from<log_line>.order_by(desc(col<&log_line::at>));
    std::vector<log_line> rows;
    for (const log_line& line : db.stream(query)) rows.push_back(line);
    CHECK(rows.size() == 1000);
    CHECK(rows == db.all(query));
}

TEST_CASE("a stream is an input range") {
    with_log db;
    auto lines = db.stream(from<log_line>.select(col<&log_line::at>));
    static_assert(std::ranges::input_range<decltype(lines)>);
    static_assert(!std::ranges::forward_range<decltype(lines)>);
    static_assert(std::same_as<std::ranges::range_value_t<decltype(lines)>, std::int64_t>);
    static_assert(!std::copy_constructible<decltype(lines)> && !std::move_constructible<decltype(lines)>);
    CHECK(std::ranges::count_if(lines, [](std::int64_t at) { return at % 10 == 0; }) == 100);
    auto first = lines.begin();  // starts again
    CHECK(*first == 0);
    ++first;
    first++;
    CHECK(*first == 2);
    CHECK(first != lines.end());
}

TEST_CASE("a stream of nothing") {
    with_log db{0};
    for (const log_line& line : db.stream(from<log_line>)) FAIL(line.at);
    auto empty = db.stream(from<log_line>);
    CHECK(empty.begin() == empty.end());
}

TEST_CASE("a stream left early leaves its connection good") {
    with_log db;
    for (int round = 0; round < 3; ++round) {
        std::int64_t seen = 0;
        for (const log_line& line : db.stream(from<log_line>)) {
            seen += line.at;
            if (line.at == 10) break;
        }
        CHECK(seen == 55);
        CHECK(db.count(from<log_line>) == 1000);
        db.insert(log_line{.at = 1000});
        CHECK(db.run(erase<log_line>.where(col<&log_line::at> == 1000)) == 1);
    }
}

TEST_CASE("an exception in the loop leaves its connection good") {
    with_log db;
    const auto loop = [&] {
        for (const log_line& line : db.stream(from<log_line>))
            if (line.at == 500) throw std::runtime_error{"enough"};
    };
    CHECK_THROWS_WITH_AS(loop(), "enough", std::runtime_error);
    CHECK(db.count(from<log_line>) == 1000);
}

TEST_CASE("a stream keeps what its call brought") {
    with_log db;
    // Query, text and arguments are temporaries, gone when the loop begins.
    std::vector<std::int64_t> found;
    for (const log_line& line : db.stream(from<log_line>.where(col<&log_line::text> == std::string{"line 77 is longer than a small string"})))
        found.push_back(line.at);
    for (const log_line& line : db.stream(from<log_line>.where(col<&log_line::text> == param), std::string{"line 78 is longer than a small string"}))
        found.push_back(line.at);
    for (const log_line& line : db.stream(from<log_line>.where(col<&log_line::at>.in(std::vector<int>{79, 80}))))
        found.push_back(line.at);
    for (const log_line& line :
         db.stream(from<log_line>.where(col<&log_line::text>.in(param)), std::vector<std::string>{"line 81 is longer than a small string", "?"}))
        found.push_back(line.at);
    CHECK(found == std::vector<std::int64_t>{77, 78, 79, 80, 81});
}

TEST_CASE("placeholders of a stream stay bound when it begins again") {
    with_log db;
    auto lines = db.stream(from<log_line>.where(col<&log_line::at> < param), 3);
    for (int round = 0; round < 2; ++round) CHECK(std::ranges::distance(lines) == 3);
}

TEST_CASE("a stream in a transaction shares its connection") {
    with_log db{10};
    db.transaction([](transaction& tx) {
        std::int64_t erased = 0;
        for (const log_line& line : tx.stream(from<log_line>.where(col<&log_line::at> < 5).order_by(desc(col<&log_line::at>))))
            erased += tx.run(erase<log_line>.where(col<&log_line::at> == line.at));
        CHECK(erased == 5);
        auto outer = tx.stream(from<log_line>);
        std::int64_t pairs = 0;
        for (const log_line& a : outer)
            for (const log_line& b : tx.stream(from<log_line>)) pairs += a.at < b.at ? 1 : 0;  // the same statement twice
        CHECK(pairs == 10);
    });
    CHECK(db.count(from<log_line>) == 5);
}

TEST_CASE("a stream has the one connection of a database in memory to itself") {
    database db{"sqlite::memory:?acquire_timeout=20"};
    db.create_tables<log_line>();
    db.insert(log_line{.at = 1});
    for (const log_line& line : db.stream(from<log_line>)) {
        const auto e = caught<timeout>([&] { db.insert(line); });
        CHECK(says(e, "connection"));
    }
    db.insert(log_line{.at = 2});
    CHECK(db.count(from<log_line>) == 2);
}

TEST_CASE("a row that does not fit is told when the stream comes to it") {
    with_log db{3};
    db.run("UPDATE log_line SET at = 'c4f3' WHERE at = 1");
    auto lines = db.stream(from<log_line>); const auto here = std::source_location::current();
    auto at = lines.begin();
    CHECK(at->at == 0);
    try {
        ++at;
        FAIL("threw nothing");
    } catch (const conversion_error& e) {
        CHECK(e.where().line() == here.line());
        CHECK(says(e, "\"at\""));
        CHECK_FALSE(support::shows_canary(e));
    }
}
