#include "support/caught.hpp"
#include "support/shop.hpp"

#include <doctest/doctest.h>

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <tuple>
#include <vector>

using namespace covet;
using namespace shop;
using support::caught;
using support::says;

namespace {

struct spend {
    std::string name;
    double total{};
    friend bool operator==(const spend&, const spend&) = default;
};

struct with_customers : in_memory<customer> {
    with_customers() {
        insert(ada());
        insert(bob());
    }
};

}  // namespace

TEST_CASE("rows of hand-written SQL as structs, models, tuples and values") {
    with_customers db;
    CHECK(db.query<spend>("SELECT name, length(email) * 1.5 FROM customers ORDER BY name") ==
          std::vector<spend>{{"Ada", 22.5}, {"Bob", 22.5}});
    CHECK(db.query<customer>("SELECT * FROM customers").at(1).name == "Bob");
    CHECK(db.query<std::tuple<std::int64_t, std::optional<std::string>>>("SELECT id, nick FROM customers ORDER BY id") ==
          std::vector<std::tuple<std::int64_t, std::optional<std::string>>>{{1, "countess"}, {2, std::nullopt}});
    CHECK(db.query<std::string>("SELECT name FROM customers ORDER BY name DESC") == std::vector<std::string>{"Bob", "Ada"});
    CHECK(db.query<std::optional<int>>("SELECT NULL") == std::vector<std::optional<int>>{std::nullopt});
    CHECK(db.query<std::string>("SELECT name FROM customers WHERE 0").empty());
}

TEST_CASE("arguments of every type that covet stores") {
    with_customers db;
    using namespace std::chrono;
    const std::string_view part = std::string_view{"Adam"}.substr(0, 3);
    CHECK(db.query<std::int64_t>("SELECT id FROM customers WHERE name = ?", part) == std::vector<std::int64_t>{1});
    CHECK(db.query<std::int64_t>("SELECT id FROM customers WHERE name = ?", "Bob") == std::vector<std::int64_t>{2});
    CHECK(db.query<std::int64_t>("SELECT id FROM customers WHERE name = ?1 OR ?2", std::string{"Bob"}, true).size() == 2);
    CHECK(db.query<std::int64_t>("SELECT ? IS NULL", std::optional<std::string>{}) == std::vector<std::int64_t>{1});
    CHECK(db.query<std::string>("SELECT ?", std::optional<std::string>{"x"}) == std::vector<std::string>{"x"});
    CHECK(db.query<double>("SELECT ? + ?", 0.25, std::int8_t{1}) == std::vector<double>{1.25});
    CHECK(db.query<std::string>("SELECT ?", color::blue) == std::vector<std::string>{"blue"});
    CHECK(db.query<state>("SELECT ?", state::paid) == std::vector<state>{state::paid});
    CHECK(db.query<sys_days>("SELECT ? + 1", sys_days{2024y / 2 / 28}) == std::vector<sys_days>{2024y / 2 / 29});
    CHECK(db.query<bytes>("SELECT ?", bytes{std::byte{0}, std::byte{1}}).at(0).size() == 2);
    const char array[] = "in an array";
    CHECK(db.query<std::string>("SELECT ?", array) == std::vector<std::string>{"in an array"});
}

TEST_CASE("SQL text of any kind") {
    with_customers db;
    std::string sql = "SELECT name FROM customers WHERE id = ?";
    CHECK(db.query<std::string>(sql, 1) == std::vector<std::string>{"Ada"});
    CHECK(db.query<std::string>(std::string_view{sql + " garbage"}.substr(0, sql.size()), 2) ==
          std::vector<std::string>{"Bob"});
    sql.back() = '1';  // another text at the same address
    CHECK(db.query<std::string>(sql) == std::vector<std::string>{"Ada"});
    CHECK(db.query<std::string>("  SELECT 'a' -- a comment") == std::vector<std::string>{"a"});
}

TEST_CASE("a result of another width than the row type") {
    with_customers db;
    const auto e = caught<schema_mismatch>([&] { db.query<spend>("SELECT name FROM customers"); });
    CHECK(says(e, "1 column"));
    CHECK(says(e, "2 members"));
    CHECK(e.sql() == "SELECT name FROM customers");
    caught<schema_mismatch>([&] { db.query<std::string>("SELECT name, email FROM customers"); });
    caught<schema_mismatch>([&] { db.query<customer>("SELECT id, name FROM customers"); });
    CHECK(db.count(from<customer>) == 2);
}

TEST_CASE("values of hand-written SQL are checked as any others") {
    with_customers db;
    CHECK(says(caught<conversion_error>([&] { db.query<int>("SELECT 3 UNION ALL SELECT NULL"); }), "NULL"));
    CHECK(says(caught<conversion_error>([&] { db.query<spend>("SELECT name, email FROM customers"); }), "column 2"));
    CHECK(says(caught<conversion_error>([&] { db.query<std::int8_t>("SELECT 128"); }), "std::int8_t"));
    CHECK(says(caught<conversion_error>([&] { db.query<std::string>("SELECT 128"); }), "an integer"));
}

TEST_CASE("run says how many rows it affected") {
    with_customers db;
    CHECK(db.run("UPDATE customers SET active = 1") == 2);
    CHECK(db.run("UPDATE customers SET active = ? WHERE name = ?", false, "Ada") == 1);
    CHECK(db.run("UPDATE customers SET active = 1 WHERE 0") == 0);
    CHECK(db.run("CREATE TABLE t (x)") == 0);
    CHECK(db.run("INSERT INTO t VALUES (1), (2), (3)") == 3);
    CHECK(db.run("DELETE FROM t") == 3);
    CHECK(db.run("DROP TABLE t") == 0);
    CHECK(db.query<std::int64_t>("INSERT INTO customers (name, email, active) VALUES ('C', 'c', 0) RETURNING id") ==
          std::vector<std::int64_t>{3});
}

TEST_CASE("hand-written SQL that is wrong") {
    with_customers db;
    const auto syntax = caught<syntax_error>([&] { db.query<int>("SELEKT 1"); });
    CHECK(syntax.sql() == "SELEKT 1");
    CHECK(syntax.kind() == error_kind::syntax);
    caught<misuse>([&] { db.run(""); });
    caught<misuse>([&] { db.run("-- nothing"); });
    caught<schema_mismatch>([&] { db.query<int>("SELECT x FROM nowhere"); });
    caught<schema_mismatch>([&] { db.query<int>("SELECT x FROM customers"); });
    const auto count = caught<misuse>([&] { db.query<int>("SELECT ?", 1, 2); });
    CHECK(says(count, "1 parameter"));
    caught<misuse>([&] { db.query<int>("SELECT ?"); });
    const auto value = caught<unique_violation>([&] { db.run("UPDATE customers SET email = ?", support::canary); });
    CHECK(value.constraint() == "customers.email");
}

TEST_CASE("one statement a call") {
    with_customers db;
    caught([&] { db.run("DELETE FROM customers; DELETE FROM customers"); });
    CHECK(db.count(from<customer>) == 2);
    CHECK(db.run("DELETE FROM customers;") == 2);
}
