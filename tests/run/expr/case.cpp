#include "support/shop.hpp"

#include <doctest/doctest.h>

#include <cstdint>
#include <optional>
#include <string>
#include <tuple>
#include <vector>

using namespace covet;
using shop::in_memory;

namespace {

struct item {
    std::int64_t id{};
    std::int32_t amount{};
    double weight{};
    std::optional<std::string> note{};
    decimal<10, 2> price{};
};

constexpr auto amount = col<&item::amount>;
constexpr auto price = col<&item::price>;

decimal<10, 2> money(const char* text) { return *decimal<10, 2>::from_string(text); }

struct items : in_memory<item> {
    items() {
        insert(std::vector<item>{{.amount = 1, .weight = 2.5, .note = "a", .price = money("1.50")},
                                 {.amount = 5, .weight = 0.5, .note = std::nullopt, .price = money("20.00")},
                                 {.amount = 20, .weight = 0.0, .note = "", .price = money("0.05")}});
    }
    template <class Expression>
    auto values(const Expression& e) {
        return all(from<item>.select(e).order_by(col<&item::id>));
    }
};

using ints = std::vector<std::int32_t>;
using texts = std::vector<std::string>;

}  // namespace

TEST_CASE("CASE takes the first branch that is true") {
    items db;
    CHECK(db.values(case_when(amount > 10, "many").when(amount > 3, "some").otherwise("few")) == texts{"few", "some", "many"});
    CHECK(db.values(case_when(amount > 3, 1).otherwise(0)) == ints{0, 1, 1});
    CHECK(db.values(case_when(amount > 3, amount)) == std::vector<std::optional<std::int32_t>>{std::nullopt, 5, 20});
    CHECK(db.values(case_when(col<&item::note> == "a", true).otherwise(false)) == std::vector<bool>{true, false, false});
    const std::string many = "many";
    CHECK(db.values(case_when(amount > 10, many).otherwise(col<&item::note>)) ==
          std::vector<std::optional<std::string>>{"a", std::nullopt, "many"});
}

TEST_CASE("CASE gives unlike numbers one type") {
    items db;
    CHECK(db.values(case_when(amount > 3, col<&item::weight>).otherwise(amount) / 2) == std::vector<double>{0.5, 0.25, 0.0});
    CHECK(db.values(case_when(amount == 1, 1).otherwise(2.5) / 2) == std::vector<double>{0.5, 1.25, 1.25});
    CHECK(db.values(case_when(amount == 1, price).otherwise(amount)) ==
          std::vector<decimal<18, 2>>{*decimal<18, 2>::from_string("1.50"), 5, 20});
    CHECK(db.values(coalesce(nullif(amount, 5), col<&item::weight>) / 2) == std::vector<double>{0.5, 0.25, 10.0});
}

TEST_CASE("CASE counts and sums in groups and in conditions") {
    items db;
    CHECK(db.one(from<item>.select(sum(case_when(amount > 3, amount).otherwise(0)))) == 25);
    CHECK(db.one(from<item>.select(count(case_when(amount > 3, 1)))) == 2);
    CHECK(db.count(from<item>.where(case_when(amount > 3, price).otherwise(100) > 10)) == 2);
    constexpr auto noted = case_when(col<&item::note>.is_null(), 0).otherwise(1);
    CHECK(db.all(from<item>.group_by(col<&item::note>).select(noted, count())).size() == 3);
    db.run(update<item>.set(amount = case_when(amount > 3, amount * 2).otherwise(amount)).unconditionally());
    CHECK(db.values(amount) == ints{1, 10, 40});
    constexpr auto by_param = from<item>.where(case_when(amount == 10, 0).otherwise(param) == 3);
    CHECK(db.count(by_param, 3) == 2);
}

TEST_CASE("NULLIF gives NULL for a value") {
    items db;
    CHECK(db.values(nullif(amount, 5)) == std::vector<std::optional<std::int32_t>>{1, std::nullopt, 20});
    CHECK(db.values(coalesce(nullif(col<&item::note>, ""), "-")) == texts{"a", "-", "-"});
    CHECK(db.values(amount / nullif(col<&item::weight>, 0.0)) == std::vector<std::optional<double>>{0.4, 10.0, std::nullopt});
}
