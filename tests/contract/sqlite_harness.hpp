#pragma once

#include <covet/driver/sqlite.hpp>

#include "contract/harness.hpp"
#include "support/temporary_directory.hpp"

namespace contract {

class sqlite_harness : public harness {
public:
    std::unique_ptr<covet::driver::connection> connect() override {
        return covet::driver::connect_sqlite({.path = directory_.file("contract.db")});
    }
    covet::dialect dialect() const noexcept override { return covet::sqlite; }

    std::string type(covet::sql_type t) const override {
        switch (t) {
            case covet::sql_type::int64: return "INTEGER";
            case covet::sql_type::text: return "TEXT";
            case covet::sql_type::bytes: return "BLOB";
            case covet::sql_type::float64: return "REAL";
            default: return "";
        }
    }
    std::string generated_key() const override { return "id INTEGER PRIMARY KEY"; }
    std::string in_list(std::string_view column, covet::sql_type) const override {
        return std::string{column} + R"( IN (SELECT "value" FROM covet_array(?)))";
    }
    std::string bulk_insert(std::string_view table, std::string_view first, std::string_view second) const override {
        return "INSERT INTO " + std::string{table} + " (" + std::string{first} + ", " + std::string{second} +
               ") SELECT c0, c1 FROM covet_rows(?)";
    }
    std::string endless_query() const override {
        return "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT count(*) FROM n";
    }
    bool has_nan() const noexcept override { return false; }
    bool has_unsigned() const noexcept override { return false; }

private:
    support::temporary_directory directory_;
};

}  // namespace contract
