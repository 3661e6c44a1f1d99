#include "on_sqlite.hpp"
#include "shop.hpp"
#include "types/round_trip.hpp"

#include <covet/core/error.hpp>
#include <covet/json.hpp>
#include <covet/schema/types.hpp>

#include <nlohmann/json.hpp>

#include <cmath>
#include <limits>

using namespace covet;
using namespace covet::tests;

namespace {

/// What is read after `value` has been stored in a column of its type, alone in its table.
template <class T>
T stored(on_sqlite& db, const std::string& column, const T& value) {
    using schema::as_value;
    db.run("DELETE FROM everything");
    const auto held = schema::codec<T>::hold(value);
    db.run("INSERT INTO everything (\"" + column + "\") VALUES (?)", {as_value(held)});
    std::optional<T> out;
    db.query("SELECT \"" + column + "\" FROM everything", {},
             [&](std::span<const value_view> cells) { out = read_cell<T>(cells[0]); });
    REQUIRE(out.has_value());
    return *out;
}

template <class T>
void check_limits(on_sqlite& db, const std::string& column) {
    using limits = std::numeric_limits<T>;
    for (const T value : {limits::min(), T{0}, T{1}, limits::max()}) CHECK(stored(db, column, value) == value);
}

template <class T>
void check_reals(on_sqlite& db, const std::string& column) {
    using limits = std::numeric_limits<T>;
    for (const T value : {T{0}, T(0.1), T(1e-9), T(1) / 3, T{1}, T{-2}, limits::min(), limits::max(), limits::lowest(),
                          limits::denorm_min(), limits::infinity(), -limits::infinity(), T(16777216)})
        CHECK(same_bits(stored(db, column, value), value));
    CHECK_THROWS_AS(stored(db, column, limits::quiet_NaN()), conversion_error);
}

}  // namespace

TEST_CASE("SQLite keeps integers to their limits") {
    on_sqlite db{everything()};
    CHECK(stored(db, "boolean", true));
    CHECK_FALSE(stored(db, "boolean", false));
    check_limits<std::int8_t>(db, "int8");
    check_limits<std::int16_t>(db, "int16");
    check_limits<std::int32_t>(db, "int32");
    check_limits<std::int64_t>(db, "int64");
    check_limits<std::uint8_t>(db, "uint8");
    check_limits<std::uint16_t>(db, "uint16");
    check_limits<std::uint32_t>(db, "uint32");
    CHECK(stored(db, "uint64", std::uint64_t{INT64_MAX}) == std::uint64_t{INT64_MAX});
    CHECK_THROWS_AS(stored(db, "uint64", UINT64_MAX), conversion_error);
}

TEST_CASE("SQLite keeps floating-point numbers bit for bit, and no NaN") {
    on_sqlite db{everything()};
    check_reals<float>(db, "float32");
    check_reals<double>(db, "float64");
}

TEST_CASE("SQLite drops the sign of zero") {
    on_sqlite db{everything()};
    CHECK_FALSE(std::signbit(stored(db, "float64", -0.0)));
}

TEST_CASE("SQLite keeps text and bytes as they are") {
    on_sqlite db{everything()};
    for (const std::string& text : {std::string{}, std::string{"a\0b", 3}, std::string{"\0", 1}, std::string{"\xff\xc3\x28"},
                                    std::string{"1e3"}, std::string{"12"}, std::string(1 << 20, 'x')})
        CHECK(stored(db, "text", text) == text);
    for (const bytes& value : {bytes{}, bytes{std::byte{0}}, bytes(1 << 20, std::byte{0xff})})
        CHECK((stored(db, "bytes", value) == value));
}

TEST_CASE("SQLite keeps times to their limits") {
    using namespace std::chrono;
    using namespace std::chrono_literals;
    using sys_micros = sys_time<microseconds>;
    on_sqlite db{everything()};
    for (const sys_micros time : {sys_micros::min(), sys_micros{}, sys_micros{-1us}, sys_micros::max()})
        CHECK((stored(db, "timestamp", time) == time));
    for (const year_month_day date : {year::min() / January / 1, 1969y / December / 31, 2024y / February / 29,
                                      year::max() / December / 31}) {
        CHECK((stored(db, "date", date) == date));
        CHECK((stored(db, "date", sys_days{date}) == sys_days{date}));
    }
    CHECK((stored(db, "duration", nanoseconds::min()) == nanoseconds::min()));
    CHECK((stored(db, "duration", hours{-5}) == hours{-5}));
}

TEST_CASE("SQLite keeps uuids, decimals and JSON") {
    on_sqlite db{everything()};
    const uuid id = uuid::random();
    CHECK((stored(db, "uuid", id) == id));
    using money = decimal<18, 4>;
    CHECK((stored(db, "decimal", money::max()) == money::max()));
    CHECK((stored(db, "decimal", money::min()) == money::min()));
    const auto document = nlohmann::json::parse(R"({"a": [1, 2.5, "\u0000"], "b": null})");
    CHECK((stored(db, "json", document) == document));
}

TEST_CASE("SQLite keeps NULL apart from every value") {
    on_sqlite db{everything()};
    CHECK_FALSE(stored(db, "text", std::optional<std::string>{}).has_value());
    CHECK((stored(db, "text", std::optional<std::string>{""}) == std::optional<std::string>{""}));
    CHECK((stored(db, "bytes", std::optional<bytes>{bytes{}}) == std::optional<bytes>{bytes{}}));
    CHECK_FALSE(stored(db, "json", std::optional<nlohmann::json>{}).has_value());
    CHECK(stored(db, "json", std::optional<nlohmann::json>{nullptr}).has_value());
}
