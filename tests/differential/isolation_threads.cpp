#include "differential/concurrent.hpp"

#include <covet/core/error.hpp>
#include <covet/core/transaction_options.hpp>

#include <doctest/doctest.h>

#include <cstdint>
#include <exception>
#include <string>
#include <string_view>
#include <vector>

using covet::isolation_level;
using differential::concurrent_session;
using differential::server;

namespace {

/// One statement of one of two transactions.
struct step {
    int who;
    std::string_view sql;
};

constexpr std::string_view begin = "BEGIN", begin_to_read = "BEGIN READ ONLY", commit = "COMMIT", rollback = "ROLLBACK";

/// What two transactions did to the rows (1, 10) and (2, 20).
struct seen {
    std::vector<std::int64_t> first{};   // that each of them has read
    std::vector<std::int64_t> second{};
    std::vector<std::int64_t> left{};  // in the table afterwards
};

struct anomaly {
    std::string_view name;
    std::vector<step> steps;
    bool (*happened)(const seen&);
};

using values = std::vector<std::int64_t>;

/// As in H. Berenson and others, A Critique of ANSI SQL Isolation Levels, 1995: P0, P1, P4, A5A, A5B, P3.
const std::vector<anomaly> anomalies{
    {"dirty write",
     {{1, begin}, {2, begin},
      {1, "UPDATE t SET v = 11 WHERE id = 1"}, {2, "UPDATE t SET v = 12 WHERE id = 1"},
      {1, "UPDATE t SET v = 21 WHERE id = 2"}, {1, commit},
      {2, "UPDATE t SET v = 22 WHERE id = 2"}, {2, commit}},
     [](const seen& s) { return s.left != values{11, 21} && s.left != values{12, 22}; }},
    {"dirty read",
     {{1, begin}, {2, begin_to_read},
      {1, "UPDATE t SET v = 11 WHERE id = 1"}, {2, "SELECT v FROM t WHERE id = 1"}, {1, rollback},
      {2, "SELECT v FROM t WHERE id = 1"}, {2, commit}},
     [](const seen& s) { return s.second != values{10, 10}; }},
    {"lost update",
     {{1, begin}, {2, begin},
      {1, "SELECT v FROM t WHERE id = 1"}, {2, "SELECT v FROM t WHERE id = 1"},
      {1, "UPDATE t SET v = 11 WHERE id = 1"}, {1, commit}, {2, "UPDATE t SET v = 12 WHERE id = 1"}, {2, commit}},
     [](const seen& s) { return s.second == values{10} && s.left == values{12, 20}; }},
    {"read skew",
     {{1, begin_to_read}, {2, begin},
      {1, "SELECT v FROM t WHERE id = 1"},
      {2, "UPDATE t SET v = 11 WHERE id = 1"}, {2, "UPDATE t SET v = 19 WHERE id = 2"}, {2, commit},
      {1, "SELECT v FROM t WHERE id = 2"}, {1, commit}},
     [](const seen& s) { return s.first != values{10, 20}; }},
    {"write skew",
     {{1, begin}, {2, begin},
      {1, "SELECT v FROM t ORDER BY id"}, {2, "SELECT v FROM t ORDER BY id"},
      {1, "UPDATE t SET v = 11 WHERE id = 1"}, {2, "UPDATE t SET v = 21 WHERE id = 2"}, {1, commit}, {2, commit}},
     [](const seen& s) { return s.left == values{11, 21}; }},
    {"phantom",
     {{1, begin_to_read}, {2, begin},
      {1, "SELECT v FROM t WHERE v > 15"}, {2, "INSERT INTO t VALUES (3, 30)"}, {2, commit},
      {1, "SELECT v FROM t WHERE v > 15 ORDER BY id"}, {1, commit}},
     [](const seen& s) { return s.first != values{20, 20}; }},
};

using answer = std::string_view;
constexpr answer happens = "happens", prevented = "prevented", fails = "fails", deadlocks = "deadlocks", times_out = "times out";

/// What a level does about each of the anomalies above: by an error where it says so, else by waiting or an old version.
struct expectation {
    isolation_level level;
    std::vector<answer> of_anomalies;
};

/// https://www.postgresql.org/docs/15/transaction-iso.html: table 13.1; read uncommitted is read committed; at repeatable read and
/// above, whoever changes what another one has changed since "will be rolled back" (40001); serializable fails where no order
/// of the transactions would have given the same.
const std::vector<expectation> of_postgresql{
    {isolation_level::by_default, {prevented, prevented, happens, happens, happens, happens}},
    {isolation_level::read_uncommitted, {prevented, prevented, happens, happens, happens, happens}},
    {isolation_level::read_committed, {prevented, prevented, happens, happens, happens, happens}},
    {isolation_level::repeatable_read, {fails, prevented, fails, prevented, happens, prevented}},
    {isolation_level::serializable, {fails, prevented, fails, prevented, fails, prevented}},
};

/// https://mariadb.com/kb/en/set-transaction/ and https://dev.mysql.com/doc/refman/8.0/en/innodb-transaction-isolation-levels.html:
/// repeatable read reads from one snapshot and writes to what is newest, so updates get lost; serializable turns each SELECT
/// into one FOR SHARE, so two that read the same and then write wait for each other.
const std::vector<expectation> of_mysql{
    {isolation_level::by_default, {prevented, prevented, happens, prevented, happens, prevented}},
    {isolation_level::read_uncommitted, {prevented, happens, happens, happens, happens, happens}},
    {isolation_level::read_committed, {prevented, prevented, happens, happens, happens, happens}},
    {isolation_level::repeatable_read, {prevented, prevented, happens, prevented, happens, prevented}},
    {isolation_level::serializable, {prevented, prevented, deadlocks, prevented, deadlocks, prevented}},
};

/// https://www.sqlite.org/isolation.html: one writer at a time, and readers keep their snapshot. covet begins transactions
/// that may write with BEGIN IMMEDIATE, so the second one waits at its start, here for no time.
const std::vector<expectation> of_sqlite{
    {isolation_level::by_default, {times_out, prevented, times_out, prevented, times_out, prevented}},
    {isolation_level::read_uncommitted, {times_out, prevented, times_out, prevented, times_out, prevented}},
    {isolation_level::serializable, {times_out, prevented, times_out, prevented, times_out, prevented}},
};

void take(concurrent_session& session, std::string_view sql, isolation_level level) {
    if (sql == begin || sql == begin_to_read)
        session.begin({.isolation = level, .read_only = sql == begin_to_read});
    else if (sql == commit)
        session.commit();
    else if (sql == rollback)
        session.rollback();
    else
        session.run(sql);
}

/// The type of error that ended a transaction. It must be one of those that let the program run it again.
answer answer_of(const std::exception_ptr& end) {
    const auto checked = [](const covet::error& e, answer a) {
        CHECK(e.retryable());
        CHECK_FALSE(e.connection_lost());
        return a;
    };
    try {
        std::rethrow_exception(end);
    } catch (const covet::serialization_failure& e) {
        return checked(e, fails);
    } catch (const covet::deadlock& e) {
        return checked(e, deadlocks);
    } catch (const covet::timeout& e) {
        return checked(e, times_out);
    }
}

answer answer_to(server& on, const anomaly& tried, isolation_level level) {
    on.script("DROP TABLE IF EXISTS t; CREATE TABLE t (id INTEGER PRIMARY KEY, v INTEGER); INSERT INTO t VALUES (1, 10), (2, 20)");
    concurrent_session first{on}, second{on};
    for (const step& s : tried.steps) take(s.who == 1 ? first : second, s.sql, level);
    const std::exception_ptr ends[] = {first.end(), second.end()};
    const bool happened = tried.happened({first.read(), second.read(), on.integers("SELECT v FROM t ORDER BY id")});
    for (const std::exception_ptr& end : ends) {
        if (!end) continue;
        CHECK_FALSE(happened);
        return answer_of(end);
    }
    return happened ? happens : prevented;
}

void meets(server& on, const std::vector<expectation>& all) {
    for (const expectation& expected : all) {
        REQUIRE(expected.of_anomalies.size() == anomalies.size());
        for (std::size_t i = 0; i < anomalies.size(); ++i) {
            CAPTURE(static_cast<int>(expected.level));
            CAPTURE(anomalies[i].name);
            CHECK(answer_to(on, anomalies[i], expected.level) == expected.of_anomalies[i]);
        }
    }
}

}  // namespace

TEST_CASE("the anomalies of each isolation level of PostgreSQL") {
    differential::postgres_server on;
    meets(on, of_postgresql);
}

TEST_CASE("the anomalies of each isolation level of MySQL") {
    differential::mysql_server on;
    meets(on, of_mysql);
}

TEST_CASE("the anomalies of SQLite, whatever level is asked for") {
    differential::sqlite_server on;
    meets(on, of_sqlite);
}
