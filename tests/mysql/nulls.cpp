#include "support/mysql_database.hpp"

#include <covet/covet.hpp>

#include <doctest/doctest.h>

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

using namespace covet;

namespace {

/// Of each kind a value that the connector gives for a NULL, too.
struct nothings {
    std::int64_t id{};
    std::optional<std::int32_t> number;
    std::optional<std::uint64_t> count;
    std::optional<double> real;
    std::optional<std::string> text;
    std::optional<decimal<10, 2>> price;
};

struct noted {
    std::int64_t id{};
    std::string note;
};

}  // namespace

TEST_CASE("NULL is told from zero and from empty text") {
    const support::mysql_database place;
    database db{place.url()};
    db.create_tables<nothings>();
    std::vector<nothings> rows{{.number = 0, .count = 0, .real = 0.0, .text = "", .price = decimal<10, 2>{}}, {}};
    db.insert(rows);
    const auto check = [](const nothings& row) {
        const bool is_there = row.id == 1;
        CHECK(row.number == (is_there ? std::optional{0} : std::nullopt));
        CHECK(row.count == (is_there ? std::optional<std::uint64_t>{0} : std::nullopt));
        CHECK(row.real == (is_there ? std::optional{0.0} : std::nullopt));
        CHECK(row.text == (is_there ? std::optional<std::string>{""} : std::nullopt));
        CHECK(row.price.has_value() == is_there);
    };
    for (const nothings& row : db.all(from<nothings>)) check(row);
    for (const nothings& row : db.stream(from<nothings>)) check(row);
}

TEST_CASE("a column of text that becomes a number between two runs is read as one") {
    const support::mysql_database place;
    database db{place.url()};
    db.create_tables<noted>();
    db.insert(noted{.note = "7"});
    constexpr auto notes = from<noted>.select(col<&noted::note>);
    CHECK(db.one(notes) == "7");
    db.run("ALTER TABLE noted MODIFY note DOUBLE");
    CHECK_THROWS_AS(db.one(notes), conversion_error);
}
