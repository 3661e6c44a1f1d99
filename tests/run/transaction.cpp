#include "support/caught.hpp"
#include "support/shop.hpp"

#include <doctest/doctest.h>

#include <memory>
#include <optional>
#include <stdexcept>
#include <string>
#include <type_traits>
#include <utility>
#include <vector>

using namespace covet;
using namespace shop;
using support::caught;

TEST_CASE("what a transaction did happens when it returns") {
    in_memory<customer> db;
    db.transaction([](transaction& tx) {
        tx.insert(ada());
        tx.insert(bob());
        CHECK(tx.count(from<customer>) == 2);
    });
    CHECK(db.count(from<customer>) == 2);
}

TEST_CASE("nothing of it happens when an exception leaves it") {
    in_memory<customer> db;
    db.insert(ada());
    const auto failing = [&] {
        db.transaction([](transaction& tx) {
            tx.insert(bob());
            tx.run(update<customer>.set(col<&customer::active> = false).unconditionally());
            throw std::runtime_error{"no"};
        });
    };
    CHECK_THROWS_WITH_AS(failing(), "no", std::runtime_error);
    CHECK(db.all(from<customer>).size() == 1);
    CHECK(db.one(from<customer>).active);
}

TEST_CASE("a transaction gives back what its function returns") {
    in_memory<customer> db;
    CHECK(db.transaction([](transaction& tx) { return tx.insert(ada()); }) == 1);
    const auto moved = db.transaction([](transaction&) { return std::make_unique<int>(4); });
    CHECK(*moved == 4);
    const auto found = db.transaction([](transaction& tx) { return tx.find<customer>(1); });
    CHECK(found->name == "Ada");
    CHECK(db.transaction([](transaction& tx) { return tx.nested([](transaction&) { return std::string{"inner"}; }); }) ==
          "inner");
    static_assert(std::is_void_v<decltype(db.transaction([](transaction&) {}))>);
}

TEST_CASE("a transaction that is moved keeps how many keys a prefetch asks for at once") {
    in_memory<customer> db;
    db.set_prefetch_batch(7);
    transaction tx = db.begin();
    CHECK(tx.prefetch_batch() == 7);
    const transaction moved = std::move(tx);
    CHECK(moved.prefetch_batch() == 7);
}

TEST_CASE("a transaction as an object") {
    in_memory<customer> db;
    SUBCASE("committed") {
        transaction tx = db.begin();
        tx.insert(ada());
        tx.commit();
        CHECK(db.count(from<customer>) == 1);  // over: the one connection of a database in memory is free again
    }
    SUBCASE("rolled back") {
        transaction tx = db.begin();
        tx.insert(ada());
        tx.rollback();
        CHECK(db.count(from<customer>) == 0);
    }
    SUBCASE("left") {
        {
            transaction tx = db.begin();
            tx.insert(ada());
        }
        CHECK(db.count(from<customer>) == 0);
    }
    SUBCASE("moved") {
        std::optional<transaction> kept;
        {
            transaction tx = db.begin();
            tx.insert(ada());
            kept.emplace(std::move(tx));
        }
        kept->insert(bob());
        kept->commit();
        CHECK(db.count(from<customer>) == 2);
    }
}

TEST_CASE("a transaction that is over takes nothing more") {
    in_memory<customer> db;
    transaction tx = db.begin();
    SUBCASE("by commit") { tx.commit(); }
    SUBCASE("by rollback") { tx.rollback(); }
    SUBCASE("by a move") { const transaction other{std::move(tx)}; }

    CHECK(caught<misuse>([&] { tx.commit(); }).kind() == error_kind::misuse);
    caught<misuse>([&] { tx.rollback(); });
    caught<misuse>([&] { tx.insert(ada()); });
    caught<misuse>([&] { tx.all(from<customer>); });
    caught<misuse>([&] { static_cast<void>(tx.stream(from<customer>)); });
    caught<misuse>([&] { tx.find<customer>(1); });
    caught<misuse>([&] { tx.run("DELETE FROM customers"); });
    caught<misuse>([&] { tx.query<std::int64_t>("SELECT 1"); });
    bool ran = false;
    caught<misuse>([&] { tx.nested([&](transaction&) { ran = true; }); });
    CHECK_FALSE(ran);
    CHECK(db.count(from<customer>) == 0);
}

