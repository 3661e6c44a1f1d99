#include <covet/covet.hpp>

#include <doctest/doctest.h>

#include <cstdint>
#include <string>
#include <utility>
#include <vector>

#include "support/mysql_database.hpp"
#include "support/statements.hpp"

using support::integer;
using support::query;
using support::rows;
using support::statement_of;
using support::text;
using support::vector_source;

namespace {

constexpr std::string_view insert = "INSERT INTO t (a, b) VALUES (?, ?)";

struct loaded : support::mysql_database {
    std::unique_ptr<covet::driver::connection> c = support::connect(url());
    loaded() { c->run_script("CREATE TABLE t (id BIGINT AUTO_INCREMENT PRIMARY KEY, a INT NOT NULL UNIQUE, b LONGTEXT)"); }

    std::string blamed(std::vector<std::vector<covet::value_view>> all) {
        vector_source source{std::move(all)};
        const std::string message =
            support::thrown_by<covet::error>([&] { c->load(statement_of(insert), 2, source); }).what();
        CHECK(query(*c, "SELECT count(*) FROM t") == rows{{integer(0)}});
        return message;
    }
};

/// Rows among which another session inserts one of its own.
struct disturbed_source final : covet::driver::row_source {
    covet::driver::connection& other;
    bool wanted;
    std::int64_t row{};

    disturbed_source(covet::driver::connection& o, bool wants) : other{o}, wanted{wants} {}
    bool wants_keys() const noexcept override { return wanted; }
    bool next(std::span<covet::value_view> cells) override {
        if (++row == 1'500) support::run(other, insert, {integer(-1), text("")});
        cells[0] = integer(row);
        cells[1] = support::null();
        return row <= 2'000;
    }
};

/// Cancels the load from among its rows.
struct canceling_source final : covet::driver::row_source {
    covet::driver::connection& loading;
    std::int64_t row{};

