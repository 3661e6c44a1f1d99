#include "support/caught.hpp"
#include "support/random.hpp"
#include "support/shop.hpp"

#include <doctest/doctest.h>

#include <cstddef>
#include <cstdint>
#include <limits>
#include <optional>
#include <string>
#include <string_view>
#include <tuple>
#include <vector>

using namespace covet;
using namespace shop;
using support::caught;

namespace {

struct entry {
    std::int64_t id{};
    std::int32_t group{};
    std::optional<std::int32_t> maybe{};
    std::optional<std::string> note{};
    double real{};
    friend bool operator==(const entry&, const entry&) = default;
};

template <class Query>
std::string where_of(const Query& query, dialect d) {
    const std::string text = sql_of(query, d);
    const std::size_t start = text.find(" WHERE ") + 7;
    return text.substr(start, text.find(" ORDER BY ") - start);
}

struct with_entries : in_memory<entry> {
    with_entries() {
        support::generator g;
        std::vector<entry> rows;
        for (int i = 0; i < 60; ++i) {
            entry e{.group = g.between(0, 3), .real = g.between(0, 4) / 2.0};
            if (g.chance(0.6)) e.maybe = g.between(0, 3);
            if (g.chance(0.6)) e.note = std::string(static_cast<std::size_t>(g.between(0, 2)), 'x');
            rows.push_back(e);
        }
        insert(rows);
    }
};

/// Page by page, through the text of each cursor, all rows come once and in order.
template <class Query>
void turn_pages(with_entries& db, const Query& ordered) {
    const std::vector<entry> all = db.all(ordered);
    REQUIRE(all.size() == 60);
    for (const int size : {1, 7, 60, 100}) {
        const auto page = ordered.limit(size);
        std::optional<query::cursor_in<Query>> place;
        std::vector<entry> seen;
        for (std::vector<entry> rows = db.all(page.after(place)); !rows.empty(); rows = db.all(page.after(place))) {
            seen.insert(seen.end(), rows.begin(), rows.end());
            REQUIRE(seen.size() <= all.size());
            place = cursor_from(page, to_text(cursor_of(page, rows.back())));
            CHECK(place == cursor_of(page, rows.back()));
            CHECK(db.all(page.after(*place)) == db.all(page.after(place)));
        }
        CHECK(seen == all);
    }
}

}  // namespace

TEST_CASE("a page goes on behind the last row of the one before, whatever the order") {
    with_entries db;
    const auto id = col<&entry::id>;
    turn_pages(db, from<entry>.order_by(id));
    turn_pages(db, from<entry>.order_by(desc(id)));
    turn_pages(db, from<entry>.order_by(col<&entry::group>, id));
    turn_pages(db, from<entry>.order_by(desc(col<&entry::group>), id));
    turn_pages(db, from<entry>.order_by(desc(col<&entry::real>), col<&entry::group>, desc(id)));
    turn_pages(db, from<entry>.order_by(col<&entry::maybe>, id));
    turn_pages(db, from<entry>.order_by(desc(col<&entry::maybe>), id));
    turn_pages(db, from<entry>.order_by(col<&entry::maybe>, desc(col<&entry::note>), id));
    turn_pages(db, from<entry>.order_by(desc(col<&entry::note>), desc(col<&entry::maybe>), desc(id)));
    turn_pages(db, from<entry>.order_by(desc(id), col<&entry::maybe>));
    turn_pages(db, from<entry>.order_by(id, desc(col<&entry::maybe>)));
}

TEST_CASE("an order without NULL has one text, in which an index is of use") {
    const auto page = from<entry>.order_by(desc(col<&entry::group>), col<&entry::id>);
    const auto next = page.after(cursor_of(page, entry{.id = 5, .group = 7}));
    CHECK(next.sql<sqlite>() ==
          R"(SELECT "entry"."id", "entry"."group", "entry"."maybe", "entry"."note", "entry"."real" FROM "entry" )"
          R"(WHERE "entry"."group" <= ? AND ("entry"."group" < ? OR "entry"."id" > ?) ORDER BY "entry"."group" DESC, "entry"."id")");
    CHECK(where_of(next, postgresql) == R"("entry"."group" <= $1 AND ("entry"."group" < $2 OR "entry"."id" > $3))");
    CHECK(where_of(next, mysql) == "`entry`.`group` <= ? AND (`entry`.`group` < ? OR `entry`.`id` > ?)");
}

