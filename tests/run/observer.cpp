#include "support/caught.hpp"
#include "support/observed.hpp"
#include "support/shop.hpp"

#include <covet/driver/fake.hpp>
#include <covet/pool/pool.hpp>

#include <doctest/doctest.h>

#include <chrono>
#include <cstdint>
#include <memory>
#include <optional>
#include <ranges>
#include <stdexcept>
#include <string>
#include <thread>
#include <type_traits>
#include <utility>
#include <vector>

using namespace covet;
using namespace shop;
using namespace std::chrono_literals;
using support::caught;
using support::says;
using support::told;
using support::witness;

using names = std::vector<std::string>;

namespace {

struct with_lines : in_memory<log_line, customer> {
    with_lines() { insert(std::vector<log_line>{{1, "one"}, {2, "two"}, {3, "three"}}); }
};

constexpr auto lines = from<log_line>;

}  // namespace

TEST_CASE("an observer is told each statement's name, text and rows") {
    with_lines db;
    const witness w{db};
    db.all(lines.where(col<&log_line::at> > 1));
    REQUIRE(w.all.size() == 1);
    const told& all = w.all.front();
    CHECK(all.name == "select log_line");
    CHECK(all.sql == R"(SELECT "log_line"."at", "log_line"."text" FROM "log_line" WHERE "log_line"."at" > ?)");
    CHECK(all.access == access::read);
    CHECK(all.rows == 2);
    CHECK_FALSE(all.failed);

    db.all(lines.named<"all_lines">());
    db.first(lines.named<"first_line">());
    CHECK(db.count(lines) == 3);
    CHECK(db.exists(lines.where(col<&log_line::at> > 7)) == false);
    CHECK_FALSE(db.find<customer>(7));
    CHECK(w.names() == names{"select log_line", "all_lines", "first_line", "select log_line", "exists log_line", "find customers"});
    CHECK(w.all[1].rows == 3);
    CHECK(w.all[2].rows == 1);
    CHECK(w.all[3].rows == 1);
    CHECK(w.all[5].rows == 0);
}

TEST_CASE("of a statement that writes it is told how many rows it affected") {
    with_lines db;
    const witness w{db};
    CHECK(db.run(update<log_line>.set(col<&log_line::text> = "x").where(col<&log_line::at> > 1)) == 2);
    db.all(erase<log_line>.where(col<&log_line::at> == 3).returning(col<&log_line::text>).only<sqlite, postgresql>());
    db.insert(std::vector<log_line>(5, log_line{.at = 9, .text = "nine"}));
    customer new_one = ada();
    db.insert(new_one);
    db.upsert(new_one);
    db.update(new_one);
    db.remove(new_one);
    CHECK(w.names() == names{"update log_line", "erase log_line", "insert log_line", "insert customers", "upsert customers",
                             "update customers", "remove customers"});
    CHECK(w.all[0].rows == 2);
    CHECK(w.all[1].rows == 1);
    CHECK(w.all[2].rows == 5);
    for (const told& t : w.all) CHECK(t.access == access::write);
    for (std::size_t i = 3; i < w.all.size(); ++i) CHECK(w.all[i].rows == 1);
}

TEST_CASE("SQL written by hand is named by its text") {
    with_lines db;
    const witness w{db};
    db.query<std::int64_t>("SELECT at FROM log_line WHERE at < ?", 3);
    db.run("DELETE FROM log_line WHERE at = ?", 1);
    db.drop_tables<customer>();
    REQUIRE(w.all.size() == 3);
    CHECK(w.all[0].name == "SELECT at FROM log_line WHERE at < ?");
    CHECK(w.all[0].sql == w.all[0].name);
    CHECK(w.all[0].rows == 2);
    CHECK(w.all[1].rows == 1);
    CHECK(w.all[1].access == access::write);
    CHECK(says(error{error_kind::other, w.all[2].name}, "DROP TABLE"));
}

TEST_CASE("a statement whose text is chosen at run time is named by the tables of its shape") {
    with_lines db;
    const witness w{db};
    any_predicate<log_line> wanted;
    wanted &= col<&log_line::at> > 1;
    db.all(lines.where(wanted));
    db.all(lines.where(when(false, col<&log_line::at> > 1)).named<"chosen">());
    CHECK(w.names() == names{"select log_line", "chosen"});
}

TEST_CASE("the statements of transactions are told, but not their beginnings and ends") {
    with_lines db;
    const witness w{db};
    db.transaction([](transaction& tx) {
        tx.run(erase<log_line>.where(col<&log_line::at> == 1));
        tx.nested([](transaction& inner) { inner.insert(log_line{.at = 4}); });
        for (const log_line& line : tx.stream(lines)) static_cast<void>(line);
    });
    CHECK(w.names() == names{"erase log_line", "insert log_line", "select log_line"});
}

TEST_CASE("a transaction from before is observed too") {
    with_lines db;
    transaction tx = db.begin();
    const witness w{db};
    transaction moved = std::move(tx);
    CHECK(moved.count(lines) == 3);
    CHECK(w.names() == names{"select log_line"});
}

