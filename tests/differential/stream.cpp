#include "differential/databases.hpp"
#include "support/resident_memory.hpp"

#include <cstdint>
#include <string>
#include <vector>

using namespace covet;

namespace {

struct digit {
    std::int32_t value{};
    std::string text{};
    static consteval auto table() { return covet::table().primary_key<&digit::value>(); }
};

constexpr std::int64_t digits = 70;
constexpr std::int64_t all_rows = digits * digits * digits;

using second = alias<digit, "second">;
using third = alias<digit, "third">;

/// 343,000 rows of a table of seventy.
constexpr auto many = from<digit>.join<second>(second::col<&digit::value> >= 0).join<third>(third::col<&digit::value> >= 0)
                          .select(col<&digit::value>, second::col<&digit::value>, third::col<&digit::text>);

struct filled : differential::databases {
    filled() {
        create_tables<digit>();
        std::vector<digit> rows;
        for (std::int32_t i = 0; i < digits; ++i) rows.push_back({i, "a text that is longer than a small string " + std::to_string(i)});
        insert(rows);
    }
};

template <class On>
void read_all(On& on) {
    std::int64_t rows = 0, sum = 0, before = 0;
    for (const auto& [a, b, text] : on.stream(many)) {
        if (++rows == 1'000) before = support::resident_memory();
        sum += a - b;
        if (text.empty()) FAIL("an empty text");
    }
    CHECK(rows == all_rows);
    CHECK(sum == 0);
    CHECK(support::resident_memory() - before < 6 * 1'024);  // all of the rows are ten times as much
}

}  // namespace

TEST_CASE("a stream takes constant memory everywhere, outside of a transaction and within one") {
    filled all;
    all.each([](database& db) {
        read_all(db);
        db.transaction([](transaction& tx) {
            read_all(tx);
            CHECK(tx.count(from<digit>) == digits);
        });
    });
}

TEST_CASE("a hundred streams are left half-way, and their connection stays good") {
    filled all;
    const auto leave = [](auto& on) {
        const auto few = many.limit(70);
        for (int round = 0; round < 25; ++round) {
            int left = 20 * round;  // sometimes at once, sometimes behind what was fetched
            for (const auto& row : on.stream(many))
                if (std::get<0>(row) < 0 || --left <= 0) break;
            for (const auto& row : on.stream(few))
                if (std::get<0>(row) < 0 || --left <= -30) break;
            if (on.count(from<digit>) != digits) FAIL("round ", round);
        }
    };
    all.each([&](database& db) {
        leave(db);
        db.transaction([&](transaction& tx) {
            leave(tx);
            tx.insert(digit{1'000, "written behind them"});
        });
        CHECK(db.count(from<digit>) == digits + 1);
        db.run(erase<digit>.where(col<&digit::value> == 1'000));
    });
}

TEST_CASE("a transaction of which a stream is left can be rolled back, and its savepoints as well") {
    filled all;
    all.each([](database& db) {
        db.transaction([&](transaction& tx) {
            tx.insert(digit{1'000, ""});
            tx.nested([](transaction& inner) {
                inner.insert(digit{1'001, ""});
                for (const auto& row : inner.stream(many))
                    if (std::get<0>(row) >= 0) break;
                inner.rollback();
            });
            CHECK(tx.count(from<digit>) == digits + 1);
            for (const auto& row : tx.stream(many))
                if (std::get<0>(row) >= 0) break;
            tx.rollback();
        });
        CHECK(db.count(from<digit>) == digits);
    });
}
