#include "support/shop.hpp"

#include <covet/json.hpp>

#include <doctest/doctest.h>
#include <nlohmann/json.hpp>

#include <cstdint>
#include <limits>
#include <optional>
#include <string>

using namespace covet;
using nlohmann::json;

namespace {

struct Event {
    std::int64_t id{};
    json payload{};
};

constexpr auto payload = col<&Event::payload>;

struct with_events : shop::in_memory<Event> {
    with_events() {
        insert(Event{.payload = json::parse(R"({"city": "Rome", "size": 3, "share": 0.5, "open": true, "none": null,
                                                "tags": ["red", 7, ["deep", 8], "\u00e9", 9.0], "address": {"street": "Via"}, "whole": 2.0,
                                                "power": 1e3, "last": 9223372036854775807, "first": -9223372036854775808,
                                                "above": 18446744073709551615, "huge": 1e300})")});
    }

    auto read(const auto& expression) { return one(from<Event>.select(expression)); }
};

}  // namespace

TEST_CASE("a member is read when it is of the type") {
    with_events db;
    CHECK(db.read(json_value<std::string, "city">(payload)) == "Rome");
    CHECK(db.read(json_value<std::string, "address", "street">(payload)) == "Via");
    CHECK(db.read(json_value<std::int64_t, "size">(payload)) == 3);
    CHECK(db.read(json_value<double, "share">(payload)) == 0.5);
    CHECK(db.read(json_value<double, "size">(payload)) == 3.0);
    CHECK(db.read(json_value<bool, "open">(payload)) == true);

    CHECK(db.read(json_value<std::string, "size">(payload)) == std::nullopt);
    CHECK(db.read(json_value<std::int64_t, "city">(payload)) == std::nullopt);
    CHECK(db.read(json_value<bool, "size">(payload)) == std::nullopt);
    CHECK(db.read(json_value<std::string, "none">(payload)) == std::nullopt);
    CHECK(db.read(json_value<std::string, "nothing", "at", "all">(payload)) == std::nullopt);
}

TEST_CASE("an integer is read by its value, not by how it is written") {
    with_events db;
    CHECK(db.read(json_value<std::int64_t, "whole">(payload)) == 2);
    CHECK(db.read(json_value<std::int64_t, "power">(payload)) == 1000);
    CHECK(db.read(json_value<std::int64_t, "last">(payload)) == std::numeric_limits<std::int64_t>::max());
    CHECK(db.read(json_value<std::int64_t, "first">(payload)) == std::numeric_limits<std::int64_t>::min());
    CHECK(db.read(json_value<std::int64_t, "share">(payload)) == std::nullopt);
    CHECK(db.read(json_value<std::int64_t, "above">(payload)) == std::nullopt);
    CHECK(db.read(json_value<std::int64_t, "huge">(payload)) == std::nullopt);
}

TEST_CASE("members and elements are looked for") {
    with_events db;
    CHECK(db.read(json_exists<"none">(payload)) == true);
    CHECK(db.read(json_exists<"nothing">(payload)) == false);
    CHECK(db.read(json_array_length<"tags">(payload)) == 5);
    CHECK(db.read(json_array_length<"city">(payload)) == std::nullopt);
    CHECK(db.read(json_array_contains<"tags">(payload, "red")) == true);
    CHECK(db.read(json_array_contains<"tags">(payload, "blue")) == false);
    CHECK(db.read(json_array_contains<"tags">(payload, 7)) == true);
    CHECK(db.read(json_array_contains<"tags">(payload, "7")) == false);
    CHECK(db.read(json_array_contains<"tags">(payload, "\u00e9")) == true);
    CHECK(db.read(json_array_contains<"tags">(payload, 9)) == true);
    CHECK(db.read(json_array_contains<"tags">(payload, "deep")) == false);
    CHECK(db.read(json_array_contains<"tags">(payload, 8)) == false);
    CHECK(db.read(json_array_contains<"city">(payload, "Rome")) == std::nullopt);
    CHECK(db.count(from<Event>.where(json_value<std::string, "city">(payload) == "Rome" and json_array_contains<"tags">(payload, "red"))) == 1);
}
