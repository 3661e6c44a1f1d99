#include "support/shop.hpp"

#include <doctest/doctest.h>

#include <cstdint>
#include <optional>
#include <string>
#include <tuple>
#include <vector>

using namespace covet;

namespace {

struct word {
    std::int64_t id{};
    std::int32_t page{};
    std::optional<std::string> text{};
    std::optional<double> weight{};
};

struct with_words : shop::in_memory<word> {
    with_words() {
        insert(std::vector<word>{{.page = 1, .text = "b", .weight = 2.0},
                                 {.page = 1, .text = "a", .weight = std::nullopt},
                                 {.page = 1, .text = "é", .weight = 10.0},
                                 {.page = 2, .text = std::nullopt, .weight = 1.0},
                                 {.page = 2, .text = "", .weight = 1.0},
                                 {.page = 3, .text = std::nullopt, .weight = 1.0}});
    }
};

constexpr auto page = col<&word::page>;
constexpr auto text = col<&word::text>;
constexpr auto weight = col<&word::weight>;
constexpr auto first_page = from<word>.where(page == 1);

}  // namespace

TEST_CASE("texts in one") {
    with_words db;
    CHECK(db.one(first_page.select(string_agg<", ">(text).order_by(text))) == "a, b, é");
    CHECK(db.one(first_page.select(string_agg<"">(text).order_by(desc(text)))) == "éba");
    CHECK(db.one(first_page.select(string_agg<"'">(text).order_by(weight))) == "a'b'é");  // NULL first, 2 before 10
    CHECK(db.one(first_page.select(string_agg<"/">(text).order_by(page, desc(weight)))) == "é/b/a");
    CHECK(db.one(first_page.select(string_agg<"+">(text).order_by(text).filter(weight > 1.0))) == "b+é");
    CHECK(db.one(first_page.select(string_agg<"; ">(text)))->size() == 8);
}

TEST_CASE("texts of groups, without NULL") {
    with_words db;
    const auto pages = from<word>.group_by(page).order_by(page);
    const auto expected = std::vector<std::optional<std::string>>{"a-b-é", "", std::nullopt};
    CHECK(db.all(pages.select(string_agg<"-">(text).order_by(text))) == expected);
    CHECK(db.one(from<word>.where(page > 5).select(string_agg<"-">(text).order_by(text))) == std::nullopt);
    CHECK(db.one(from<word>.where(page > 5).select(string_agg<"-">(text))) == std::nullopt);
}

TEST_CASE("texts over a window") {
    with_words db;
    const auto running = first_page.order_by(col<&word::id>).select(string_agg<"-">(text).over(order_by(col<&word::id>)));
    CHECK(db.all(running.only<sqlite>()) == std::vector<std::optional<std::string>>{"b", "b-a", "b-a-é"});
}
