#include "support/caught.hpp"
#include "support/shop.hpp"
#include "support/temporary_directory.hpp"

#include <doctest/doctest.h>

#include <chrono>
#include <cstdint>
#include <limits>
#include <optional>
#include <string>
#include <vector>

// What each call says when the database refuses: where it stands in the program, its SQL, the kind, the constraint, and no
// value. `caught` checks the place and the absence of values of each error.
using namespace covet;
using namespace shop;
using support::canary;
using support::caught;
using support::says;

namespace {

struct with_orders : in_memory<customer, order, country> {
    with_orders() {
        insert(ada());
        insert(bob());
        insert(order{.customer_id = 1, .quantity = 1});
    }
};

customer with_canary() { return {.name = std::string{canary}, .email = "ada@example.org", .nick = std::string{canary}}; }

}  // namespace

TEST_CASE("a unique constraint is named by its columns") {
    with_orders db;
    const auto e = caught<unique_violation>([&] { db.insert(with_canary()); });
    CHECK(e.kind() == error_kind::unique_violation);
    CHECK(e.constraint() == "customers.email");
    CHECK(e.sqlstate() == "23505");
    CHECK(e.vendor_code() != 0);
    CHECK_FALSE(e.retryable());
    CHECK_FALSE(e.connection_lost());
    CHECK_FALSE(e.in_doubt());
    CHECK(e.sql() == R"(INSERT INTO "customers" ("name", "email", "nick", "age", "active") VALUES (?, ?, ?, ?, ?))");
    db.insert(country{.code = std::string{canary}});
    CHECK(caught<constraint_violation>([&] { db.insert(country{.code = std::string{canary}}); }).constraint() == "country.code");
}

TEST_CASE("a check is named by its name, a NULL by its column") {
    with_orders db;
    const auto check = caught<check_violation>([&] { db.insert(order{.customer_id = 1, .quantity = 0}); });
    CHECK(check.constraint() == "quantity_is_positive");
    CHECK(check.sqlstate() == "23514");
    const auto null = caught<not_null_violation>([&] { db.run("UPDATE customers SET name = NULL"); });
    CHECK(null.constraint() == "customers.name");
    CHECK(null.sqlstate() == "23502");
    const auto key = caught<foreign_key_violation>([&] { db.insert(order{.customer_id = 77, .quantity = 1}); });
    CHECK(key.sqlstate() == "23503");
}

TEST_CASE("every call tells its place and its SQL") {
    with_orders db;
    db.run("ALTER TABLE customers RENAME TO others");
    const auto query = from<customer>.where(col<&customer::name> == canary);
    constexpr auto with_param = from<customer>.where(col<&customer::name> == param);
    constexpr auto change = update<customer>.set(col<&customer::name> = param).unconditionally();
    customer one = with_canary();
    std::vector<customer> two{one};
    const auto check = [](const error& e, std::string_view sql) {
        CHECK(e.kind() == error_kind::schema_mismatch);
        CHECK(says(e, "customers"));
        CHECK(e.sql().starts_with(sql));
    };
    check(caught([&] { db.all(query); }), "SELECT");
    check(caught([&] { db.all(with_param, canary); }), "SELECT");
    check(caught([&] { db.first(query); }), "SELECT");
    check(caught([&] { db.first(with_param, canary); }), "SELECT");
    check(caught([&] { db.one(query); }), "SELECT");
    check(caught([&] { db.one(with_param, canary); }), "SELECT");
    check(caught([&] { db.count(query); }), "SELECT COUNT(*)");
    check(caught([&] { db.count(with_param, canary); }), "SELECT COUNT(*)");
    check(caught([&] { db.exists(query); }), "SELECT EXISTS");
    check(caught([&] { db.exists(with_param, canary); }), "SELECT EXISTS");
    check(caught([&] { db.stream(query).begin(); }), "SELECT");
    check(caught([&] { db.stream(with_param, canary).begin(); }), "SELECT");
    check(caught([&] { db.run(update<customer>.set(col<&customer::name> = canary).unconditionally()); }), "UPDATE");
    check(caught([&] { db.run(change, canary); }), "UPDATE");
    check(caught([&] { db.find<customer>(1); }), "SELECT");
    check(caught([&] { db.insert(one); }), "INSERT");
    check(caught([&] { db.insert(one, keep_keys); }), "INSERT");
    check(caught([&] { db.insert(two); }), "INSERT");
    check(caught([&] { db.insert(two, keep_keys); }), "INSERT");
    check(caught([&] { db.update(one); }), "UPDATE");
    check(caught([&] { db.upsert(one); }), "INSERT");
    check(caught([&] { db.upsert<&customer::email>(one); }), "INSERT");
    check(caught([&] { db.remove(one); }), "DELETE");
    check(caught([&] { db.remove<customer>(1); }), "DELETE");
    check(caught([&] { db.query<int>("SELECT id FROM customers WHERE name = ?", canary); }), "SELECT id");
    check(caught([&] { db.run("DELETE FROM customers WHERE name = ?", canary); }), "DELETE");
}

