#include "on_sqlite.hpp"
#include "shop.hpp"

#include <covet/core/error.hpp>

#include <algorithm>
#include <array>
#include <string_view>

using namespace covet;
using namespace covet::schema;
using namespace covet::tests;

namespace {

on_sqlite shop() {
    return on_sqlite{customers(), order_lines()};
}

constexpr auto insert_customer = "INSERT INTO customers (name, email) VALUES (?, ?)";
constexpr auto insert_line = "INSERT INTO order_lines VALUES (?, ?, ?, ?, ?)";

void insert_ada(on_sqlite& db) {
    db.run(insert_customer, {value_view::text("Ada"), value_view::text("ada@example.org")});
}

std::vector<value_view> line_of(std::int64_t line, const value_view& customer, std::int64_t price) {
    return {value_view::integer(1), value_view::integer(line), customer,
            value_view::text(line == 1 ? "bolt" : "nut"), value_view::integer(price)};
}

}  // namespace

TEST_CASE("SQLite takes the tables again and drops them") {
    on_sqlite db = shop();
    insert_ada(db);
    db.connection->run_script(create_table_sql(customers(), sqlite));
    CHECK(db.number("SELECT count(*) FROM customers") == 1);
    constexpr std::array<std::string_view, 1> tables{"order_lines"};
    db.connection->run_script(drop_tables_sql(tables, sqlite));
    db.connection->run_script(drop_tables_sql(tables, sqlite));
    CHECK(db.number("SELECT count(*) FROM sqlite_schema WHERE type = 'table'") == 1);
    CHECK(db.number("SELECT count(*) FROM sqlite_schema WHERE name = 'customers_name_idx'") == 1);
}

TEST_CASE("SQLite generates keys and fills defaults") {
    on_sqlite db = shop();
    insert_ada(db);
    db.run(insert_customer, {value_view::text("Bob"), value_view::text("bob@example.org")});
    CHECK(db.number("SELECT max(id) FROM customers") == 2);
    CHECK(db.number("SELECT sum(vip) FROM customers") == 0);
}

TEST_CASE("SQLite enforces a unique constraint") {
    on_sqlite db = shop();
    insert_ada(db);
    CHECK_THROWS_AS(insert_ada(db), unique_violation);
}

TEST_CASE("SQLite enforces NOT NULL, of natural keys too") {
    on_sqlite db = shop();
    CHECK_THROWS_AS(db.run(insert_customer, {value_view::null(), value_view::text("x")}), not_null_violation);
    auto line = line_of(1, value_view::null(), 5);
    line[0] = value_view::null();
    CHECK_THROWS_AS(db.run(insert_line, line), not_null_violation);
}

TEST_CASE("SQLite enforces a composite key and a check by its name") {
    on_sqlite db = shop();
    db.run(insert_line, line_of(1, value_view::null(), 5));
    CHECK_THROWS_AS(db.run(insert_line, line_of(1, value_view::null(), 5)), unique_violation);
    try {
        db.run(insert_line, line_of(2, value_view::null(), 0));
        FAIL("a price of 0 was taken");
    } catch (const check_violation& e) {
        CHECK(e.constraint() == "price_is_positive");
    }
}

TEST_CASE("SQLite follows the actions of a foreign key") {
    on_sqlite db = shop();
    CHECK_THROWS_AS(db.run(insert_line, line_of(1, value_view::integer(1), 5)), foreign_key_violation);
    insert_ada(db);
    db.run(insert_line, line_of(1, value_view::integer(1), 5));
    db.run("UPDATE customers SET id = 9");
    CHECK(db.number("SELECT customer_id FROM order_lines") == 9);
    db.run("DELETE FROM customers");
    CHECK(db.number("SELECT count(*) FROM order_lines WHERE customer_id IS NULL") == 1);
}

TEST_CASE("SQLite uses a partial index and names with quotes in them") {
    table_description table;
    table.name = "a \"quoted\" name";
    table.columns = {column("it's", sql_type::text), column("active", sql_type::boolean)};
    const type_description types[]{{sql_type::boolean}};
    const value_view values[]{value_view::integer(1)};
    table.indexes = {{"active \"idx\"", {{"it's"}}, with_literals("\"active\" = ?", values, types, sqlite)}};
    on_sqlite db{table};
    std::string plan;
    db.query("EXPLAIN QUERY PLAN SELECT \"it's\" FROM \"a \"\"quoted\"\" name\" WHERE active = 1 AND \"it's\" > 'a'", {},
             [&](std::span<const value_view> cells) { plan += cells[3].as_text(); });
    CHECK(plan.find("active \"idx\"") != std::string::npos);
}

TEST_CASE("SQLite reads defaults as the values that they were made of") {
    constexpr std::array blob{std::byte{0}, std::byte{0xff}};
    const std::array values{value_view::integer(INT64_MIN), value_view::real(-1e-300),
                            value_view::real(123456789012345680.0), value_view::text("it's \\ ?"),
                            value_view::bytes(blob), value_view::null()};
    const std::array<type_description, 6> types{
        {{sql_type::int64}, {sql_type::float64}, {sql_type::float64}, {sql_type::text}, {sql_type::bytes}, {}}};
    table_description table;
    table.name = "t";
    for (std::size_t i = 0; i < values.size(); ++i) {
        table.columns.push_back(column("c" + std::to_string(i), types[i].type, true));
        table.columns.back().default_value = with_literals("?", {&values[i], 1}, {&types[i], 1}, sqlite);
    }
    on_sqlite db{table};
    db.run("INSERT INTO t DEFAULT VALUES");
    int rows = 0;
    db.query("SELECT * FROM t", {}, [&](std::span<const value_view> cells) {
        ++rows;
        for (std::size_t i = 0; i < cells.size(); ++i) CHECK(cells[i].kind() == values[i].kind());
        CHECK(cells[0].as_integer() == INT64_MIN);
        CHECK(cells[1].as_real() == -1e-300);
        CHECK(cells[2].as_real() == 123456789012345680.0);
        CHECK(cells[3].as_text() == "it's \\ ?");
        CHECK(std::ranges::equal(cells[4].as_bytes(), blob));
    });
    CHECK(rows == 1);
}
