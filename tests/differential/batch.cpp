#include "differential/databases.hpp"
#include "support/caught.hpp"

#include <cstdint>
#include <string>
#include <vector>

using namespace covet;

namespace {

struct stock {
    std::int64_t id{};
    std::string article{};
    std::int32_t pieces{};

    static consteval auto table() { return covet::table().unique<&stock::article>(); }
};

constexpr auto pieces = from<stock>.select(sum(col<&stock::pieces>));
constexpr auto by_article = from<stock>.order_by(col<&stock::article>).select(col<&stock::article>);

auto put(const std::string& article) { return insert<stock>.set(col<&stock::article> = article, col<&stock::pieces> = 10); }

}  // namespace

TEST_CASE("a batch gives the same everywhere, on a database and in a transaction") {
    differential::databases all;
    all.create_tables<stock>();
    all.insert(std::vector<stock>{{.article = "bolt", .pieces = 5}, {.article = "nail", .pieces = 7}});
    all.each([](database& db) {
        const auto run = [](auto& on, const char* article) {
            return on.batch(pieces, put(article).returning(col<&stock::pieces>), by_article, pieces,
                            erase<stock>.where(col<&stock::article> == article));
        };
        const auto check = [](const auto& answer) {
            const auto& [before, made, articles, after, erased] = answer;
            CHECK(before.at(0) == 12);
            CHECK(made == std::vector<std::int32_t>{10});
            CHECK(articles == std::vector<std::string>{"bolt", "nail", "screw"});
            CHECK(after.at(0) == 22);
            CHECK(erased == 1);
        };
        check(run(db, "screw"));
        db.transaction([&](transaction& tx) {
            check(run(tx, "screw"));
            check(run(tx, "screw"));
        });
    });
}

TEST_CASE("of a batch that fails, what stands before is done, unless a transaction is around it") {
    differential::databases all;
    all.create_tables<stock>();
    all.each([](database& db) {
        const auto e = support::caught<unique_violation>([&] { db.batch(put("nail"), put("nail"), put("bolt")); });
        CHECK(support::says(e, "in statement 2 of the batch"));
        CHECK(db.all(by_article) == std::vector<std::string>{"nail"});
        CHECK_THROWS_AS(db.transaction([&](transaction& tx) { tx.batch(put("bolt"), put("nail")); }), unique_violation);
        CHECK(db.all(by_article) == std::vector<std::string>{"nail"});
    });
}
