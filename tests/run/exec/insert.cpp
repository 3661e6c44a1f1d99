#include "support/caught.hpp"
#include "support/shop.hpp"

#include <doctest/doctest.h>

#include <concepts>
#include <cstdint>
#include <optional>
#include <utility>

using namespace covet;
using namespace shop;
using support::caught;

TEST_CASE("an inserted object gets its key") {
    in_memory<customer> db;
    customer first = ada();
    const std::int64_t key = db.insert(first);
    CHECK(key == 1);
    CHECK(first.id == 1);
    CHECK(db.find<customer>(1) == first);

    customer second = bob();
    db.insert(second);
    CHECK(second.id == 2);
    CHECK(db.find<customer>(2) == second);
}

TEST_CASE("an rvalue and a const object give their key back") {
    in_memory<customer> db;
    CHECK(db.insert(ada()) == 1);
    const customer fixed = bob();
    CHECK(db.insert(fixed) == 2);
    CHECK(fixed.id == 0);
    CHECK(db.count(from<customer>) == 2);
}

TEST_CASE("a key that an object has already is not what the database gives it") {
    in_memory<customer> db;
    customer one = ada();
    one.id = 77;
    db.insert(one);
    CHECK(one.id == 1);
}

TEST_CASE("keep_keys keeps the key") {
    in_memory<customer> db;
    customer one = ada();
    one.id = 77;
    db.insert(one, keep_keys);
    CHECK(db.find<customer>(77) == one);
    customer next = bob();
    db.insert(next);
    CHECK(next.id == 78);

    customer negative{.id = -5, .name = "N", .email = "n"};
    db.insert(negative, keep_keys);
    CHECK(db.find<customer>(-5) == negative);
}

TEST_CASE("a key of the program's is given, not made") {
    in_memory<country, order_line, membership> db;
    static_assert(std::same_as<decltype(db.insert(country{})), void>);
    const country at{.code = "AT", .name = "Austria", .people = 9'000'000};
    db.insert(at);
    CHECK(db.find<country>("AT") == at);

    const order_line line{.order_id = 4, .position = 2, .article = "nail", .amount = 100};
    db.insert(line);
    CHECK(db.find<order_line>(4, 2) == line);

    const membership m{.customer_id = 1, .club = "chess"};
    db.insert(m);
    CHECK(db.find<membership>(1, "chess") == m);
}

TEST_CASE("a generated key may have another name and a narrower type") {
    in_memory<article> db;
    article nail{.title = "nail", .color = color::blue, .price = 0.01, .stock = 1000};
    static_assert(std::same_as<decltype(db.insert(nail)), std::int32_t>);
    CHECK(db.insert(nail) == 1);
    CHECK(nail.number == 1);
    // A whole object gives all its columns: defaults are for insert<T>.set(…).
    CHECK(db.find<article>(1) == nail);
}

TEST_CASE("an object that is nothing but its key") {
    in_memory<ticket> db;
    ticket one, two;
    db.insert(one);
    db.insert(two);
    CHECK(one.id == 1);
    CHECK(two.id == 2);
}

TEST_CASE("a model without a key") {
    in_memory<log_line> db;
    db.insert(log_line{.at = 5, .text = "started"});
    db.insert(log_line{.at = 5, .text = "started"});
    CHECK(db.all(from<log_line>) == std::vector<log_line>(2, {5, "started"}));
}

TEST_CASE("a refused object keeps what it had, and the database too") {
    in_memory<customer> db;
    db.insert(ada());
    customer twin = ada();
    twin.id = 9;
    const auto e = caught<unique_violation>([&] { db.insert(twin); });
    CHECK(e.constraint() == "customers.email");
    CHECK(e.sql().starts_with("INSERT INTO \"customers\""));
    CHECK(twin.id == 9);
    CHECK(db.count(from<customer>) == 1);

    caught<unique_violation>([&] { db.insert(customer{.id = 1, .name = "", .email = "other"}, keep_keys); });
}

TEST_CASE("a key that does not fit the member's type is told") {
    in_memory<article> db;
    db.run("INSERT INTO articles (number, title, color) VALUES (2147483647, 'last', 'red')");
    const auto e = caught<conversion_error>([&] { db.insert(article{.title = "one too many"}); });
    CHECK(support::says(e, "number"));
}

TEST_CASE("keys go on after the largest in a transaction") {
    in_memory<customer> db;
    customer a = ada(), b = bob();
    db.transaction([&](transaction& tx) {
        tx.insert(a);
        tx.insert(b);
    });
    CHECK(a.id == 1);
    CHECK(b.id == 2);
}