TEST_CASE("NULL is behind or before all else") {
    const auto down = from<entry>.order_by(desc(col<&entry::maybe>), col<&entry::id>);
    const auto behind = [&](std::optional<int> maybe) { return where_of(down.after(cursor_of(down, entry{.maybe = maybe})), sqlite); };
    CHECK(behind(3) == R"(("entry"."maybe" <= ? OR "entry"."maybe" IS NULL) AND ("entry"."maybe" < ? OR "entry"."maybe" IS NULL OR "entry"."id" > ?))");
    CHECK(behind({}) == R"("entry"."maybe" IS NULL AND ("entry"."id" > ?))");
    const auto up = from<entry>.order_by(col<&entry::maybe>, col<&entry::id>);
    CHECK(where_of(up.after(cursor_of(up, entry{})), sqlite) == R"("entry"."maybe" IS NOT NULL OR "entry"."id" > ?)");
    CHECK(where_of(up.where(col<&entry::group> == 1).after(cursor_of(up, entry{})), sqlite) ==
          R"("entry"."group" = ? AND ("entry"."maybe" IS NOT NULL OR "entry"."id" > ?))");
}

TEST_CASE("a cursor comes from what is selected, too") {
    with_entries db;
    const auto ordered = from<entry>.order_by(col<&entry::group>, col<&entry::id>);
    const auto pairs = ordered.select(col<&entry::id>, col<&entry::real>, col<&entry::group>);
    const auto rows = db.all(pairs);
    CHECK(db.all(pairs.after(cursor_of(pairs, rows[20]))).front() == rows[21]);
    const auto ids = from<entry>.order_by(col<&entry::id>).select(col<&entry::id>);
    CHECK(db.first(ids.after(cursor_of(ids, 41))) == 42);
    CHECK(db.count(ids.after(cursor_of(ids, 41))) == 19);

    in_memory<customer> shop;
    shop.insert(std::vector<customer>{ada(), bob()});
    const auto by_email = from<customer>.order_by(col<&customer::email>);  // unique
    CHECK(shop.one(by_email.after(cursor_of(by_email, ada()))).name == "Bob");
}

TEST_CASE("text that is no cursor of the order is refused") {
    const auto page = from<entry>.order_by(col<&entry::maybe>, col<&entry::note>, col<&entry::real>, col<&entry::id>);
    const entry row{.id = std::numeric_limits<std::int64_t>::min(), .maybe = -1, .note = std::string{"a\0b\xff", 4}, .real = -0.1};
    const std::string text = to_text(cursor_of(page, row));
    CHECK(cursor_from(page, text) == cursor_of(page, row));
    CHECK(text.find_first_not_of("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_") == std::string::npos);

    caught<invalid_input>([&] { cursor_from(page, "c4f3"); });
    const auto down = from<entry>.order_by(desc(col<&entry::maybe>), col<&entry::note>, col<&entry::real>, col<&entry::id>);
    CHECK_THROWS_AS(cursor_from(down, text), invalid_input);
    CHECK_THROWS_AS(cursor_from(page, ""), invalid_input);
    CHECK_THROWS_AS(cursor_from(page, text + "="), invalid_input);
    CHECK_THROWS_AS(cursor_from(page, text + "A"), invalid_input);
    CHECK_THROWS_AS(cursor_from(page, text + text), invalid_input);
    for (std::size_t i = 0; i < text.size(); ++i) CHECK_THROWS_AS(cursor_from(page, text.substr(0, i)), invalid_input);
    // A changed letter makes another cursor or none, and nothing worse.
    for (std::size_t i = 0; i < text.size(); ++i) {
        for (const char c : std::string_view{"A_9z/ "}) {
            std::string changed = text;
            changed[i] = c;
            try {
                static_cast<void>(cursor_from(page, changed));
            } catch (const invalid_input&) {
                CHECK(changed != text);
            }
        }
    }
}
