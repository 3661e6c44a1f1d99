#include "differential/databases.hpp"

#include <cstdint>
#include <optional>
#include <vector>

using namespace covet;

namespace {

struct thing {
    std::int64_t id{};
    std::optional<std::int64_t> maybe{};
};

}  // namespace

TEST_CASE("whether NULL is in a range is asked anew of each range") {
    differential::databases db;
    db.create_tables<thing>();
    db.insert(std::vector<thing>{{.maybe = 1}, {.maybe = std::nullopt}, {.maybe = 3}});
    constexpr auto maybe = col<&thing::maybe>;
    constexpr auto ids = from<thing>.select(col<&thing::id>).order_by(col<&thing::id>);
    const std::vector<double> none{}, some{3.0, 6.5};
    for (const auto* list : {&none, &some, &none, &some}) {
        db.agree(ids.where(not maybe.in(*list)));
        db.agree(ids.where(not(-maybe).in(*list)));
        db.agree(ids.where(not(maybe * 2).in(*list)));
        db.agree(ids.where(not(col<&thing::id> > 5 or (maybe * 2).in(*list))));
        db.agree(from<thing>.select(col<&thing::id>, (maybe * 2).in(*list)));
    }
}
