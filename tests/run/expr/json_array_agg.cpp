#include "support/shop.hpp"

#include <covet/json.hpp>

#include <doctest/doctest.h>
#include <nlohmann/json.hpp>

#include <cstdint>
#include <optional>
#include <string>
#include <tuple>
#include <vector>

using namespace covet;
using nlohmann::json;

namespace {

struct reading {
    std::int64_t id{};
    std::int32_t sensor{};
    std::optional<double> value{};
    std::string note{};
};

struct with_readings : shop::in_memory<reading> {
    with_readings() {
        insert(std::vector<reading>{{.sensor = 1, .value = 0.1 + 0.2, .note = "a \"quoted\" \\ text"},
                                    {.sensor = 1, .value = std::nullopt, .note = "tab\tand\x01"},
                                    {.sensor = 1, .value = -5e-324, .note = "é"},
                                    {.sensor = 2, .value = 1e20, .note = ""}});
    }
};

constexpr auto id = col<&reading::id>;
constexpr auto sensor = col<&reading::sensor>;
constexpr auto value = col<&reading::value>;
constexpr auto note = col<&reading::note>;

}  // namespace

TEST_CASE("values in a JSON array") {
    with_readings db;
    const auto all = from<reading>.only<sqlite, postgresql>();
    CHECK(db.one(all.select(json_array_agg(id).order_by(desc(id)))) == json::array({4, 3, 2, 1}));
    // Each bit of a number, and NULL
    CHECK(db.one(all.select(json_array_agg(value).order_by(id))) == json::array({0.1 + 0.2, nullptr, -5e-324, 1e20}));
    CHECK(db.one(all.select(json_array_agg(value).order_by(value))) == json::array({nullptr, -5e-324, 0.1 + 0.2, 1e20}));
    CHECK(db.one(all.select(json_array_agg(note).order_by(id))) ==
          json::array({"a \"quoted\" \\ text", "tab\tand\x01", "é", ""}));
    CHECK(db.one(all.select(json_array_agg(id).filter(sensor == 2))) == json::array({4}));
    CHECK(db.one(from<reading>.where(sensor == 2).select(json_array_agg(note))) == json::array({""}));
}

TEST_CASE("JSON arrays of groups, and of nothing") {
    with_readings db;
    const auto sensors = from<reading>.group_by(sensor).order_by(sensor).select(sensor, json_array_agg(id).order_by(id));
    const auto rows = db.all(sensors.only<sqlite, postgresql>());
    REQUIRE(rows.size() == 2);
    CHECK(std::get<1>(rows[0]) == json::array({1, 2, 3}));
    CHECK(std::get<1>(rows[1]) == json::array({4}));
    CHECK(db.one(from<reading>.where(id < 0).select(json_array_agg(id))) == json::array());
}