TEST_CASE("a function may end its transaction itself") {
    in_memory<customer> db;
    db.transaction([](transaction& tx) {
        tx.insert(ada());
        tx.rollback();
    });
    CHECK(db.count(from<customer>) == 0);
    db.transaction([](transaction& tx) {
        tx.insert(ada());
        tx.commit();
    });
    CHECK(db.count(from<customer>) == 1);
}

TEST_CASE("nested transactions") {
    in_memory<customer, country> db;
    const auto insert_country = [](transaction& tx, std::string code) {
        tx.insert(country{.code = std::move(code), .name = "?"});
    };
    db.transaction([&](transaction& outer) {
        insert_country(outer, "A");
        outer.nested([&](transaction& inner) { insert_country(inner, "B"); });

        // What the inner one did is undone, alone.
        CHECK_THROWS_AS(outer.nested([&](transaction& inner) {
            insert_country(inner, "C");
            inner.nested([&](transaction& third) { insert_country(third, "D"); });
            throw std::runtime_error{"no"};
        }),
                        std::runtime_error);
        CHECK(outer.count(from<country>) == 2);

        outer.nested([&](transaction& inner) {
            insert_country(inner, "E");
            inner.rollback();
        });
        outer.nested([&](transaction& inner) {
            insert_country(inner, "F");
            inner.commit();
            caught<misuse>([&] { inner.count(from<country>); });
        });
        // A statement that fails leaves the transaction as it was before the statement.
        CHECK_THROWS_AS(insert_country(outer, "A"), unique_violation);
        insert_country(outer, "G");
    });
    CHECK(db.all(from<country>.select(col<&country::code>).order_by(col<&country::code>)) ==
          std::vector<std::string>{"A", "B", "F", "G"});
}

TEST_CASE("a nested transaction goes with the one around it") {
    in_memory<customer> db;
    transaction tx = db.begin();
    tx.nested([](transaction& inner) { inner.insert(ada()); });
    tx.rollback();
    CHECK(db.count(from<customer>) == 0);
}

TEST_CASE("two nested transactions deep inside one") {
    in_memory<ticket> db;
    const std::int64_t rows = db.transaction([](transaction& tx) {
        for (int i = 0; i < 3; ++i)
            tx.nested([](transaction& a) {
                a.insert(ticket{});
                a.nested([](transaction& b) {
                    b.insert(ticket{});
                    b.nested([](transaction& c) { c.insert(ticket{}); });
                });
            });
        return tx.count(from<ticket>);
    });
    CHECK(rows == 9);
    CHECK(db.count(from<ticket>) == 9);
}

TEST_CASE("an error tells the statement in a transaction, not where the transaction began") {
    in_memory<country> db;
    db.transaction([](transaction& tx) {
        tx.insert(country{.code = "A"});
        tx.nested([](transaction& inner) {
            caught<unique_violation>([&] { inner.insert(country{.code = "A"}); });
        });
    });
    // One of the program's own tells where the transaction is, which let it pass.
    caught<no_rows>([&] { db.transaction([](transaction&) { throw no_rows{"covet: mine"}; }); });
}

TEST_CASE("a commit that the database refuses leaves the transaction to be rolled back") {
    in_memory<customer, order> db;
    db.run("CREATE TABLE item (id INTEGER PRIMARY KEY, customer_id INTEGER REFERENCES customers(id) DEFERRABLE INITIALLY DEFERRED)");
    SUBCASE("by hand") {
        transaction tx = db.begin();
        tx.run("INSERT INTO item VALUES (1, 99)");
        caught<foreign_key_violation>([&] { tx.commit(); });
        tx.run("DELETE FROM item");
        tx.commit();
    }
    SUBCASE("by itself") {
        caught<foreign_key_violation>([&] { db.transaction([](transaction& tx) { tx.run("INSERT INTO item VALUES (1, 99)"); }); });
    }
    CHECK(db.query<std::int64_t>("SELECT COUNT(*) FROM item") == std::vector<std::int64_t>{0});
}

TEST_CASE("a transaction around one that a nested function committed") {
    in_memory<ticket> db;
    transaction outer = db.begin();
    outer.insert(ticket{});
    // The savepoint goes with the transaction that it is in.
    CHECK_THROWS_AS(outer.nested([&](transaction& inner) {
        inner.insert(ticket{});
        outer.commit();
    }),
                    misuse);
    CHECK(db.count(from<ticket>) == 2);
}
