#include "support/caught.hpp"
#include "support/shop.hpp"

#include <doctest/doctest.h>

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

using namespace covet;
using namespace shop;
using support::caught;
using support::says;

TEST_CASE("find by a generated key") {
    in_memory<customer> db;
    customer one = ada();
    db.insert(one);
    CHECK(db.find<customer>(1) == one);
    CHECK(db.find<customer>(one.id) == one);
    CHECK(db.find<customer>(std::uint8_t{1}) == one);
    CHECK(db.find<customer>(2) == std::nullopt);
    CHECK(db.find<customer>(-1) == std::nullopt);
    const auto e = caught<conversion_error>([&] { db.find<customer>(UINT64_MAX); });
    CHECK(says(e, "id"));
}

TEST_CASE("find by a natural key") {
    in_memory<country> db;
    const country at{.code = "AT", .name = "Austria", .people = {}};
    const std::string odd{"n\0l", 3};
    const country nul{.code = odd, .name = "NUL", .people = 1};
    db.insert(at);
    db.insert(nul);
    CHECK(db.find<country>("AT") == at);
    CHECK(db.find<country>(std::string{"AT"}) == at);
    CHECK(db.find<country>(std::string_view{"ATX"}.substr(0, 2)) == at);
    CHECK(db.find<country>("at") == std::nullopt);
    CHECK(db.find<country>("") == std::nullopt);
    CHECK(db.find<country>(odd) == nul);
    CHECK(db.find<country>("n") == std::nullopt);
}

TEST_CASE("find by a composite key takes its parts in order") {
    in_memory<order_line> db;
    const order_line line{.order_id = 1, .position = 2, .article = "nail", .amount = 3};
    db.insert(line);
    CHECK(db.find<order_line>(1, 2) == line);
    CHECK(db.find<order_line>(2, 1) == std::nullopt);
    caught<conversion_error>([&] { db.find<order_line>(UINT64_MAX, 2); });
}

TEST_CASE("update writes an object's members into its row") {
    in_memory<customer, order_line> db;
    customer a = ada(), b = bob();
    db.insert(a);
    db.insert(b);
    a.name = "Ada Lovelace";
    a.nick.reset();
    a.age = 37;
    a.active = false;
    db.update(a);
    CHECK(db.find<customer>(a.id) == a);
    CHECK(db.find<customer>(b.id) == b);

    order_line line{.order_id = 1, .position = 2, .article = "nail", .amount = 3};
    db.insert(line);
    db.insert(order_line{.order_id = 1, .position = 3, .article = "screw", .amount = 3});
    line.amount = 4;
    db.update(line);
    CHECK(db.find<order_line>(1, 2)->amount == 4);
    CHECK(db.find<order_line>(1, 3)->amount == 3);
}

TEST_CASE("update of a row that is not there") {
    in_memory<customer, order_line> db;
    customer ghost = ada();
    ghost.id = 5;
    ghost.name = support::canary;
    const auto e = caught<no_rows>([&] { db.update(ghost); });
    CHECK(says(e, "\"customers\""));
    CHECK(e.sql().starts_with("UPDATE"));
    CHECK(e.kind() == error_kind::no_rows);
    caught<no_rows>([&] { db.update(order_line{.order_id = 1, .position = 1}); });
    CHECK(db.count(from<customer>) == 0);
}

TEST_CASE("an update that changes nothing still found its row") {
    in_memory<customer> db;
    customer a = ada();
    db.insert(a);
    CHECK_NOTHROW(db.update(a));
    CHECK_NOTHROW(db.update(a));
}

TEST_CASE("an update that breaks a constraint changes nothing") {
    in_memory<customer> db;
    customer a = ada(), b = bob();
    db.insert(a);
    db.insert(b);
    b.email = a.email;
    b.name = "changed";
    CHECK(caught<unique_violation>([&] { db.update(b); }).constraint() == "customers.email");
    CHECK(db.find<customer>(b.id)->name == "Bob");
}

