#include <covet/core/error.hpp>
#include <covet/core/uuid.hpp>
#include <covet/schema/ddl.hpp>

#include <doctest/doctest.h>

#include <array>
#include <cstdint>
#include <limits>

using namespace covet;

namespace {

std::string literal(const value_view& value, type_description type, dialect d) {
    return schema::with_literals("?", {&value, 1}, {&type, 1}, d);
}

std::string real(double value, dialect d) { return literal(value_view::real(value), {sql_type::float64}, d); }

std::string text(std::string_view value, dialect d) { return literal(value_view::text(value), {sql_type::text}, d); }

std::string integer(std::int64_t value, sql_type type, dialect d) {
    return literal(value_view::integer(value), {type}, d);
}

constexpr double infinity = std::numeric_limits<double>::infinity();
constexpr double nan = std::numeric_limits<double>::quiet_NaN();

}  // namespace

TEST_CASE("placeholders become literals, in their order or by their number") {
    const std::array values{value_view::integer(1), value_view::text("a"), value_view::null()};
    const std::array<type_description, 3> types{{{sql_type::int32}, {sql_type::text}, {sql_type::text}}};
    CHECK(schema::with_literals("\"a\" > ? AND \"b\" = ? OR ? IS NULL", values, types, sqlite) ==
          "\"a\" > 1 AND \"b\" = 'a' OR NULL IS NULL");
    CHECK(schema::with_literals("$2 = $1", values, types, postgresql) == "'a' = 1");
    CHECK(schema::with_literals("no placeholder", {}, {}, sqlite) == "no placeholder");
}

TEST_CASE("a quoted name keeps its question marks and dollar signs") {
    const std::array values{value_view::integer(7)};
    const std::array<type_description, 1> types{{{sql_type::int32}}};
    CHECK(schema::with_literals("\"why?\"\"$1\" = ?", values, types, sqlite) == "\"why?\"\"$1\" = 7");
    CHECK(schema::with_literals("`why?` = ?", values, types, mysql) == "`why?` = 7");
}

TEST_CASE("a number below zero does not make a comment of the minus before it") {
    const std::array values{value_view::integer(-7)};
    const std::array<type_description, 1> types{{{sql_type::int32}}};
    CHECK(schema::with_literals("-?", values, types, sqlite) == "-(-7)");
    CHECK(schema::with_literals("1 - ?", values, types, sqlite) == "1 - -7");
}

TEST_CASE("a placeholder without a value is refused") {
    const std::array values{value_view::integer(7)};
    const std::array<type_description, 1> types{{{sql_type::int32}}};
    CHECK_THROWS_AS(schema::with_literals("? = ?", values, types, sqlite), misuse);
    CHECK_THROWS_AS(schema::with_literals("$2", values, types, postgresql), misuse);
    CHECK_THROWS_AS(schema::with_literals("$0", values, types, postgresql), misuse);
}

TEST_CASE("integers and booleans") {
    for (const dialect d : dialects) {
        CHECK(integer(INT64_MIN, sql_type::int64, d) == "-9223372036854775808");
        CHECK(integer(INT64_MAX, sql_type::duration, d) == "9223372036854775807");
        CHECK(literal(value_view::null(), {sql_type::date}, d) == "NULL");
    }
    CHECK(integer(1, sql_type::boolean, sqlite) == "1");
    CHECK(integer(1, sql_type::boolean, postgresql) == "TRUE");
    CHECK(integer(0, sql_type::boolean, mysql) == "FALSE");
    const value_view large = value_view::unsigned_integer(UINT64_MAX);
    CHECK(literal(large, {sql_type::uint64}, postgresql) == "18446744073709551615");
    CHECK(literal(large, {sql_type::uint64}, mysql) == "18446744073709551615");
    CHECK_THROWS_AS(literal(large, {sql_type::uint64}, sqlite), conversion_error);
}

TEST_CASE("a real is the shortest text that stays real") {
    CHECK(real(1.0, sqlite) == "1.0");
    CHECK(real(1.0, mysql) == "1.0e0");
    CHECK(real(-0.0, sqlite) == "-0.0");
    CHECK(real(0.1, postgresql) == "0.1");
    CHECK(real(1e-9, sqlite) == "1e-09");
    CHECK(real(1e22, mysql) == "1e+22");
    CHECK(real(5e-324, sqlite) == "5e-324");
    CHECK(real(1.7976931348623157e308, sqlite) == "1.7976931348623157e+308");
    CHECK(real(123456789012345680.0, sqlite).find_first_of(".e") != std::string::npos);
}

TEST_CASE("infinities and NaN are written where they can be") {
    CHECK(real(infinity, sqlite) == "9e999");
    CHECK(real(-infinity, sqlite) == "-9e999");
    CHECK(real(-infinity, postgresql) == "'-Infinity'::double precision");
    CHECK(real(nan, postgresql) == "'NaN'::double precision");
    CHECK_THROWS_AS(real(nan, sqlite), conversion_error);
    CHECK_THROWS_AS(real(nan, mysql), conversion_error);
    CHECK_THROWS_AS(real(infinity, mysql), conversion_error);
}

