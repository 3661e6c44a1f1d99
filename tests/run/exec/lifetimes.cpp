#include "support/caught.hpp"
#include "support/shop.hpp"

#include <doctest/doctest.h>

#include <array>
#include <cstdint>
#include <initializer_list>
#include <memory_resource>
#include <optional>
#include <ranges>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

// What a query keeps and what it views. Texts are too long for the small-string buffer, so that a sanitizer sees a view of
// a dead one.
using namespace covet;
using namespace shop;

namespace {

const std::string prefix(40, 'p');

std::string long_text(int i) { return prefix + std::to_string(i); }

struct with_lines : in_memory<log_line, customer, article> {
    with_lines() {
        std::vector<log_line> rows;
        for (int i = 0; i < 10; ++i) rows.push_back({i, long_text(i)});
        insert(rows);
    }
};

using times = std::vector<std::int64_t>;

constexpr auto at = from<log_line>.select(col<&log_line::at>).order_by(col<&log_line::at>);

/// Runs over the heap where temporaries were.
void overwrite() {
    std::vector<std::string> heap;
    for (int i = 0; i < 20; ++i) heap.push_back(std::string(41, 'z'));
    CHECK(heap.size() == 20);
}

}  // namespace

TEST_CASE("a query keeps temporaries") {
    with_lines db;
    const auto equal = at.where(col<&log_line::text> == long_text(3));
    std::string fourth = long_text(4);
    const auto moved = at.where(col<&log_line::text> == std::move(fourth));
    const auto either = at.where(col<&log_line::text> == long_text(5) or col<&log_line::text> == long_text(6));
    const auto list = at.where(col<&log_line::text>.in(long_text(1), long_text(2)));
    const auto range = at.where(col<&log_line::text>.in(std::vector{long_text(7), long_text(8)}));
    const auto like = at.where(col<&log_line::text>.like(like_literal(long_text(9)) + "%"));
    const auto between = at.where(col<&log_line::text>.between(long_text(2), long_text(4)));
    const auto optional = at.where(col<&log_line::text> == std::optional{long_text(1)});
    const auto later = equal.limit(5).offset(0).distinct();
    overwrite();
    for (int round = 0; round < 2; ++round) {
        CHECK(db.all(equal) == times{3});
        CHECK(db.all(moved) == times{4});
        CHECK(db.all(either) == times{5, 6});
        CHECK(db.all(list) == times{1, 2});
        CHECK(db.all(range) == times{7, 8});
        CHECK(db.all(like) == times{9});
        CHECK(db.all(between) == times{2, 3, 4});
        CHECK(db.all(optional) == times{1});
        CHECK(db.all(later) == times{3});
        CHECK(db.count(range) == 2);
        CHECK(db.exists(like));
        CHECK(db.first(between) == 2);
    }
}

TEST_CASE("a query outlives the one that it was made of") {
    with_lines db;
    std::optional first{at.where(col<&log_line::text> == long_text(3))};
    const auto second = first->where(col<&log_line::at> > 0).limit(3);
    const auto copy = *first;
    first.reset();
    overwrite();
    CHECK(db.all(second) == times{3});
    CHECK(db.all(copy) == times{3});
}

TEST_CASE("a query views what has a name") {
    with_lines db;
    std::string text = long_text(3);
    const auto query = at.where(col<&log_line::text> == text);
    CHECK(db.all(query) == times{3});
    text.back() = '4';  // in place: the query sees it, as a std::string_view would
    CHECK(db.all(query) == times{4});

    std::vector<std::int64_t> wanted{1, 2};
    const auto in = at.where(col<&log_line::at>.in(wanted));
    CHECK(db.all(in) == times{1, 2});
    wanted.assign(1000, 7);  // a range may even move its elements
    CHECK(db.all(in) == times{7});
    wanted.clear();
    CHECK(db.all(in).empty());

    std::int64_t number = 5;
    const auto equal = at.where(col<&log_line::at> == number);
    number = 6;
    CHECK(db.all(equal) == times{5});  // numbers are copied
}

