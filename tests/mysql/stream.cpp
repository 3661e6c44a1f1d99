#include <covet/core/error.hpp>
#include <covet/driver/connection.hpp>
#include <covet/driver/notice_sink.hpp>

#include <doctest/doctest.h>

#include <chrono>
#include <cstdint>
#include <string>

#include "support/mysql_database.hpp"
#include "support/resident_memory.hpp"
#include "support/statements.hpp"

using support::integer;
using support::parameters;
using support::query;
using support::real;
using support::rows;
using support::run;
using support::statement_of;
using support::text;

namespace {

/// Numbers from 0, as many as there are ways to choose from ten digits.
std::string numbers(int digits) {
    std::string tables, places;
    std::string factor = "1";
    for (int i = 0; i < digits; ++i) {
        const std::string name = "d" + std::to_string(i);
        tables.append(i == 0 ? "" : ", ").append("d AS ").append(name);
        places.append(i == 0 ? "" : " + ").append(name).append(".i * ").append(factor);
        factor += '0';
    }
    return "WITH d (i) AS (SELECT 0 UNION ALL SELECT 1 UNION ALL SELECT 2 UNION ALL SELECT 3 UNION ALL SELECT 4 UNION ALL "
           "SELECT 5 UNION ALL SELECT 6 UNION ALL SELECT 7 UNION ALL SELECT 8 UNION ALL SELECT 9) SELECT " +
           places + " FROM " + tables;
}

}  // namespace

TEST_CASE("a stream of MySQL takes constant memory") {
    const support::mysql_database db;
    const auto c = support::connect(db.url());
    const auto cursor = c->open(statement_of(numbers(6)), {});
    REQUIRE_FALSE(cursor->next().empty());
    const std::int64_t before = support::resident_memory();
    std::int64_t sum = 0, count = 1;
    for (auto row = cursor->next(); !row.empty(); row = cursor->next()) {
        sum += row[0].as_integer();
        ++count;
    }
    CHECK(count == 1'000'000);
    CHECK(sum > 0);
    CHECK(support::resident_memory() - before < 4'000);
}

TEST_CASE("a stream of MySQL is left half-way without reading the rest") {
    const support::mysql_database db;
    const auto c = support::connect(db.url());
    const auto start = std::chrono::steady_clock::now();
    for (int round = 0; round < 3; ++round) {
        const auto cursor = c->open(statement_of(numbers(9)), {});
        CHECK_FALSE(cursor->next().empty());
    }
    CHECK(query(*c, "SELECT 1") == rows{{integer(1)}});
    CHECK(std::chrono::steady_clock::now() - start < std::chrono::seconds{20});
}

TEST_CASE("other statements run while a stream of MySQL is open") {
    const support::mysql_database db;
    const auto c = support::connect(db.url());
    c->begin();
    const auto cursor = c->open(statement_of(numbers(3)), {});
    CHECK_FALSE(cursor->next().empty());
    CHECK(query(*c, "SELECT 1") == rows{{integer(1)}});
    const auto second = c->open(statement_of(numbers(2)), {});
    int rest = 0, others = 0;
    while (!cursor->next().empty()) ++rest;
    while (!second->next().empty()) ++others;
    CHECK(rest == 999);
    CHECK(others == 100);
    c->commit();
}

TEST_CASE("a stream of MySQL takes parameters of every kind") {
    const support::mysql_database db;
    const auto c = support::connect(db.url());
    const std::string with_nul{"a\0'\\", 4};
    const parameters values{integer(-5), real(0.1), text(with_nul), support::null(), support::bytes("\xFF\x00z")};
    const auto cursor = c->open(statement_of("SELECT ?, ?, ?, ?, LENGTH(?) LIMIT 1"), values);
    const auto row = cursor->next();
    REQUIRE(row.size() == 5);
    CHECK(covet::owned_value{row[0]} == integer(-5));
    CHECK(covet::owned_value{row[1]} == real(0.1));
    CHECK(covet::owned_value{row[2]} == text(with_nul));
    CHECK(row[3].is_null());
    const auto limited = c->open(statement_of("SELECT 1 UNION ALL SELECT 2 LIMIT ?"), parameters{integer(1)});
    CHECK_FALSE(limited->next().empty());
    CHECK(limited->next().empty());
}

TEST_CASE("a stream of MySQL that fails half-way tells it there") {
    const support::mysql_database db;
    const auto c = support::connect(db.url());
    c->run_script("CREATE TABLE t (v BIGINT); INSERT INTO t VALUES (1), (2), (9223372036854775807)");
    const auto read_all = [&] {
        const auto cursor = c->open(statement_of("SELECT v + 1 FROM t"), {});
        while (!cursor->next().empty()) {
        }
    };
    CHECK_THROWS_AS(read_all(), covet::conversion_error);
    CHECK(query(*c, "SELECT 1") == rows{{integer(1)}});
    const auto e = support::thrown_by<covet::schema_mismatch>([&] { c->open(statement_of("SELECT absent FROM t"), {}); });
    CHECK(e.sql() == "SELECT absent FROM t");
}

TEST_CASE("a stream of MySQL keeps its rows, whichever statement has to leave the cache for it") {
    const support::mysql_database db;
    const auto count_of = [](covet::driver::connection& c, const std::string& sql, const parameters& values) {
        const auto cursor = c.open(statement_of(sql), values);
        int count = 0;
        while (!cursor->next().empty()) ++count;
        return count;
    };
    const auto small = support::connect(db.url("statement_cache=1"));
    for (int round = 0; round < 3; ++round) CHECK(count_of(*small, numbers(4), {}) == 10'000);
    const auto large = support::connect(db.url());
    const parameters beyond{covet::value_view::unsigned_integer(std::uint64_t{1} << 63)};
    for (int round = 0; round < 3; ++round) CHECK(count_of(*large, numbers(4) + " WHERE ? > 0", beyond) == 10'000);
}

TEST_CASE("a stream of MySQL that fails half-way tells it to who hears the warnings, too") {
    struct hearing final : covet::driver::notice_sink {
        int heard{};
        void take(const covet::notice&) noexcept override { ++heard; }
    } sink;
    const support::mysql_database db;
    const auto c = support::connect(db.url());
    c->run_script("CREATE TABLE t (v BIGINT); INSERT INTO t VALUES (1), (2), (9223372036854775807)");
    c->tell_notices(&sink);
    const auto cursor = c->open(statement_of("SELECT v + 1 FROM t"), {});
    const auto read_all = [&] {
        while (!cursor->next().empty()) {
        }
    };
    CHECK_THROWS_AS(read_all(), covet::conversion_error);
    c->tell_notices(nullptr);
    CHECK(sink.heard >= 1);
}