TEST_CASE("upsert by the primary key") {
    in_memory<customer, country, order_line, membership> db;
    SUBCASE("a new object with a generated key") {
        customer a = ada();
        db.upsert(a);
        CHECK(a.id == 1);
        a.name = "Ada Lovelace";
        db.upsert(a);
        CHECK(a.id == 1);
        CHECK(db.all(from<customer>) == std::vector{a});
        db.upsert(bob());
        const customer fixed{.name = "C", .email = "c"};
        db.upsert(fixed);
        CHECK(db.count(from<customer>) == 3);
    }
    SUBCASE("an object with a key that no row has") {
        customer a = ada();
        a.id = 12;
        db.upsert(a);
        CHECK(db.find<customer>(12) == a);
    }
    SUBCASE("a natural key") {
        db.upsert(country{.code = "AT", .name = "Ostmark", .people = 1});
        db.upsert(country{.code = "AT", .name = "Austria", .people = {}});
        CHECK(db.all(from<country>) == std::vector{country{.code = "AT", .name = "Austria", .people = {}}});
    }
    SUBCASE("a composite key") {
        db.upsert(order_line{.order_id = 1, .position = 1, .article = "nail", .amount = 1});
        db.upsert(order_line{.order_id = 1, .position = 2, .article = "nail", .amount = 2});
        db.upsert(order_line{.order_id = 1, .position = 1, .article = "nail", .amount = 3});
        CHECK(db.find<order_line>(1, 1)->amount == 3);
        CHECK(db.find<order_line>(1, 2)->amount == 2);
    }
    SUBCASE("nothing but a key") {
        db.upsert(membership{.customer_id = 1, .club = "chess"});
        db.upsert(membership{.customer_id = 1, .club = "chess"});
        CHECK(db.count(from<membership>) == 1);
    }
    SUBCASE("another unique key in the way is a violation") {
        db.insert(ada());
        customer twin = ada();
        CHECK(caught<unique_violation>([&] { db.upsert(twin); }).constraint() == "customers.email");
        CHECK(twin.id == 0);
    }
}

TEST_CASE("upsert by another unique key") {
    in_memory<customer> db;
    customer a = ada();
    db.upsert<&customer::email>(a);
    CHECK(a.id == 1);
    customer b = bob();
    db.upsert<&customer::email>(b);

    customer again = ada();
    again.name = "Ada Lovelace";
    again.age.reset();
    db.upsert<&customer::email>(again);
    CHECK(again.id == 1);  // that of the row which it met
    CHECK(db.find<customer>(1) == again);
    CHECK(db.find<customer>(2) == b);

    customer with_key = ada();
    with_key.id = 1;
    with_key.name = "third";
    db.upsert<&customer::email>(with_key);
    CHECK(db.find<customer>(1)->name == "third");
    CHECK(db.count(from<customer>) == 2);
}

TEST_CASE("remove by object and by key says whether there was a row") {
    in_memory<customer, country, order_line> db;
    customer a = ada(), b = bob();
    db.insert(a);
    db.insert(b);
    CHECK(db.remove(a));
    CHECK_FALSE(db.remove(a));
    CHECK(db.remove<customer>(b.id));
    CHECK_FALSE(db.remove<customer>(b.id));

    db.insert(country{.code = "AT", .name = "Austria"});
    CHECK_FALSE(db.remove<country>("BE"));
    CHECK(db.remove<country>("AT"));

    const order_line line{.order_id = 1, .position = 2, .article = "nail"};
    db.insert(line);
    CHECK_FALSE(db.remove<order_line>(2, 1));
    CHECK(db.remove<order_line>(1, 2));
    db.insert(line);
    CHECK(db.remove(line));
}

TEST_CASE("a row that others point at is not removed") {
    in_memory<customer, order> db;
    db.insert(ada());
    db.insert(order{.customer_id = 1, .quantity = 1});
    const auto e = caught<foreign_key_violation>([&] { db.remove<customer>(1); });
    CHECK(e.sql().starts_with("DELETE FROM \"customers\""));
    caught<foreign_key_violation>([&] { db.insert(order{.customer_id = 2, .quantity = 1}); });
    CHECK(db.remove<order>(1));
    CHECK(db.remove<customer>(1));
}

TEST_CASE("objects in a transaction") {
    in_memory<customer, order_line> db;
    db.transaction([](transaction& tx) {
        customer a = ada();
        tx.insert(a);
        a.name = "Ada Lovelace";
        tx.update(a);
        tx.upsert(a);
        CHECK(tx.find<customer>(a.id) == a);
        CHECK(tx.remove(a));
        CHECK_FALSE(tx.remove<customer>(a.id));
        tx.insert(order_line{.order_id = 1, .position = 1, .article = "x"});
        CHECK(tx.find<order_line>(1, 1)->article == "x");
        CHECK(tx.remove<order_line>(1, 1));
    });
}
