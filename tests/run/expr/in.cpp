#include "support/shop.hpp"

#include <doctest/doctest.h>

#include <array>
#include <cstdint>
#include <string>
#include <vector>

using namespace covet;
using namespace shop;

namespace {

struct with_lines : in_memory<log_line, order, customer> {
    explicit with_lines(int lines = 100) {
        std::vector<log_line> rows;
        for (int i = 0; i < lines; ++i) rows.push_back({i, "text " + std::to_string(i)});
        insert(rows);
    }
};

using times = std::vector<std::int64_t>;
constexpr auto at = from<log_line>.select(col<&log_line::at>).order_by(col<&log_line::at>);
constexpr auto stamp = col<&log_line::at>;
constexpr auto text = col<&log_line::text>;

}  // namespace

TEST_CASE("in a list written out") {
    with_lines db;
    CHECK(db.all(at.where(stamp.in(3))) == times{3});
    CHECK(db.all(at.where(stamp.in(3, 5L, std::int8_t{7}, 9.0, 9.5))) == times{3, 5, 7, 9});
    CHECK(db.all(at.where(text.in("text 1", std::string{"text 2"}, "none"))) == times{1, 2});
    CHECK(db.all(at.where(stamp.in(stamp - 1, 4))) == times{4});
    constexpr auto placeholders = at.where(stamp.in(param, param));
    CHECK(db.all(placeholders, 8, 6) == times{6, 8});
    CHECK(db.count(from<log_line>.where(not stamp.in(1, 2, 3))) == 97);
}

TEST_CASE("in an empty range is false, and not in it is true") {
    with_lines db;
    const std::vector<std::int64_t> none;
    CHECK(db.all(at.where(stamp.in(none))).empty());
    CHECK(db.count(from<log_line>.where(not stamp.in(none))) == 100);
    CHECK(db.count(from<log_line>.where(stamp.in(none) or stamp == 4)) == 1);
    CHECK(db.run(erase<log_line>.where(stamp.in(none))) == 0);
}

TEST_CASE("in 100,000 values, by one text") {
    with_lines db{2000};
    std::vector<std::int64_t> even;
    std::vector<std::string> texts;
    for (std::int64_t i = 0; i < 200'000; i += 2) even.push_back(i);
    for (int i = 0; i < 100'000; ++i) texts.push_back("text " + std::to_string(i * 3));
    const auto query = at.where(stamp.in(even));
    CHECK(query.sql<sqlite>() == at.where(stamp.in(std::vector<std::int64_t>{})).sql<sqlite>());
    CHECK(db.all(query).size() == 1000);
    CHECK(db.all(query).back() == 1998);
    CHECK(db.count(from<log_line>.where(text.in(texts))) == 667);
    CHECK(db.count(from<log_line>.where(not text.in(texts))) == 1333);
    CHECK(db.run(update<log_line>.set(text = "").where(stamp.in(even))) == 1000);
    CHECK(db.run(erase<log_line>.where(stamp.in(even))) == 1000);
}

TEST_CASE("texts in a range are compared byte for byte") {
    with_lines db{0};
    using namespace std::string_literals;
    const std::vector<std::string> odd{"", "a\0b"s, "a\0c"s, "a", "\0"s, "\xff\xfe", "'; --", "\"", "[]", "null", "\xc3\xa4", "a "};
    std::int64_t i = 0;
    for (const std::string& s : odd) db.insert(log_line{i++, s});
    CHECK(db.all(at.where(text.in(odd))).size() == odd.size());
    for (i = 0; i < static_cast<std::int64_t>(odd.size()); ++i) {
        const std::string& s = odd[static_cast<std::size_t>(i)];
        CHECK(db.all(at.where(text.in(std::array{s}))) == times{i});
        CHECK(db.all(at.where(text.in(s, s))) == times{i});
        CHECK(db.all(at.where(text == s)) == times{i});
    }
    CHECK(db.all(at.where(text.in("A"))).empty());
}

TEST_CASE("members of other types of the same kind") {
    with_lines db;
    CHECK(db.all(at.where(stamp.in(std::vector{1.0, 2.5, 3.0}))) == times{1, 3});
    CHECK(db.all(at.where(stamp.in(std::vector<std::uint64_t>{1, 1ULL << 62}))) == times{1});
    CHECK(db.all(at.where(text.in(std::vector<std::string_view>{"text 9", "text 8"}))) == times{8, 9});
    db.insert(ada());
    db.insert(order{.customer_id = 1, .quantity = 1, .total = 0.1, .state = state::paid});
    CHECK(db.count(from<order>.where(col<&order::total>.in(std::vector{0.1, 0.2}))) == 1);
    CHECK(db.count(from<order>.where(col<&order::total>.in(std::vector{0.1F}))) == 0);
    CHECK(db.count(from<order>.where(col<&order::state>.in(std::vector{state::paid, state::open}))) == 1);
    CHECK(db.count(from<order>.where(col<&order::discount>.in(std::vector{0.1}))) == 0);
}

TEST_CASE("a range and its members beside other values") {
    with_lines db;
    const std::vector<int> some{1, 2, 3, 4};
    CHECK(db.all(at.where(stamp > 1 and stamp.in(some) and stamp < 4)) == times{2, 3});
    CHECK(db.all(at.where(stamp.in(some) and text.in(std::vector<std::string>{"text 2", "text 9"}))) == times{2});
    CHECK(db.all(at.where((stamp + 1).in(some)).limit(2)) == times{0, 1});
}
