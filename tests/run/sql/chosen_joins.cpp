#include <covet/covet.hpp>

#include <doctest/doctest.h>

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

using namespace covet;

namespace {

struct land {
    std::int64_t id{};
    std::string name;
};
struct buyer {
    std::int64_t id{};
    std::string name;
    std::optional<belongs_to<land>> country;
};
struct purchase {
    std::int64_t id{};
    belongs_to<buyer> by;
    double total{};
};

constexpr auto buyer_name = col<&purchase::by, &buyer::name>;
constexpr auto land_name = col<&purchase::by, &buyer::country, &land::name>;

struct with_purchases : database {
    with_purchases() : database{"sqlite::memory:"} {
        create_tables<land, buyer, purchase>();
        const std::int64_t norway = insert(land{.name = "Norway"});
        const std::int64_t ada = insert(buyer{.name = "Ada", .country = norway});
        const std::int64_t bob = insert(buyer{.name = "Bob", .country = {}});
        insert(purchase{.by = ada, .total = 1.0});
        insert(purchase{.by = bob, .total = 2.0});
        insert(purchase{.by = ada, .total = 3.0});
    }
};

int joins_in(const std::string& text) {
    int count = 0;
    for (std::size_t at = text.find(" JOIN "); at != std::string::npos; at = text.find(" JOIN ", at + 1)) ++count;
    return count;
}

}  // namespace

TEST_CASE("what is left out joins nothing") {
    with_purchases db;
    const auto ids = from<purchase>.select(col<&purchase::id>).order_by(col<&purchase::id>);
    const auto query = [&](bool by_name, bool by_land) {
        return ids.where(when(by_name, buyer_name == "Ada") and when(by_land, land_name == "Norway"));
    };
    using numbers = std::vector<std::int64_t>;
    CHECK(joins_in(sql_of(query(false, false), sqlite)) == 0);
    CHECK(joins_in(sql_of(query(true, false), sqlite)) == 1);
    CHECK(joins_in(sql_of(query(false, true), postgresql)) == 2);
    CHECK(joins_in(sql_of(query(true, true), mysql)) == 2);
    CHECK(db.all(query(false, false)) == numbers{1, 2, 3});
    CHECK(db.all(query(true, false)) == numbers{1, 3});
    CHECK(db.all(query(false, true)) == numbers{1, 3});
    CHECK(db.count(query(true, true)) == 2);
    CHECK(db.exists(query(true, true)));
}

TEST_CASE("what is always there joins always, in whatever clause") {
    with_purchases db;
    const auto names = from<purchase>.select(buyer_name, col<&purchase::total>).order_by(col<&purchase::id>);
    CHECK(joins_in(sql_of(names.where(when(false, land_name == "Norway")), sqlite)) == 1);
    CHECK(joins_in(sql_of(names.where(when(false, buyer_name == "Ada")), sqlite)) == 1);
    CHECK(db.all(names.where(when(false, land_name == "Norway"))).size() == 3);
}

TEST_CASE("an order by name joins what it is by") {
    with_purchases db;
    constexpr auto keys = sort_keys(sort_key("buyer", buyer_name), sort_key("land", land_name), col<&purchase::total>);
    const auto query = [&](std::string_view asked) { return from<purchase>.order_by(keys.by(asked), col<&purchase::id>).select(col<&purchase::id>); };
    CHECK(joins_in(sql_of(query("-total"), sqlite)) == 0);
    CHECK(joins_in(sql_of(query("buyer"), sqlite)) == 1);
    CHECK(joins_in(sql_of(query("buyer,-land"), sqlite)) == 2);
    CHECK(db.all(query("land,-total")) == std::vector<std::int64_t>{2, 3, 1});
    CHECK(db.all(query("-buyer")) == std::vector<std::int64_t>{2, 1, 3});
}

TEST_CASE("a subquery chooses its own joins") {
    with_purchases db;
    const auto query = [](bool inner, bool outer) {
        using other = alias<purchase, "other">;
        return from<purchase>.select(count()).where(
            when(outer, buyer_name == "Ada") and
            col<&purchase::id>.in(from<other>.where(when(inner, col_of<other, &purchase::by, &buyer::name> == "Bob"))
                                      .select(col_of<other, &purchase::id>)));
    };
    CHECK(joins_in(sql_of(query(false, false), sqlite)) == 0);
    CHECK(joins_in(sql_of(query(true, false), sqlite)) == 1);
    CHECK(joins_in(sql_of(query(true, true), sqlite)) == 2);
    CHECK(db.one(query(false, false)) == 3);
    CHECK(db.one(query(true, false)) == 1);
    CHECK(db.one(query(false, true)) == 2);
    CHECK(db.one(query(true, true)) == 0);
}
