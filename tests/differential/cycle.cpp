#include "differential/databases.hpp"

using namespace covet;

namespace {

struct Town;
struct Land {
    std::int64_t id{};
    std::string name{};
    std::optional<belongs_to<Town>> capital{};
};
struct Town {
    std::int64_t id{};
    std::string name{};
    belongs_to<Land> land{};
    std::optional<belongs_to<Town>> twin{};
};

}  // namespace

TEST_CASE("tables that point at each other are created, used and dropped everywhere") {
    differential::databases all;
    all.each([](database& db) {
        db.create_tables<Land, Town>();
        db.create_tables<Land, Town>();  // what exists stays
        Land italy{.name = "Italy"};
        db.insert(italy);
        Town rome{.name = "Rome", .land = italy};
        db.insert(rome);
        italy.capital = rome;
        db.update(italy);
        CHECK_THROWS_AS(db.insert(Land{.name = "Nowhere", .capital = 77}), foreign_key_violation);
        CHECK_THROWS_AS(db.insert(Town{.name = "Atlantis", .land = 77}), foreign_key_violation);
    });
    all.agree(from<Town>.select(col<&Town::name>, col<&Town::land, &Land::name>, col<&Town::land, &Land::capital>));
    all.each([](database& db) {
        db.drop_tables<Land, Town>();
        db.drop_tables<Land, Town>();
        CHECK_THROWS_AS(db.all(from<Land>), schema_mismatch);
    });
}
