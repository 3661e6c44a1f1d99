#include "differential/arrays.hpp"
#include "differential/databases.hpp"
#include "property/corpus.hpp"

#include <cmath>
#include <cstdint>
#include <limits>
#include <optional>
#include <string>
#include <vector>

using namespace covet;
using namespace differential::arrays;

namespace {

struct book;
struct author {
    std::int64_t id{};
    std::vector<std::string> names{};
    has_many<book> books{};
};
struct book {
    std::int64_t id{};
    belongs_to<author> writer{};
    std::vector<std::int32_t> pages{};
};

}  // namespace

TEST_CASE("arrays stand wherever a column does") {
    differential::databases all;
    all.each([](database& db) {
        db.create_tables<author, book>();
        author ada{.names = {"Ada", "Lovelace"}};
        db.insert(ada);
        db.insert(std::vector<book>{{.writer = ada, .pages = {1, 2}}, {.writer = ada, .pages = {}}});
        for (const book& b : db.all(from<book>.select_related<&book::writer>())) CHECK(b.writer->names == ada.names);
        const author found = db.one(from<author>.prefetch_related<&author::books>());
        CHECK(found.books[0].pages.size() + found.books[1].pages.size() == 2);
        CHECK(db.query<std::vector<std::string>>("SELECT names FROM author").at(0) == ada.names);
        CHECK_THROWS_AS(db.query<std::vector<std::int32_t>>("SELECT names FROM author"), conversion_error);
    });
    constexpr auto pages = col<&book::pages>;
    const std::vector<std::int32_t> other{7, 8};
    all.agree(from<book>.select(col<&book::id>).where(col<&book::writer, &author::names>.contains("Ada")));
    all.agree(from<author>.select(col<&author::id>).where(any<&author::books>(col<&book::pages>.contains(2))));
    all.agree(from<book>.select(pages, count()).group_by(pages));
    all.agree(from<book>.distinct().select(pages));
    all.agree(from<book>.select(case_when(array_length(pages) > 0, pages).otherwise(other)));
    all.agree(from<author>.left_join<book>(col<&book::writer> == col<&author::id> and array_length(pages) == 9)
                  .select(col<&author::names>, pages, coalesce(pages, other)));
    all.run(update<book>.set(pages = other).where(pages == std::vector<std::int32_t>{}));
    all.agree(from<book>);
}

TEST_CASE("an element is told from its neighbours") {
    differential::databases all;
    all.create_tables<lists>();
    all.insert(std::vector<lists>{{.numbers = {9007199254740993}, .reals = {1e-13}, .texts = {"a", "b,c", "d\"e"}},
                                  {.numbers = {std::numeric_limits<std::int64_t>::min()}, .reals = {0.1}, .texts = {"A", "[\"x\"]"}}});
    constexpr auto ids = from<lists>.select(col<&lists::id>);
    all.each([&](database& db) {
        CHECK(db.all(ids.where(col<&lists::numbers>.contains(9007199254740992))).empty());
        CHECK(db.all(ids.where(col<&lists::numbers>.contains(9007199254740993))).size() == 1);
        CHECK(db.all(ids.where(col<&lists::reals>.contains(0.0))).empty());
        CHECK(db.all(ids.where(col<&lists::texts>.contains("a"))) == std::vector<std::int64_t>{1});
        CHECK(db.all(ids.where(col<&lists::texts>.contains("x"))).empty());
        CHECK(db.all(ids.where(col<&lists::texts>.contains("a "))).empty());
        CHECK(db.all(ids.where(col<&lists::texts>.contains("b"))).empty());
        CHECK(db.all(ids.where(col<&lists::texts>.contains("b,c"))) == std::vector<std::int64_t>{1});
        CHECK_THROWS_AS(db.all(ids.where(col<&lists::small>.contains(128))), misuse);
    });
}

TEST_CASE("a zero keeps its sign in an array") {
    differential::databases all;
    all.create_tables<lists>();
    all.insert(std::vector<lists>{{.reals = {-0.0}}});
    all.each([](database& db) {
        CHECK(std::signbit(db.all(from<lists>).front().reals.front()));
        CHECK(db.exists(from<lists>.where(col<&lists::reals> == std::vector{0.0})) == (db.dialect() == postgresql));
        CHECK(db.exists(from<lists>.where(col<&lists::reals>.contains(0.0))) == (db.dialect() != mysql));
    });
}

TEST_CASE("arrays refuse what their elements' columns refuse") {
    differential::databases all;
    all.create_tables<lists>();
    constexpr double infinity = std::numeric_limits<double>::infinity(), nan = std::numeric_limits<double>::quiet_NaN();
    using namespace std::string_literals;
    const lists above{.counts = {18446744073709551615u}}, none{.reals = {nan}}, endless{.reals = {-infinity}},
        with_nul{.texts = {"a\0b"s}};
    const auto is_kept = [](database& db, const lists& row, bool alone) {
        db.run(erase<lists>.unconditionally());
        try {
            if (alone)
                db.insert(lists{row});
            else
                db.insert(std::vector<lists>{lists{}, row});
        } catch (const conversion_error& e) {
            CHECK(e.sqlstate() == "22003");
            CHECK(db.count(from<lists>) == 0);
            return false;
        }
        const lists back = db.all(from<lists>.order_by(desc(col<&lists::id>))).front();
        CHECK(back.counts == row.counts);
        CHECK(back.texts == row.texts);
        CHECK((back.reals == row.reals || (back.reals.size() == 1 && back.reals[0] != back.reals[0])));
        return true;
    };
    all.each([&](database& db) {
        for (const bool alone : {true, false}) {
            CHECK(is_kept(db, above, alone) == (db.dialect() != sqlite));
            CHECK(is_kept(db, none, alone) == (db.dialect() == postgresql));
            CHECK(is_kept(db, endless, alone) == (db.dialect() != mysql));
            CHECK(is_kept(db, with_nul, alone) == (db.dialect() != postgresql));
        }
    });
}

TEST_CASE("NULL is no element that is not optional") {
    struct strict {
        std::int64_t id{};
        std::vector<std::optional<std::int32_t>> gaps{};
    };
    struct read_strictly {
        std::vector<std::int32_t> gaps{};
    };
    differential::databases all;
    all.create_tables<strict>();
    all.insert(std::vector<strict>{{.gaps = {1, std::nullopt}}});
    all.each([](database& db) { CHECK_THROWS_AS(db.query<read_strictly>("SELECT gaps FROM strict"), conversion_error); });
}

TEST_CASE("hostile strings are elements") {
    differential::databases all;
    all.create_tables<lists>();
    std::vector<std::string> strings = property::corpus_of_directory();
    if (strings.empty())
        MESSAGE("There is no corpus: COVET_CORPUS_DIR is not set. The built-in strings alone are tried.");
    else
        MESSAGE("The corpus has ", strings.size(), " lines.");
    for (std::string& s : property::built_in_corpus()) strings.push_back(std::move(s));
    all.each([&](database& db) {
        std::size_t kept = 0;
        for (const std::string& s : strings) {
            lists row{.texts = {"before", s, s + "\"", "\\" + s}};
            try {
                db.insert(row);
            } catch (const error&) {
                // What is no UTF-8, and on PostgreSQL a NUL.
                CHECK(db.dialect() != sqlite);
                continue;
            }
            const auto found = db.find<lists>(row.id);
            CHECK((found && *found == row));
            ++kept;
        }
        CHECK(db.count(from<lists>) == static_cast<std::int64_t>(kept));
    });
}