    explicit canceling_source(covet::driver::connection& c) : loading{c} {}
    bool next(std::span<covet::value_view> cells) override {
        if (++row == 1'500) loading.cancel();
        cells[0] = integer(row);
        cells[1] = support::null();
        return row <= 100'000;
    }
};

/// The second server of the tests.
struct small_packets {
    std::unique_ptr<covet::driver::connection> c =
        support::connect(support::server_url("mariadb", "plain_url") + "?tls=disable");
    small_packets() { c->run_script("CREATE DATABASE IF NOT EXISTS small_packets; USE small_packets"); }
};

std::string columns_of_wide() {
    std::string out;
    for (int i = 0; i < 200; ++i) out.append(i == 0 ? "c" : ", c").append(std::to_string(i)).append(" INT");
    return out;
}

std::string insert_into_wide() {
    std::string out = "INSERT INTO wide VALUES (?";
    for (int i = 1; i < 200; ++i) out += ", ?";
    return out + ")";
}

std::vector<std::vector<covet::value_view>> numbered(std::int64_t count) {
    std::vector<std::vector<covet::value_view>> out;
    for (std::int64_t i = 0; i < count; ++i) out.push_back({integer(i), text("x\t\n\\'\"")});
    return out;
}

}  // namespace

TEST_CASE("a row far behind the first statement of a load is blamed by its number") {
    loaded db;
    auto all = numbered(2'500);
    all[2'344][0] = integer(3);  // a row of an earlier statement has it as well
    CHECK(db.blamed(all).find("in row 2345") != std::string::npos);
    all = numbered(2'500);
    all[1'999][0] = support::null();
    CHECK(db.blamed(all).find("in row 2000") != std::string::npos);
    all = numbered(10);
    all[4][1] = text("\xFF");
    CHECK(db.blamed(all).find("in row 5") != std::string::npos);
    all = numbered(1'500);
    all[1'400][0] = covet::value_view::real(1e300 * 1e300);
    CHECK(db.blamed(all).find("in row 1401") != std::string::npos);
}

TEST_CASE("a load keeps below the server's packet, whatever the size of its rows") {
    loaded db;
    const std::string large(std::size_t{6} << 20, 'x');
    std::vector<std::vector<covet::value_view>> all;
    for (std::int64_t i = 0; i < 60; ++i) all.push_back({integer(i), text(large)});
    vector_source source{std::move(all)};
    CHECK(db.c->load(statement_of(insert), 2, source).affected_rows == 60);
    CHECK(query(*db.c, "SELECT count(*) FROM t WHERE LENGTH(b) = 6291456") == rows{{integer(60)}});
}

TEST_CASE("a server that takes small packets gets its rows in pieces") {
    small_packets server;
    covet::driver::connection& c = *server.c;
    c.run_script("CREATE TEMPORARY TABLE t (a BIGINT, b LONGTEXT, c LONGTEXT)");
    constexpr std::string_view into = "INSERT INTO t (a, b, c) VALUES (?, ?, ?)";
    const std::string half(30'000, 'x'), most(60'000, 'y'), whole(65'536, 'z');
    std::vector<std::vector<covet::value_view>> all;
    for (std::int64_t i = 0; i < 300; ++i)
        all.push_back({integer(i), i % 3 == 0 ? text(half) : text("small"), i % 7 == 0 ? text("") : text(half)});
    all.push_back({integer(300), text(most), support::null()});
    vector_source source{all};
    CHECK(c.load(statement_of(into), 3, source).affected_rows == 301);
    CHECK(query(c, "SELECT SUM(a), SUM(LENGTH(b)), SUM(LENGTH(c)) FROM t") ==
          rows{{integer(45'150), integer(3'061'000), integer(7'710'000)}});

    for (const auto& [b, third] : {std::pair{text(whole), text("")}, std::pair{text(half), text(most)}}) {
        all[150] = {integer(150), b, third};
        vector_source too_large{all};
        const auto e = support::thrown_by<covet::conversion_error>([&] { c.load(statement_of(into), 3, too_large); });
        CHECK(std::string_view{e.what()}.find("max_allowed_packet is 65536, in row 151") != std::string_view::npos);
        CHECK(c.usable());
        CHECK(query(c, "SELECT count(*) FROM t") == rows{{integer(301)}});
    }
    c.run_script("CREATE TEMPORARY TABLE wide (" + columns_of_wide() + ")");
    vector_source wide{std::vector(500, std::vector(200, integer(7)))};
    CHECK(c.load(statement_of(insert_into_wide()), 200, wide).affected_rows == 500);
}

TEST_CASE("rows of many columns stay below the server's number of parameters") {
    loaded db;
    db.c->run_script("CREATE TABLE wide (" + columns_of_wide() + ")");
    vector_source source{std::vector(2'000, std::vector(200, integer(7)))};
    CHECK(db.c->load(statement_of(insert_into_wide()), 200, source).affected_rows == 2'000);
    CHECK(query(*db.c, "SELECT SUM(c0 + c199) FROM wide") == rows{{integer(28'000)}});
}

TEST_CASE("a load whose keys are wanted is refused when others insert in between") {
    loaded db;
    const auto other = support::connect(db.url());
    disturbed_source wanting{*other, true};
    const auto e = support::thrown_by<covet::serialization_failure>([&] { db.c->load(statement_of(insert), 2, wanting); });
    CHECK(e.retryable());
    CHECK(query(*db.c, "SELECT count(*) FROM t") == rows{{integer(1)}});
    db.c->run_script("TRUNCATE TABLE t");
    disturbed_source unwanting{*other, false};
    CHECK(db.c->load(statement_of(insert), 2, unwanting).affected_rows == 2'000);
}

TEST_CASE("a load that is canceled while its source gives rows ends there") {
    for (const bool in_transaction : {false, true}) {
        loaded db;
        if (in_transaction) db.c->begin();
        canceling_source source{*db.c};
        const auto e = support::thrown_by<covet::statement_canceled>([&] { db.c->load(statement_of(insert), 2, source); });
        CHECK(e.sqlstate() == "57014");
        CHECK(source.row == 2'000);  // up to the end of the rows of one statement
        if (in_transaction) db.c->commit();
        CHECK(query(*db.c, "SELECT count(*) FROM t") == rows{{integer(0)}});
    }
}

TEST_CASE("keys that the server gives in steps are not guessed") {
    struct thing {
        std::int64_t id{};
        std::int32_t a{};
    };
    const support::mysql_database server;
    covet::database db{server.url("session.auto_increment_increment=3")};
    db.create_tables<thing>();
    std::vector<thing> things{{.a = 1}, {.a = 2}};
    CHECK_THROWS_AS(db.insert(things), covet::not_supported);
    CHECK(db.count(covet::from<thing>) == 0);
    db.insert(std::as_const(things));
    thing one{.a = 3};
    db.insert(one);
    CHECK(db.find<thing>(one.id)->a == 3);
}
