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
#include <utility>
#include <vector>

/// \file
/// The same tables with the same rows on SQLite, PostgreSQL and MariaDB, of which each statement has one answer.
namespace differential {

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
        compare<Query>([&](covet::database& db) {
            std::vector<row> rows;
            for (const auto& one : db.all(query, arguments...)) rows.push_back(values_of(one));
            return rows;
        });
    }

    /// A statement affects as many rows.
    template <class Statement, class... Arguments>
    void run(const Statement& statement, const Arguments&... arguments) {
        compare<Statement>([&](covet::database& db) {
            return std::vector{row{covet::value_view::integer(db.run(statement, arguments...))}};
        });
    }

private:
    struct place {
        const char* name;
        covet::database db;
    };

    template <class Statement>
    static consteval bool is_ordered() {
        return requires { requires Statement::template has<covet::query::order_by_clause>; };
    }

    template <class Statement, class Ask>
    void compare(const Ask& ask) {
        std::optional<std::vector<row>> first;
        for (place& p : places_) {
            const std::string_view sql = covet::sql::description_of<Statement>.sql(p.db.dialect());
            if (sql.empty()) continue;
            CAPTURE(p.name);
            CAPTURE(sql);
            std::vector<row> rows = ask(p.db);
            if (!first)
                first = std::move(rows);
            else
                CHECK(difference(*first, std::move(rows), is_ordered<Statement>()) == "");
        }
        CHECK(first.has_value());
    }

    support::postgres_database postgres_{};
    support::mysql_database mysql_{};
    std::array<place, 3> places_{place{"SQLite", covet::database{"sqlite::memory:"}},
                                 place{"PostgreSQL", covet::database{postgres_.url()}},
                                 place{"MariaDB", covet::database{mysql_.url()}}};
};

}  // namespace differential
