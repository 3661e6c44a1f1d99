#include "support/shop.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <string>
#include <vector>

using namespace covet;
using namespace shop;

namespace {

const std::vector<std::string> texts{"",      "a",     "A",     "abc",   "a%c",  "a_c",          "a\\c",      "a\\%c", "100%",
                                     "x_y",   "\\",    "%",     "_",     "%%",   "\xc3\xa4",     "\xc3\xa4" "bc", "a\nc",  "'",
                                     "a'--",  "\"",    "[a]",   "a*c",   "a?c",  "\xf0\x9f\x98\x80"};

struct with_texts : in_memory<log_line> {
    with_texts() {
        for (const std::string& text : texts) insert(log_line{.text = text});
    }
    template <class Pattern>
    std::vector<std::string> like(const Pattern& pattern) {
        std::vector<std::string> found =
            all(from<log_line>.select(col<&log_line::text>).where(col<&log_line::text>.like(pattern)));
        std::ranges::sort(found);
        return found;
    }
};

using list = std::vector<std::string>;

}  // namespace

TEST_CASE("like is case-sensitive, and % and _ are wild") {
    with_texts db;
    CHECK(db.like("a") == list{"a"});
    CHECK(db.like("A%") == list{"A"});
    CHECK(db.like("a_c") == list{"a\nc", "a%c", "a*c", "a?c", "a\\c", "a_c", "abc"});
    CHECK(db.like("%").size() == texts.size());
    CHECK(db.like("") == list{""});
    CHECK(db.like("_") == list{"\"", "%", "'", "A", "\\", "_", "a", "\xc3\xa4", "\xf0\x9f\x98\x80"});  // one character, not one byte
    CHECK(db.like("\xc3\xa4%") == list{"\xc3\xa4", "\xc3\xa4" "bc"});
}

TEST_CASE("a backslash takes the wildness away") {
    with_texts db;
    CHECK(db.like(R"(a\%c)") == list{"a%c"});
    CHECK(db.like(R"(a\_c)") == list{"a_c"});
    CHECK(db.like(R"(a\\c)") == list{"a\\c"});
    CHECK(db.like(R"(%\%)") == list{"%", "%%", "100%"});
}

TEST_CASE("like_literal matches just its text") {
    with_texts db;
    for (const std::string& text : texts) CHECK(db.like(like_literal(text)) == list{text});
    CHECK(db.like("%" + like_literal("_") + "%") == list{"_", "a_c", "x_y"});
    CHECK(db.like(like_literal("a\\") + "%") == list{"a\\%c", "a\\c"});
    CHECK(like_literal("a%b_c\\d") == "a\\%b\\_c\\\\d");
}

TEST_CASE("patterns from other places") {
    with_texts db;
    constexpr auto query = from<log_line>.where(col<&log_line::text>.like(param));
    CHECK(db.count(query, "a_c") == 7);
    CHECK(db.count(query, like_literal("a_c")) == 1);
    CHECK(db.count(from<log_line>.where(col<&log_line::text>.like(col<&log_line::text>))) >= 20);
    CHECK(db.count(from<log_line>.where(not col<&log_line::text>.like("a%"))) ==
          static_cast<std::int64_t>(texts.size()) - db.count(query, "a%"));
}
