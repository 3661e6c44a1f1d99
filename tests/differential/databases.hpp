#pragma once

#include "differential/answer.hpp"
#include "support/mysql_database.hpp"
#include "support/postgres_database.hpp"

#include <covet/covet.hpp>
#include <covet/sql/static_statement.hpp>

#include <doctest/doctest.h>

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <type_traits>
#include <utility>
#include <vector>

/// \file
/// The same tables with the same rows on SQLite, PostgreSQL and MariaDB, of which each statement has one answer.
namespace differential {

/// Beyond 2^53 SQLite compares an integer with a real number exactly, and the others take both for doubles. This leaves room to
/// calculate.
inline constexpr std::int64_t exact_in_double = std::int64_t{1} << 40;

class databases {
public:
    /// Calls `f` with each of them.
    template <class Function>
    void each(Function&& f) {
        for (place& p : places_) {
            INFO("on ", p.name);
            f(p.db);
        }
    }

    template <class... Models>
    void create_tables() {
        each([](covet::database& db) { db.create_tables<Models...>(); });
    }

    /// Inserts the same rows everywhere, which get the same keys.
    template <class Model>
    void insert(const std::vector<Model>& rows) {
        each([&](covet::database& db) { db.insert(rows); });
    }

    /// A query has the same rows wherever it is possible, in the same order where it says one.
    template <class Query, class... Arguments>
    void agree(const Query& query, const Arguments&... arguments) {
        compare(query, [&](covet::database& db) {
            std::vector<row> rows;
            const auto found = db.all(query, arguments...);
            for (typename std::remove_const_t<decltype(found)>::value_type one : found) rows.push_back(values_of(one));
            return rows;
        });
    }

    /// A statement affects as many rows, unless it is an upsert, of which MySQL counts a row that is met once or twice.
    template <class Statement, class... Arguments>
    void run(const Statement& statement, const Arguments&... arguments) {
        compare(statement, [&](covet::database& db) {
            const std::int64_t affected = db.run(statement, arguments...);
            return std::vector<row>{{covet::value_view::integer(meets_rows<Statement>() ? 0 : affected)}};
        });
    }

    /// Connects to the servers anew, as a program would that starts now.
    void reconnect() {
        places_[1].db = covet::database{postgres_.url()};
        places_[2].db = covet::database{mysql_.url()};
    }

private:
    struct place {
        std::string name;
        covet::database db;
    };

    template <class Statement>
    static consteval bool is_ordered() {
        return requires { requires Statement::template has<covet::query::order_by_clause>; };
    }

    template <class Statement>
    static consteval bool meets_rows() {
        return requires { requires Statement::template has<covet::query::conflict_clause>; };
    }

    /// What some refuse is an answer, too: a calculation beyond 64 bits, where SQLite goes on with a real number, and a pattern
    /// that ends with a backslash, which PostgreSQL alone refuses.
    template <class Ask>
    static std::vector<row> answer_of(covet::database& db, const Ask& ask) {
        try {
            return ask(db);
        } catch (const covet::error& e) {
            if (e.sqlstate() != "22003" && e.sqlstate() != "22025") throw;
            return refused();
        }
    }

    static std::vector<row> refused() { return {{covet::value_view::text("refused")}}; }

    template <class Statement, class Ask>
    void compare(const Statement& statement, const Ask& ask) {
        std::optional<std::vector<row>> first;
        bool was_refused = false;
        for (place& p : places_) {
            const std::string sql = covet::sql_of(statement, p.db.dialect());
            if (sql.empty()) continue;
            CAPTURE(p.name);
            CAPTURE(sql);
            std::vector<row> rows = answer_of(p.db, ask);
            if (rows == refused())
                was_refused = true;
            else if (!first)
                first = std::move(rows);
            else if (!was_refused)
                CHECK(difference(*first, std::move(rows), is_ordered<Statement>()) == "");
        }
        CHECK((first.has_value() || was_refused));
    }

    support::postgres_database postgres_{};
    support::mysql_database mysql_{};
    std::array<place, 3> places_{place{"SQLite", covet::database{"sqlite::memory:"}},
                                 place{"PostgreSQL", covet::database{postgres_.url()}},
                                 place{"MariaDB", covet::database{mysql_.url()}}};
};

}  // namespace differential
