#include "support/shop.hpp"

#include <covet/json.hpp>

#include <doctest/doctest.h>
#include <nlohmann/json.hpp>

#include <cstdint>
#include <string>

using namespace covet;

namespace {

struct Event {
    std::int64_t id{};
    nlohmann::json payload{};
};

}  // namespace

TEST_CASE("docs/queries.md: JSON") {
    shop::in_memory<Event> db;
    db.insert(Event{.payload = nlohmann::json::parse(R"({"address": {"city": "Rome"}, "tags": ["urgent"], "size": 3})")});
    auto sizes = db.all(from<Event>
        .where(json_value<std::string, "address", "city">(col<&Event::payload>) == "Rome")
        .where(json_array_contains<"tags">(col<&Event::payload>, "urgent"))
        .select(json_value<std::int64_t, "size">(col<&Event::payload>), json_array_length<"tags">(col<&Event::payload>)));
    REQUIRE(sizes.size() == 1);
    CHECK(std::get<0>(sizes[0]) == 3);
    CHECK(std::get<1>(sizes[0]) == 1);
}