TEST_CASE("text is escaped") {
    CHECK(text("O'Hara\\n", sqlite) == "'O''Hara\\n'");
    CHECK(text("O'Hara\\n", postgresql) == "'O''Hara\\n'");
    CHECK(text("O'Hara\\n", mysql) == "'O''Hara\\\\n'");
    CHECK(text("\\'; --", mysql) == "'\\\\''; --'");
    CHECK(text("", sqlite) == "''");
    for (const dialect d : dialects) CHECK_THROWS_AS(text({"a\0b", 3}, d), conversion_error);
}

TEST_CASE("bytes and uuids are hexadecimal") {
    constexpr std::array data{std::byte{0}, std::byte{0x7f}, std::byte{0xff}};
    const value_view value = value_view::bytes(data);
    CHECK(literal(value, {sql_type::bytes}, sqlite) == "X'007FFF'");
    CHECK(literal(value, {sql_type::bytes}, mysql) == "X'007FFF'");
    CHECK(literal(value, {sql_type::bytes}, postgresql) == "'\\x007fff'::bytea");
    CHECK(literal(value_view::bytes({}), {sql_type::bytes}, sqlite) == "X''");
    const uuid id = *uuid::from_string("f81d4fae-7dec-11d0-a765-00a0c91e6bf6");
    const value_view bytes = value_view::bytes(id.bytes());
    CHECK(literal(bytes, {sql_type::uuid}, sqlite) == "X'F81D4FAE7DEC11D0A76500A0C91E6BF6'");
    CHECK(literal(bytes, {sql_type::uuid}, mysql) == "X'F81D4FAE7DEC11D0A76500A0C91E6BF6'");
    CHECK(literal(bytes, {sql_type::uuid}, postgresql) == "'f81d4fae-7dec-11d0-a765-00a0c91e6bf6'::uuid");
}

TEST_CASE("dates") {
    CHECK(integer(19'782, sql_type::date, sqlite) == "19782");
    CHECK(integer(19'782, sql_type::date, postgresql) == "DATE '2024-02-29'");
    CHECK(integer(19'782, sql_type::date, mysql) == "DATE '2024-02-29'");
    CHECK(integer(-719'528, sql_type::date, postgresql) == "DATE '0001-01-01 BC'");
    CHECK(integer(2'932'897, sql_type::date, postgresql) == "DATE '10000-01-01'");
    CHECK_THROWS_AS(integer(2'932'897, sql_type::date, mysql), conversion_error);
    CHECK_THROWS_AS(integer(-719'528, sql_type::date, mysql), conversion_error);
    CHECK_THROWS_AS(integer(INT64_MAX, sql_type::date, postgresql), conversion_error);
    CHECK_THROWS_AS(integer(INT64_MIN, sql_type::date, postgresql), conversion_error);
}

TEST_CASE("timestamps are in UTC, with a fraction when they have one") {
    constexpr std::int64_t moment = 1'709'210'096'000'000;  // 2024-02-29 12:34:56
    CHECK(integer(moment, sql_type::timestamp, sqlite) == "1709210096000000");
    CHECK(integer(moment, sql_type::timestamp, postgresql) == "TIMESTAMPTZ '2024-02-29 12:34:56+00'");
    CHECK(integer(moment + 7, sql_type::timestamp, postgresql) == "TIMESTAMPTZ '2024-02-29 12:34:56.000007+00'");
    CHECK(integer(moment + 7, sql_type::timestamp, mysql) == "TIMESTAMP '2024-02-29 12:34:56.000007'");
    CHECK(integer(-1, sql_type::timestamp, postgresql) == "TIMESTAMPTZ '1969-12-31 23:59:59.999999+00'");
    CHECK(integer(-86'400'000'000, sql_type::timestamp, mysql) == "TIMESTAMP '1969-12-31 00:00:00'");
    CHECK(integer(-62'167'219'200'000'000, sql_type::timestamp, postgresql) ==
          "TIMESTAMPTZ '0001-01-01 00:00:00+00 BC'");
    for (const std::int64_t far : {INT64_MIN, INT64_MAX})
        for (const dialect d : {postgresql, mysql})
            CHECK_THROWS_AS(integer(far, sql_type::timestamp, d), conversion_error);
}

TEST_CASE("decimals") {
    const type_description money{sql_type::decimal, 18, 2};
    CHECK(literal(value_view::integer(-5), money, sqlite) == "-5");
    CHECK(literal(value_view::integer(-5), money, postgresql) == "-0.05");
    CHECK(literal(value_view::integer(123'400), money, mysql) == "1234.00");
}

TEST_CASE("a list has no literal") {
    CHECK_THROWS_AS(literal(value_view::array({}), {sql_type::int32}, sqlite), conversion_error);
}