TEST_CASE("text in every shape") {
    with_lines db;
    const std::string text = long_text(3);
    const char* const pointer = text.c_str();
    const std::string_view view = text;
    char array[64]{};
    text.copy(array, sizeof array - 1);
    const std::pmr::string other{text};
    CHECK(db.all(at.where(col<&log_line::text> == text)) == times{3});
    CHECK(db.all(at.where(col<&log_line::text> == pointer)) == times{3});
    CHECK(db.all(at.where(col<&log_line::text> == view)) == times{3});
    CHECK(db.all(at.where(col<&log_line::text> == array)) == times{3});
    CHECK(db.all(at.where(col<&log_line::text> == other)) == times{3});
    CHECK(db.all(at.where(text == col<&log_line::text>)) == times{3});
    CHECK(db.all(at.where(col<&log_line::text> == std::string_view{text + "x"}.substr(0, 41))).size() <= 1);

    const auto temporary = at.where(col<&log_line::text> == std::pmr::string{text});
    const auto fixed = [&]() -> const std::string { return text; };
    const auto constant = at.where(col<&log_line::text> == fixed());
    overwrite();
    CHECK(db.all(temporary) == times{3});
    CHECK(db.all(constant) == times{3});
}

TEST_CASE("optionals of text in every shape") {
    with_lines db;
    const std::string text = long_text(3);
    CHECK(db.all(at.where(col<&log_line::text> == std::optional<std::string_view>{text})) == times{3});
    CHECK(db.all(at.where(col<&log_line::text> == std::optional<const char*>{text.c_str()})) == times{3});
    const std::optional<std::string> named{text};
    CHECK(db.all(at.where(col<&log_line::text> == named)) == times{3});
    CHECK(db.all(at.where(col<&log_line::text> == std::optional<std::string_view>{})).empty());
}

TEST_CASE("ranges that make their elements on the way") {
    with_lines db;
    const std::array numbers{1, 3, 5};
    const auto texts = numbers | std::views::transform(long_text);
    const auto stored = at.where(col<&log_line::text>.in(numbers | std::views::transform(long_text)));
    const auto others = numbers | std::views::transform([](int i) { return std::pmr::string{long_text(i)}; });
    overwrite();
    CHECK(db.all(at.where(col<&log_line::text>.in(texts))) == times{1, 3, 5});
    CHECK(db.all(at.where(col<&log_line::text>.in(others))) == times{1, 3, 5});
    CHECK(db.all(stored) == times{1, 3, 5});
    constexpr auto query = at.where(col<&log_line::text>.in(param));
    CHECK(db.all(query, texts) == times{1, 3, 5});
    CHECK(db.all(query, others) == times{1, 3, 5});
    CHECK(db.all(query, numbers | std::views::transform(long_text)) == times{1, 3, 5});
    constexpr auto by_time = at.where(col<&log_line::at>.in(param));
    CHECK(db.all(by_time, std::views::iota(2, 5)) == times{2, 3, 4});
    CHECK(db.all(at.where(col<&log_line::at>.in(std::views::iota(2, 5)))) == times{2, 3, 4});
    CHECK(db.all(at.where(col<&log_line::at>.in(numbers | std::views::reverse))) == times{1, 3, 5});
    CHECK(db.all(at.where(col<&log_line::at>.in(std::span{numbers}.first(2)))) == times{1, 3});
    CHECK(db.all(at.where(col<&log_line::at>.in(std::initializer_list<int>{1, 2}))) == times{1, 2});
    CHECK(db.all(at.where(col<&log_line::text>.in(std::vector<const char*>{texts[0].c_str()}))).size() <= 1);

    std::vector<bool> flags{true};
    db.insert(std::vector{ada(), bob()});
    CHECK(db.all(from<customer>.where(col<&customer::active>.in(flags))).size() == 1);
}

TEST_CASE("set() keeps temporaries") {
    with_lines db;
    const auto change = update<log_line>.set(col<&log_line::text> = long_text(77)).where(col<&log_line::text> == long_text(3));
    const auto add = insert<log_line>.set(col<&log_line::at> = 100, col<&log_line::text> = long_text(100));
    const auto remove = erase<log_line>.where(col<&log_line::text> == long_text(4));
    overwrite();
    CHECK(db.run(change) == 1);
    CHECK(db.run(change) == 0);
    CHECK(db.run(add) == 1);
    CHECK(db.run(remove) == 1);
    CHECK(db.all(at.where(col<&log_line::text>.in(long_text(77), long_text(100)))) == times{3, 100});
}

TEST_CASE("values made for an execution live through it") {
    with_lines db;
    db.insert(article{.title = "nail", .color = color::blue});
    const auto blue = from<article>.where(col<&article::color> == color::blue);
    const auto in = from<article>.where(col<&article::color>.in(std::vector{color::red, color::blue}));
    overwrite();
    CHECK(db.count(blue) == 1);
    CHECK(db.count(in) == 1);
    CHECK(db.one(blue).title == "nail");
}
