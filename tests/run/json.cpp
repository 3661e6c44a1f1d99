#include "schema/types/round_trip.hpp"

#include <covet/core/error.hpp>
#include <covet/json.hpp>

#include <doctest/doctest.h>
#include <nlohmann/json.hpp>

#include <limits>

using namespace covet;
using namespace covet::tests;
using nlohmann::json;

TEST_CASE("a JSON document comes back") {
    for (const char* text : {"null", "true", "\"\"", "[]", "{}", R"({"a":[1,-2.5,1e-9,"\u00e4\u0000\"\\"],"b":{"c":null}})",
                             "-9223372036854775808", "18446744073709551615", "0.1", "5e-324", "-0.0"}) {
        const json document = json::parse(text);
        const std::optional<json> back = through_codec(document);
        REQUIRE(back.has_value());
        CHECK(*back == document);
        CHECK(back->dump() == document.dump());
    }
    CHECK((schema::codec<json>::type.type == sql_type::json));
}

TEST_CASE("a document that JSON has no text for is refused") {
    CHECK_THROWS_AS(schema::codec<json>::hold("\xff"), conversion_error);
    CHECK_THROWS_AS(schema::codec<json>::hold({{"\xc3\x28", 1}}), conversion_error);
    CHECK_THROWS_AS(schema::codec<json>::hold(std::numeric_limits<double>::quiet_NaN()), conversion_error);
    CHECK_THROWS_AS(schema::codec<json>::hold({{"a", {1, -std::numeric_limits<double>::infinity()}}}), conversion_error);
    CHECK_THROWS_AS(schema::codec<json>::hold({{"a", json::binary({1, 2})}}), conversion_error);
    CHECK_THROWS_AS(schema::codec<json>::hold(json(json::value_t::discarded)), conversion_error);
}

TEST_CASE("text that is no JSON is not read") {
    for (const char* text : {"", "{", "[1,]", "nul", "'a'", "{} {}", "\"\xff\"", "NaN"})
        CHECK_FALSE(read_cell<json>(value_view::text(text)).has_value());
    CHECK_FALSE(read_cell<json>(value_view::integer(1)).has_value());
    CHECK_FALSE(read_cell<json>(value_view::null()).has_value());
}

TEST_CASE("SQL NULL is an empty optional and JSON null is a document") {
    std::optional<json> out;
    CHECK(schema::codec<std::optional<json>>::read(value_view::text("null"), out));
    REQUIRE(out.has_value());
    CHECK(out->is_null());
    const std::optional<json> none;
    const auto held = schema::codec<std::optional<json>>::hold(none);
    CHECK(schema::as_value(held).is_null());
}
