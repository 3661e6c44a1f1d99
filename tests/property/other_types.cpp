#include "property/round_trip.hpp"

#include <covet/core/decimal.hpp>
#include <covet/core/uuid.hpp>
#include <covet/json.hpp>

#include <nlohmann/json.hpp>

#include <doctest/doctest.h>

#include <array>
#include <cstddef>
#include <string>
#include <vector>

namespace {

enum class mood { glad, sad, odd };

}  // namespace

template <>
inline constexpr auto covet::enum_names<mood> =
    std::to_array<covet::enum_name<mood>>({{mood::glad, ""}, {mood::sad, "a text too long for a small string's buffer"}, {mood::odd, "\xff'\""}});

using namespace covet;

TEST_CASE("enumerations as text") { property::check_round_trip<mood>({mood::glad, mood::sad, mood::odd}); }

TEST_CASE("an enumerator without a text is refused on every way") {
    using model = property::kept<mood>;
    database db{"sqlite::memory:"};
    db.create_tables<model>();
    const auto nameless = static_cast<mood>(17);
    CHECK_THROWS_AS(db.insert(model{.value = nameless}), conversion_error);
    CHECK_THROWS_AS(db.insert(std::vector{model{.value = nameless}}), conversion_error);
    CHECK_THROWS_AS(db.all(from<model>.where(col<&model::value> == nameless)), conversion_error);
    CHECK_THROWS_AS(db.all(from<model>.where(col<&model::value>.in(std::vector{nameless}))), conversion_error);
    CHECK(db.count(from<model>) == 0);
}

TEST_CASE("uuids") {
    uuid::byte_array all_ones{};
    all_ones.fill(std::byte{0xff});
    property::check_round_trip<uuid>({uuid{}, uuid::random(), uuid{all_ones}, *uuid::from_string("f81d4fae-7dec-11d0-a765-00a0c91e6bf6")});
}

TEST_CASE("decimals are exact to their last digit") {
    using money = decimal<18, 2>;
    property::check_round_trip<money>({money{}, money::min(), money::max(), money::from_unscaled(-1), *money::from_string("0.10")});
    using whole = decimal<18>;
    property::check_inserts<whole>({whole::min(), whole::max(), whole{1}});
}

TEST_CASE("JSON documents") {
    using nlohmann::json;
    property::check_round_trip<json>({json{}, json::array(), json::object(), json(true), json(1e-9), json(-0.0), json(UINT64_MAX), json(INT64_MIN),
                                      json("nul \0 inside"), json::parse(R"({"a":[1,-2.5,{"b":null}],"\u00e4\u0000":"\"\\"})"),
                                      json(std::string(1 << 16, 'x'))});
}
