#pragma once

#include <covet/driver/sqlite.hpp>
#include <covet/schema/codec.hpp>
#include <covet/schema/ddl.hpp>

#include <doctest/doctest.h>

#include <functional>
#include <memory>
#include <string>
#include <utility>
#include <vector>

/// \file
/// A database in memory, and statements written by hand.
namespace covet::tests {

class on_sqlite {
public:
    explicit on_sqlite(std::initializer_list<schema::table_description> tables) {
        for (const schema::table_description& table : tables) connection->run_script(create_table_sql(table, sqlite));
    }

    driver::outcome run(std::string_view sql, const std::vector<value_view>& parameters = {}) {
        return query(sql, parameters, [](std::span<const value_view>) {});
    }

    /// Gives each row to `take`.
    driver::outcome query(std::string_view sql, const std::vector<value_view>& parameters,
                          std::function<void(std::span<const value_view>)> take) {
        struct sink final : driver::row_sink {
            std::function<void(std::span<const value_view>)> take;
            bool row(std::span<const value_view> cells) override {
                take(cells);
                return true;
            }
        } rows;
        rows.take = std::move(take);
        statement s;
        s.text[index_of(sqlite)] = sql;
        return connection->execute(s, parameters, rows);
    }

    std::int64_t number(std::string_view sql) {
        std::int64_t result = 0;
        query(sql, {}, [&](std::span<const value_view> cells) { result = cells[0].as_integer(); });
        return result;
    }

    const std::unique_ptr<driver::connection> connection = driver::connect_sqlite({.path = ":memory:"});
};

}  // namespace covet::tests
