#include <covet/covet.hpp>
#include <covet/databases.hpp>
#include <covet/pool/failure.hpp>
#include <covet/pool/pool.hpp>

#include <doctest/doctest.h>

#include <chrono>
#include <filesystem>
#include <string>
#include <vector>

#include "support/temporary_directory.hpp"

using namespace covet;
using namespace std::chrono_literals;

namespace {

struct account {
    std::int64_t id{};
    std::int64_t balance{};
};

struct counted {
    std::int64_t rows{};
};

/// Lets relative paths begin elsewhere.
struct working_directory {
    support::temporary_directory files;
    std::filesystem::path before = std::filesystem::current_path();

    working_directory() { std::filesystem::current_path(files.path()); }
    working_directory(const working_directory&) = delete;
    working_directory& operator=(const working_directory&) = delete;
    ~working_directory() { std::filesystem::current_path(before); }
};

}  // namespace

TEST_CASE("docs/pool.md") {
    const working_directory here;
    std::vector<std::string> log;

    pool::options wanted = pool::options::web_service();
    wanted.max_size = 12;
    database db{"sqlite:shop.db", wanted};
    CHECK(db.pool().settings().max_size == 12);

    db.pool().observe([&](const pool::event& e) {
        if (e.what == pool::event::kind::leaked) log.push_back(e.where.function_name());
    });

    {
        session s = db.session();
        s.run("CREATE TEMPORARY TABLE basket (id INTEGER)");
        s.run("INSERT INTO basket VALUES (1), (2)");
        CHECK(s.query<counted>("SELECT count(*) FROM basket").front().rows == 2);
    }

    db.create_tables<account>();
    db.insert(account{.balance = 100});
    db.transaction(retry{.attempts = 5}, [&](transaction& tx) {
        account from_account = tx.find<account>(1).value();
        from_account.balance -= 10;
        tx.update(from_account);
    });
    CHECK(db.one(from<account>).balance == 90);

    const pool::health found = db.health();
    if (!found.answers) log.push_back(found.message);
    const pool::statistics numbers = db.pool().numbers();
    log.push_back(pool::summary(numbers));
    log.push_back(pool::to_prometheus(numbers, "shop"));
    REQUIRE(log.size() == 2);
    CHECK(log[0].starts_with("0 of 12 connections in use, "));
    CHECK(log[1].find("covet_pool_leases_total{pool=\"shop\"} ") != std::string::npos);

    databases all;
    all.add("shop", database{"sqlite:shop.db"});
    all.add("log", database{"sqlite:log.db"});
    CHECK(all.at("shop").count(from<account>) == 1);
    CHECK(all.health().state == pool::condition::healthy);
    log.push_back(all.to_prometheus());
    all.close(5s);
    CHECK(log[2].find("{pool=\"log\"}") != std::string::npos);
}
