#include "differential/databases.hpp"
#include "support/caught.hpp"

#include <cstdint>
#include <string>
#include <vector>

using namespace covet;

namespace {

struct shelf {
    std::int64_t id{};
    std::string name{};
    std::int32_t places{};
};

constexpr auto places = col<&shelf::places>;

}  // namespace

TEST_CASE("rows count as affected that a statement has found, whether or not it changes them") {
    differential::databases all;
    all.create_tables<shelf>();
    all.insert(std::vector<shelf>{{.name = "low", .places = 10}, {.name = "high", .places = 10}, {.name = "small", .places = 3}});
    all.run(update<shelf>.set(places = 10).where(places > 5));
    all.run(update<shelf>.set(places = 10).where(places > 2));
    all.run(update<shelf>.set(places = places + 0).unconditionally());
    all.run(update<shelf>.set(places = 1).where(places > 100));
    all.run(erase<shelf>.where(places > 100));
    all.each([](database& db) {
        CHECK(db.run(update<shelf>.set(places = 10).unconditionally()) == 3);
        CHECK(db.run("UPDATE shelf SET places = 10") == 3);
        CHECK(std::get<1>(db.batch(from<shelf>, update<shelf>.set(places = 10).unconditionally())) == 3);
        shelf low = db.find<shelf>(1).value();
        db.update(low);  // as it is
        db.upsert(low);
        low.id = 77;
        CHECK_THROWS_AS(db.update(low), no_rows);
        CHECK(db.run(erase<shelf>.where(places > 5)) == 3);
    });
}
