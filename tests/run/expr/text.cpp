#include "support/caught.hpp"
#include "support/shop.hpp"

#include <doctest/doctest.h>

#include <optional>
#include <string>

using namespace covet;
using shop::in_memory;

namespace {

struct line {
    std::int64_t id{};
    std::string s{};
    std::optional<std::string> n{};
};

struct lines : in_memory<line> {
    explicit lines(const char* text) { insert(line{.s = text}); }
    template <class Expression>
    auto value(const Expression& e) {
        return one(from<line>.select(e));
    }
};

constexpr auto s = col<&line::s>;
constexpr auto n = col<&line::n>;

}  // namespace

TEST_CASE("substring counts code points from 1") {
    lines db{"Größe"};
    CHECK(db.value(substring(s, 1, 3)) == "Grö");
    CHECK(db.value(substring(s, 3, 2)) == "öß");
    CHECK(db.value(substring(s, 4, 100)) == "ße");
    CHECK(db.value(substring(s, 6, 1)) == "");
    CHECK(db.value(substring(s, 2, 0)) == "");
    CHECK(db.value(substring(n, 1, 1)) == std::nullopt);
    CHECK_THROWS_AS(static_cast<void>(substring(s, 0, 1)), misuse);
    CHECK_THROWS_AS(static_cast<void>(substring(s, 1, -1)), misuse);
}
