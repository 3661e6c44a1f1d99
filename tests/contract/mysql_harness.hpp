#pragma once

#include <string>

#include "contract/harness.hpp"
#include "support/mysql_database.hpp"

namespace contract {

class mysql_harness final : public harness {
public:
    std::unique_ptr<covet::driver::connection> connect() override {
        return support::connect(database_.url());
    }
    covet::dialect dialect() const noexcept override { return covet::mysql; }

    std::string type(covet::sql_type t) const override {
        switch (t) {
            case covet::sql_type::int64: return "BIGINT";
            case covet::sql_type::uint64: return "BIGINT UNSIGNED";
            case covet::sql_type::text: return "LONGTEXT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin";
            case covet::sql_type::bytes: return "LONGBLOB";
            case covet::sql_type::float64: return "DOUBLE";
            default: return "";
        }
    }
    std::string generated_key() const override { return "id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY"; }
    std::string in_list(std::string_view column, covet::sql_type t) const override {
        return std::string{column} + " IN (SELECT `value` FROM JSON_TABLE(?, '$[*]' COLUMNS (`value` " +
               (t == covet::sql_type::text ? "LONGTEXT" : "BIGINT") + " PATH '$')) AS `array`)";
    }
    std::string bulk_insert(std::string_view table, std::string_view first, std::string_view second) const override {
        return "INSERT INTO " + std::string{table} + " (" + std::string{first} + ", " + std::string{second} + ") VALUES (?, ?)";
    }
    std::string endless_query() const override {
        return "WITH d (i) AS (SELECT 0 UNION ALL SELECT 1 UNION ALL SELECT 2 UNION ALL SELECT 3 UNION ALL SELECT 4 UNION ALL "
               "SELECT 5 UNION ALL SELECT 6 UNION ALL SELECT 7 UNION ALL SELECT 8 UNION ALL SELECT 9) SELECT count(*) FROM "
               "d AS a, d AS b, d AS c, d AS e, d AS f, d AS g, d AS h, d AS i, d AS j, d AS k, d AS l, d AS m";
    }
    bool has_nan() const noexcept override { return false; }
    bool has_infinity() const noexcept override { return false; }
    bool has_unsigned() const noexcept override { return true; }
    bool has_broken_text() const noexcept override { return false; }

private:
    support::mysql_database database_;
};

}  // namespace contract
