#include <covet/core/error.hpp>
#include <covet/driver/connection.hpp>

#include <doctest/doctest.h>

#include <chrono>
#include <cstdint>
#include <functional>
#include <memory>
#include <span>
#include <string_view>
#include <thread>
#include <utility>

#include "support/postgres_database.hpp"
#include "support/statements.hpp"

using namespace std::chrono_literals;
using support::integer;
using support::query;
using support::rows;
using support::run;
using support::statement_of;
using support::thrown_by;

namespace {

/// Gives a million rows, and does something before each of them.
struct long_source final : covet::driver::row_source {
    std::function<void(std::int64_t)> before;
    std::int64_t row{};

    explicit long_source(std::function<void(std::int64_t)> f) : before{std::move(f)} {}
    bool next(std::span<covet::value_view> cells) override {
        before(++row);
        cells[0] = integer(row);
        return row <= 1'000'000;
    }
};

struct loaded : support::postgres_database {
    std::unique_ptr<covet::driver::connection> c = support::connect(url("statement_timeout=300"));
    loaded() { c->run_script("CREATE TABLE t (v BIGINT)"); }

    /// What ends a load before its source does, which then has done nothing.
    template <class Error>
    Error ends(long_source& source, bool in_transaction) {
        if (in_transaction) {
            c->begin();
            run(*c, "INSERT INTO t VALUES (0)");
            c->savepoint(1);
        }
        const Error e = thrown_by<Error>([&] { c->load(statement_of("COPY t (v) FROM STDIN"), 1, source); });
        if (in_transaction) {
            c->rollback_to_savepoint(1);
            c->commit();
        }
        CHECK(query(*c, "SELECT count(*) FROM t") == rows{{integer(in_transaction ? 1 : 0)}});
        CHECK(e.sqlstate() == "57014");
        CHECK(c->usable());
        return e;
    }
};

}  // namespace

TEST_CASE("a COPY that is canceled takes no more rows from its source") {
    for (const bool in_transaction : {false, true}) {
        loaded db;
        long_source source{[&](std::int64_t row) {
            if (row == 5'000) db.c->cancel();
        }};
        db.ends<covet::statement_canceled>(source, in_transaction);
        CHECK(source.row == 5'000);
    }
}

TEST_CASE("a COPY that takes longer than statement_timeout takes no more rows from its source") {
    for (const bool in_transaction : {false, true}) {
        loaded db;
        long_source source{[](std::int64_t row) {
            if (row <= 50) std::this_thread::sleep_for(20ms);
        }};
        db.ends<covet::timeout>(source, in_transaction);
        CHECK(source.row < 50);
    }
}