TEST_CASE("a stream is told when it ends, with the rows read until then") {
    with_lines db;
    const witness w{db};
    {
        auto all = db.stream(lines.named<"whole">());
        for (const log_line& line : all) {
            static_cast<void>(line);
            CHECK(w.all.empty());
        }
        CHECK(w.names() == names{"whole"});  // at its end, though it is still there
    }
    for (const log_line& line : db.stream(lines.order_by(col<&log_line::at>).named<"left">()))
        if (line.at == 2) break;
    for (const log_line& line : db.stream(lines.where(col<&log_line::at> > 9).named<"empty">())) FAIL(line.at);
    auto twice = db.stream(lines.named<"twice">());
    static_cast<void>(twice.begin());
    static_cast<void>(twice.begin());
    CHECK(w.names() == names{"whole", "left", "empty", "twice"});
    CHECK(w.all[0].rows == 3);
    CHECK(w.all[1].rows == 2);
    CHECK(w.all[2].rows == 0);
    CHECK(w.all[3].rows == 1);
}

TEST_CASE("the time of a stream is not that of the loop over it") {
    with_lines db;
    const witness w{db};
    for (const log_line& line : db.stream(lines)) {
        static_cast<void>(line);
        std::this_thread::sleep_for(30ms);
    }
    CHECK(w.all.front().duration > 0ns);
    CHECK(w.all.front().duration < 80ms);
}

TEST_CASE("the time of a statement is that of the database") {
    const auto script = std::make_shared<driver::fake_script>();
    script->always("SELECT 1", {.rows = {{value_view::integer(1)}}, .meanwhile = [] { std::this_thread::sleep_for(5ms); }});
    database db{sqlite, std::make_unique<pool::connection_pool>([&] { return driver::connect_fake(script); })};
    const witness w{db};
    db.query<std::int64_t>("SELECT 1");
    CHECK(w.all.front().duration >= 5ms);
}

TEST_CASE("a statement that fails is told as such, and its error remains") {
    with_lines db;
    db.insert(ada());
    const witness w{db};
    caught<unique_violation>([&] { db.insert(ada()); });
    caught<unique_violation>([&] { db.insert(std::vector{bob(), ada()}); });
    caught<error>([&] { db.query<std::int64_t>("SELEKT"); });
    db.run("UPDATE log_line SET at = 'c4f3' WHERE at = 2");
    caught<conversion_error>([&] { db.all(lines); });
    const auto breaking = std::views::iota(4, 9) | std::views::transform([](int at) {
        if (at > 6) throw std::runtime_error{"no more"};
        return log_line{.at = at};
    });
    CHECK_THROWS_WITH_AS(db.insert(breaking), "no more", std::runtime_error);
    REQUIRE(w.all.size() == 6);
    for (std::size_t i = 0; i < w.all.size(); ++i) CHECK(w.all[i].failed == (i != 3));
    for (const told& t : w.all) CHECK(t.sql.find("ada@") == std::string::npos);
}

TEST_CASE("a stream that fails is told once") {
    with_lines db;
    db.run("ALTER TABLE log_line RENAME TO logged");
    const witness w{db};
    CHECK_THROWS_AS(db.stream(lines).begin(), schema_mismatch);
    REQUIRE(w.all.size() == 1);
    CHECK(w.all[0].failed);
    CHECK(w.all[0].rows == 0);
}

TEST_CASE("an observation ends with its handle") {
    with_lines db;
    int seen = 0;
    const auto count = [&seen](const observation&) { ++seen; };
    {
        const observer watch = db.observe(count);
        db.count(lines);
        CHECK(seen == 1);
    }
    db.count(lines);
    CHECK(seen == 1);

    std::optional<observer> first{db.observe(count)};
    observer second = db.observe(count);
    db.count(lines);
    CHECK(seen == 3);
    first.emplace(std::move(second));
    db.count(lines);
    CHECK(seen == 4);
    first.reset();
    db.count(lines);
    CHECK(seen == 4);
    static_assert(!std::is_copy_constructible_v<observer> && std::is_nothrow_move_constructible_v<observer>);
}

TEST_CASE("an observer goes with a database that is moved, and may outlive it") {
    auto db = std::make_unique<with_lines>();
    const witness w{*db};
    database moved = std::move(*db);
    db.reset();
    CHECK(moved.count(lines) == 3);
    CHECK(w.all.size() == 1);
    moved = with_lines{};
    CHECK(moved.count(lines) == 3);
    CHECK(w.all.size() == 1);
}

TEST_CASE("what an observer throws leaves the call, whose statement is done") {
    with_lines db;
    {
        const observer watch = db.observe([](const observation&) { throw std::runtime_error{"seen enough"}; });
        CHECK_THROWS_WITH_AS(db.insert(log_line{.at = 4}), "seen enough", std::runtime_error);
        CHECK_THROWS_AS(db.query<std::int64_t>("SELEKT"), error);  // of a statement that fails, its own error
        for (const log_line& line : db.stream(lines))
            if (line.at == 1) break;
    }
    CHECK(db.count(lines) == 4);
}

TEST_CASE("an observer that uses its database is told so") {
    with_lines db;
    transaction tx = db.begin();
    std::optional<observer> watch;
    const auto e = caught<misuse>([&] { watch = db.observe([&](const observation&) { tx.run(erase<log_line>.unconditionally()); }); tx.count(lines); });
    CHECK(says(e, "an observer uses the database that it observes"));
    caught<misuse>([&] { watch = db.observe([&](const observation&) { watch = db.observe([](const observation&) {}); }); tx.count(lines); });
    watch.reset();
    CHECK(tx.count(lines) == 3);
}
