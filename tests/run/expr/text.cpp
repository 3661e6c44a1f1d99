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

TEST_CASE("functions of text") {
    lines db{"  Größe "};
    CHECK(db.value(concat(s, "|", s, cast<std::string>(col<&line::id>))) == "  Größe |  Größe 1");
    CHECK(db.value(concat("a", s)) == "a  Größe ");
    CHECK(db.value(concat(s, n)) == std::nullopt);
    CHECK(db.value(length(s)) == 8);
    CHECK(db.value(trim(s)) == "Größe");
    CHECK(db.value(ltrim(s)) == "Größe ");
    CHECK(db.value(rtrim(s)) == "  Größe");
    CHECK(db.value(lower(substring(trim(s), 1, 2))) == "gr");
    CHECK(db.value(upper(n)) == std::nullopt);
    CHECK(db.value(replace(trim(s), "ö", "oe")) == "Groeße");
    CHECK(db.value(replace(s, "", "x")) == "  Größe ");
    CHECK(db.value(lpad(trim(s), 8, "äb")) == "äbäGröße");
    CHECK(db.value(rpad(trim(s), 7)) == "Größe  ");
    CHECK(db.value(rpad(trim(s), 3, "x")) == "Grö");
    CHECK(db.value(lpad(s, 0)) == "");
    CHECK(db.value(position(s, "ß")) == 6);
    CHECK(db.value(position(s, "g")) == 0);
    CHECK(db.value(position(s, "")) == 1);
    CHECK_THROWS_AS(static_cast<void>(lpad(s, -1)), misuse);
    CHECK_THROWS_AS(static_cast<void>(lpad(s, 1, "")), misuse);
}

TEST_CASE("text is found as it is written") {
    lines db{"50%_a\\b"};
    const auto holds = [&](const auto& predicate) { return db.count(from<line>.where(predicate)) == 1; };
    CHECK(holds(s.starts_with("50%")));
    CHECK(!holds(s.starts_with("5%")));
    CHECK(holds(s.starts_with("")));
    CHECK(holds(s.contains("%_a")));
    CHECK(!holds(s.contains("A")));
    CHECK(holds(s.contains("\\")));
    CHECK(holds(s.ends_with("\\b")));
    CHECK(holds(s.ends_with("")));
    CHECK(!holds(s.ends_with("B")));
    CHECK(!holds(s.ends_with("x50%_a\\b")));
    CHECK(holds(s.starts_with(s) and s.contains(s) and s.ends_with(s)));
    CHECK(!holds(s.starts_with(n)));
    CHECK(!holds(not s.starts_with("50")));
    CHECK(db.count(from<line>.where(s.ends_with(param)), "b") == 1);
    CHECK(holds(s.ilike("50\\%\\_A%")));
    CHECK(!holds(s.like("50\\%\\_A%")));
    CHECK(holds(s.starts_with("50") == true));
}
