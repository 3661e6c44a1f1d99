#include "run/exec/with_rows.hpp"
#include "support/caught.hpp"

#include <covet/driver/fake.hpp>
#include <covet/pool/pool.hpp>

#include <doctest/doctest.h>

#include <cstdint>
#include <memory>
#include <string>
#include <tuple>
#include <type_traits>
#include <vector>

using namespace covet;
using namespace shop;
using driver::fake_call;
using driver::fake_script;
using support::caught;
using support::says;

namespace {

constexpr auto new_customer = [](const char* email) {
    return insert<customer>.set(col<&customer::name> = "Eve", col<&customer::email> = email, col<&customer::active> = true);
};

struct scripted {
    std::shared_ptr<fake_script> script = std::make_shared<fake_script>();
    database db;

    explicit scripted(dialect d)
        : db{d, std::make_unique<pool::connection_pool>([s = script, d] { return driver::connect_fake(s, d); })} {}

    std::vector<fake_call::kind> kinds() const {
        std::vector<fake_call::kind> out;
        for (const fake_call& call : script->calls()) out.push_back(call.what);
        return out;
    }
};

}  // namespace

TEST_CASE("a batch gives what each statement gives alone") {
    with_rows db;
    const auto paid = from<order>.where(col<&order::total> > 15.0).order_by(col<&order::id>);
    const auto totals = from<order>.select(sum(col<&order::total>), count());
    auto [orders, sums, changed, keys] =
        db.batch(paid, totals, update<order>.set(col<&order::quantity> = 5).where(col<&order::id> > 1),
                 insert<customer>.set(col<&customer::name> = "Eve", col<&customer::email> = "eve", col<&customer::active> = true)
                     .returning(col<&customer::id>));
    static_assert(std::is_same_v<decltype(orders), std::vector<order>>);
    static_assert(std::is_same_v<decltype(changed), std::int64_t>);
    static_assert(std::is_same_v<decltype(keys), std::vector<std::int64_t>>);
    REQUIRE(orders.size() == 2);
    CHECK(orders[0].quantity == 2);
    CHECK(std::get<0>(sums.at(0)) == 60.5);
    CHECK(changed == 2);
    CHECK(keys == std::vector<std::int64_t>{3});
    CHECK(db.count(from<order>.where(col<&order::quantity> == 5)) == 2);
}

TEST_CASE("a batch of statements whose text is chosen at run time, and of eight") {
    with_rows db;
    const auto customers = [](bool active) { return from<customer>.where(when(active, col<&customer::active>)).select(count()); };
    const auto one = from<customer>.select(count());
    const auto counts = db.batch(customers(true), customers(false), one, one, one, one, one, one);
    CHECK(std::get<0>(counts) == std::vector<std::int64_t>{1});
    CHECK(std::get<1>(counts) == std::vector<std::int64_t>{2});
    CHECK(std::get<7>(counts) == std::vector<std::int64_t>{2});
}

TEST_CASE("a batch reaches the driver as one, on one connection") {
    scripted fake{sqlite};
    const std::string orders{sql_of(from<order>.select(count()), sqlite)}, erased{sql_of(erase<order>.unconditionally(), sqlite)};
    fake.script->once(orders, {.rows = {{value_view::integer(3)}}});
    fake.script->once(erased, {.result = {.affected_rows = 3}});
    CHECK(fake.db.batch(from<order>.select(count()), erase<order>.unconditionally()) == std::tuple{std::vector<std::int64_t>{3}, 3});
    using kind = fake_call::kind;
    CHECK(fake.kinds() == std::vector{kind::connect, kind::execute_batch, kind::execute, kind::execute});
}

TEST_CASE("the error of a batch says which statement, and where it was called") {
    with_rows db;
    const auto three = [](auto& on) { return on.batch(new_customer("eve"), new_customer("eve"), erase<customer>.unconditionally()); };
    try {
        db.batch(new_customer("eve"), new_customer("eve"), erase<customer>.unconditionally()); const auto here = std::source_location::current();
        static_cast<void>(here);
        FAIL("threw nothing");
    } catch (const unique_violation& e) {
        CHECK(e.where().line() == __LINE__ - 4);
        CHECK(says(e, ", in statement 2 of the batch"));
        CHECK(e.sql().starts_with("INSERT INTO \"customers\""));
        CHECK(e.constraint() == "customers.email");
    }
    CHECK(db.count(from<customer>) == 3);  // the first one stays, and the third has not run

    db.transaction([&](transaction& tx) {
        CHECK_THROWS_AS(three(tx), unique_violation);
        tx.rollback();
    });
    CHECK(db.count(from<customer>) == 3);
}

TEST_CASE("a row of a batch that does not fit names its statement") {
    with_rows db;
    db.run("UPDATE orders SET quantity = 'c4f3' WHERE id = 2");
    const auto e = caught<conversion_error>([&] { db.batch(from<customer>, from<order>); });
    CHECK(says(e, "in statement 2 of the batch"));
}

TEST_CASE("an insert of a batch that returns is read back on MySQL, on the same connection") {
    scripted fake{mysql};
    const auto eve = new_customer("eve").returning(col<&customer::name>);
    fake.script->once(sql_of(eve, mysql), {.result = {.affected_rows = 1, .last_insert_id = 7}});
    fake.script->once("SELECT `customers`.`name` FROM `customers` WHERE `customers`.`id` = ?", {.rows = {{value_view::text("Eve")}}});
    fake.script->once("SELECT COUNT(*) FROM `customers`", {.rows = {{value_view::integer(1)}}});
    const auto [names, counts] = fake.db.batch(eve, from<customer>.select(count()));
    CHECK(names == std::vector<std::string>{"Eve"});
    CHECK(counts == std::vector<std::int64_t>{1});
    using kind = fake_call::kind;
    CHECK(fake.kinds() == std::vector{kind::connect, kind::begin, kind::execute, kind::execute, kind::commit, kind::execute});
}

TEST_CASE("each statement of a batch is observed") {
    with_rows db;
    std::vector<std::int64_t> rows;
    const observer watch = db.observe([&](const observation& o) { rows.push_back(o.rows); });
    db.batch(from<order>, from<customer>, erase<order>.where(col<&order::id> == 1));
    CHECK(rows == std::vector<std::int64_t>{3, 2, 1});
}