TEST_CASE("an argument that no database would take tells its place too") {
    with_orders db;
    struct appointment {
        std::int64_t id{};
        std::chrono::year_month_day day{};
    };
    db.create_tables<appointment>();
    const std::chrono::year_month_day never{std::chrono::year{2023}, std::chrono::month{2}, std::chrono::day{30}};
    constexpr auto by_day = from<appointment>.where(col<&appointment::day> == param);
    caught<conversion_error>([&] { db.all(by_day, never); });
    caught<conversion_error>([&] { db.insert(appointment{.day = never}); });
    caught<conversion_error>([&] { db.insert(std::vector{appointment{.day = never}}); });
    const std::vector days{never};
    caught<conversion_error>([&] { db.all(from<appointment>.where(col<&appointment::day>.in(days))); });
}

TEST_CASE("NaN is refused, with words that say so") {
    with_orders db;
    const double nan = std::numeric_limits<double>::quiet_NaN();
    const auto check = [](const error& e) {
        CHECK(e.kind() == error_kind::conversion);
        CHECK(says(e, "NaN"));
        CHECK(says(e, "NULL"));
    };
    const auto object = caught([&] { db.insert(order{.customer_id = 1, .quantity = 1, .total = nan}); });
    check(object);
    CHECK(says(object, "total"));
    check(caught([&] { db.insert(std::vector{order{.customer_id = 1, .quantity = 1, .discount = nan}}); }));
    check(caught([&] { db.all(from<order>.where(col<&order::total> == nan)); }));
    check(caught([&] { db.all(from<order>.where(col<&order::total>.in(std::vector{1.0, nan}))); }));
    check(caught([&] { db.run(update<order>.set(col<&order::total> = nan).unconditionally()); }));
    check(caught([&] { db.query<double>("SELECT ?", -std::numeric_limits<float>::quiet_NaN()); }));
    CHECK(db.count(from<order>) == 1);
}

TEST_CASE("a database that is open for reading only") {
    const support::temporary_directory directory;
    const std::string file = directory.file("shop.db");
    {
        database db{"sqlite:" + file};
        db.create_tables<customer>();
        db.insert(ada());
    }
    database db{"sqlite:" + file + "?mode=ro"};
    CHECK(db.one(from<customer>).name == "Ada");
    const auto e = caught<read_only_error>([&] { db.insert(with_canary()); });
    CHECK(e.kind() == error_kind::read_only);
    CHECK(e.sql().starts_with("INSERT"));
    caught<read_only_error>([&] { db.insert(std::vector{bob()}); });
    caught<read_only_error>([&] { db.run(erase<customer>.unconditionally()); });
    caught<read_only_error>([&] { db.transaction([](transaction& tx) { tx.run("DELETE FROM customers"); }); });
    caught<read_only_error>([&] { db.create_tables<country>(); });
    CHECK(db.count(from<customer>) == 1);
}
