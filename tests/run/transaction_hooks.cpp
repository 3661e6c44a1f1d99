#include "support/shop.hpp"

#include <covet/driver/fake.hpp>
#include <covet/pool/pool.hpp>

#include <doctest/doctest.h>

#include <memory>
#include <stdexcept>
#include <string>
#include <vector>

using namespace covet;
using namespace shop;

namespace {

using words = std::vector<std::string>;

struct with_hooks : in_memory<customer> {
    words said;

    auto say(const char* word) {
        return [this, word] { said.push_back(word); };
    }
};

database scripted(const std::shared_ptr<driver::fake_script>& script) {
    return {sqlite, std::make_unique<pool::connection_pool>([script] { return driver::connect_fake(script); })};
}

}  // namespace

TEST_CASE("hooks for a commit are called after it, in their order") {
    with_hooks db;
    db.transaction([&](transaction& tx) {
        tx.on_commit([&] { db.said.push_back(std::to_string(db.count(from<customer>))); });
        tx.on_commit(db.say("then"));
        tx.on_rollback(db.say("never"));
        tx.insert(ada());
        CHECK(db.said.empty());
    });
    CHECK(db.said == words{"1", "then"});
}

TEST_CASE("hooks for a rollback are called after it, the last first") {
    with_hooks db;
    const auto failing = [&](transaction& tx) {
        tx.on_rollback(db.say("first"));
        tx.on_rollback(db.say("second"));
        tx.on_commit(db.say("never"));
        throw std::runtime_error{"no"};
    };
    CHECK_THROWS_WITH(db.transaction(failing), "no");
    CHECK(db.said == words{"second", "first"});

    transaction tx = db.begin();
    tx.on_rollback(db.say("third"));
    tx.rollback();
    CHECK(db.said.back() == "third");
    CHECK_THROWS_AS(tx.on_commit([] {}), misuse);
}

TEST_CASE("hooks of a savepoint wait for the transaction around it, or go with the savepoint") {
    with_hooks db;
    const auto both = [&](transaction& tx) {
        tx.on_commit(db.say("outer"));
        tx.nested([&](transaction& inner) {
            inner.on_commit(db.say("inner"));
            inner.on_rollback(db.say("inner undone"));
        });
        CHECK(db.said.empty());
        tx.nested([&](transaction& inner) {
            inner.on_commit(db.say("never"));
            inner.on_rollback(db.say("undone"));
            inner.rollback();
        });
        CHECK(db.said == words{"undone"});
    };
    SUBCASE("committed") {
        db.transaction(both);
        CHECK(db.said == words{"undone", "outer", "inner"});
    }
    SUBCASE("rolled back") {
        transaction tx = db.begin();
        both(tx);
        tx.rollback();
        CHECK(db.said == words{"undone", "inner undone"});
    }
}

TEST_CASE("what a hook throws leaves the call, after the others have been called") {
    with_hooks db;
    const auto change = [&](transaction& tx) {
        tx.insert(ada());
        tx.on_commit([] { throw std::runtime_error{"mail"}; });
        tx.on_commit(db.say("all the same"));
    };
    CHECK_THROWS_WITH(db.transaction(change), "mail");
    CHECK(db.said == words{"all the same"});
    CHECK(db.count(from<customer>) == 1);
}

TEST_CASE("a commit in doubt calls none") {
    const auto script = std::make_shared<driver::fake_script>();
    words said;
    database db = scripted(script);
    script->fail(driver::fake_call::kind::commit, connection_lost_error{"covet: gone", {.connection_lost = true, .in_doubt = true}});
    const auto change = [&](transaction& tx) {
        tx.on_commit([&] { said.push_back("committed"); });
        tx.on_rollback([&] { said.push_back("rolled back"); });
    };
    CHECK_THROWS_AS(db.transaction(change), connection_lost_error);
    CHECK(said.empty());
}

TEST_CASE("the options of a transaction reach the driver") {
    const auto script = std::make_shared<driver::fake_script>();
    database db = scripted(script);
    db.transaction({.isolation = isolation_level::serializable, .read_only = true, .deferrable = true}, [](transaction&) {});
    REQUIRE(script->count(driver::fake_call::kind::begin) == 1);
    for (const driver::fake_call& call : script->calls()) {
        if (call.what != driver::fake_call::kind::begin) continue;
        CHECK(call.options.isolation == isolation_level::serializable);
        CHECK(call.options.read_only);
        CHECK(call.options.deferrable);
    }

    in_memory<customer> readers;
    CHECK_THROWS_AS(readers.transaction({.read_only = true}, [](transaction& tx) { tx.insert(ada()); }), read_only_error);
}
