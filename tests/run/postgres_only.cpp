#include <covet/covet.hpp>

#include <doctest/doctest.h>

#include "support/caught.hpp"

using namespace covet;
using support::caught;
using support::says;

TEST_CASE("what only PostgreSQL has says so elsewhere") {
    database db{"sqlite::memory:"};
    {
        const auto e = caught<not_supported>([&] { db.notify("orders", "42"); });
        CHECK(says(e, "SQLite has no NOTIFY; only PostgreSQL does"));
        CHECK(e.sqlstate() == "0A000");
        CHECK_FALSE(e.retryable());
    }
    CHECK(says(caught<not_supported>([&] { static_cast<void>(db.listen("orders")); }), "SQLite has no LISTEN"));
    db.transaction([](transaction& tx) {
        CHECK(says(caught<not_supported>([&] { tx.notify("orders"); }), "SQLite has no NOTIFY"));
        CHECK(says(caught<not_supported>([&] { tx.advisory_lock(1); }), "SQLite has no advisory locks"));
        CHECK(says(caught<not_supported>([&] { tx.shared_advisory_lock("orders"); }), "advisory locks"));
        CHECK(says(caught<not_supported>([&] { static_cast<void>(tx.try_advisory_lock(1)); }), "advisory locks"));
        CHECK(says(caught<not_supported>([&] { static_cast<void>(tx.try_shared_advisory_lock(1)); }), "advisory locks"));
        tx.run("CREATE TABLE t (v INTEGER)");  // the transaction goes on
    });
}
