#include <doctest/doctest.h>

#include <covet/covet.hpp>
#include <covet/json.hpp>

#include <nlohmann/json.hpp>

#include <chrono>
#include <cmath>
#include <cstdint>
#include <cstring>
#include <limits>
#include <optional>
#include <string>
#include <vector>

#include "support/mysql_database.hpp"

using namespace covet;

namespace {

using microseconds = std::chrono::microseconds;
using moment = std::chrono::sys_time<microseconds>;

struct Everything {
    std::int64_t id{};
    bool boolean{};
    std::int8_t int8{};
    std::int16_t int16{};
    std::int32_t int32{};
    std::int64_t int64{};
    std::uint8_t uint8{};
    std::uint16_t uint16{};
    std::uint32_t uint32{};
    std::uint64_t uint64{};
    float real32{};
    double real64{};
    std::string text{};
    std::vector<std::byte> bytes{};
    covet::uuid uuid{};
    nlohmann::json json{};
    std::chrono::sys_days date{};
    moment at{};
    std::chrono::milliseconds duration{};
    decimal<18, 4> price{};
    std::optional<std::string> note{};
};

struct everything_database : support::mysql_database {
    database db{url()};
    everything_database() { db.create_tables<Everything>(); }

    Everything stored(Everything object) {
        db.insert(object);
        return db.find<Everything>(object.id).value();
    }
    /// What comes back through a stream, which reads text.
    Everything streamed() {
        std::optional<Everything> last;
        for (const Everything& each : db.stream(from<Everything>)) last = each;
        return last.value();
    }
};

template <class Real>
bool same_bits(Real a, Real b) {
    return std::memcmp(&a, &b, sizeof a) == 0;
}

template <class T>
void check_limits(everything_database& all, T Everything::* member) {
    using limits = std::numeric_limits<T>;
    for (const T value : {limits::min(), T{0}, T{1}, limits::max()}) {
        Everything object;
        object.*member = value;
        CHECK(all.stored(object).*member == value);
    }
}

template <class T>
void check_reals(everything_database& all, T Everything::* member) {
    using limits = std::numeric_limits<T>;
    for (const T value : {T{0}, T(0.1), T(1e-9), T(1) / 3, T(-2), limits::min(), limits::max(), limits::lowest(),
                          limits::denorm_min(), std::nextafter(T{1}, T{2}), T(16777217)}) {
        Everything object;
        object.*member = value;
        CAPTURE(value);
        CHECK(same_bits(all.stored(object).*member, value));
        CHECK(same_bits(all.streamed().*member, value));
    }
}

}  // namespace

TEST_CASE("MySQL keeps integers to their limits") {
    everything_database all;
    check_limits(all, &Everything::int8);
    check_limits(all, &Everything::int16);
    check_limits(all, &Everything::int32);
    check_limits(all, &Everything::int64);
    check_limits(all, &Everything::uint8);
    check_limits(all, &Everything::uint16);
    check_limits(all, &Everything::uint32);
    check_limits(all, &Everything::uint64);
    CHECK(all.stored({.boolean = true}).boolean);
    CHECK(all.streamed().uint64 == 0);
    all.stored({.uint64 = std::numeric_limits<std::uint64_t>::max()});
    CHECK(all.streamed().uint64 == std::numeric_limits<std::uint64_t>::max());
}

TEST_CASE("a negative number may follow one beyond the signed range") {
    everything_database all;
    const auto both = from<Everything>.where(col<&Everything::int64> < col<&Everything::int64> + 1).select(count());
    all.stored({.int64 = -1, .uint64 = std::numeric_limits<std::uint64_t>::max()});
    CHECK(all.db.one(both) == 1);
    const std::string sql = "SELECT id FROM everything WHERE int64 = ?";
    CHECK(all.db.query<std::int64_t>(sql, std::numeric_limits<std::uint64_t>::max()).empty());
    CHECK(all.db.query<std::int64_t>(sql, -1).size() == 1);
}

TEST_CASE("MySQL keeps reals bit for bit, in results that are read at once and in streams") {
    everything_database all;
    check_reals(all, &Everything::real64);
    check_reals(all, &Everything::real32);
    CHECK(all.stored({.real64 = -0.0}).real64 == 0.0);  // whose sign MariaDB 10.11 does not keep
}

TEST_CASE("MySQL keeps points in time to the microsecond") {
    using namespace std::chrono;
    everything_database all;
    for (const moment at : {moment{}, moment{microseconds{-1}}, moment{microseconds{1}}, moment{sys_days{1000y / January / 1}},
                            moment{sys_days{9999y / December / 31} + 24h - 1us}, moment{sys_days{2024y / February / 29} + 12h}}) {
        CHECK(all.stored({.at = at}).at == at);
        CHECK(all.streamed().at == at);
        CHECK(all.db.count(from<Everything>.where(col<&Everything::at> == at)) == 1);
        all.db.run(erase<Everything>.unconditionally());
    }
    for (const sys_days day : {sys_days{1000y / January / 1}, sys_days{9999y / December / 31}, sys_days{1969y / December / 31}})
        CHECK(all.stored({.date = day}).date == day);
    CHECK_THROWS_AS(all.stored({.at = moment{sys_days{-1y / January / 1}}}), conversion_error);
    CHECK_THROWS_AS(all.stored({.date = sys_days{10000y / January / 1}}), conversion_error);
}

TEST_CASE("MySQL keeps decimals, uuids, JSON, bytes and text") {
    everything_database all;
    const auto price = decimal<18, 4>::from_string("-99999999999999.9999").value();
    const uuid key = uuid::random();
    const nlohmann::json label = {{"a", {1, 2.5, nullptr, "\xF0\x9F\x90\x98\"\\\n"}}};
    const std::vector<std::byte> bytes{std::byte{0}, std::byte{0xFF}, std::byte{'\''}};
    const std::string text = std::string{"a\0b'\\\n"} + "\xF0\x9F\x90\x98";
    const Everything back = all.stored(
        {.text = text, .bytes = bytes, .uuid = key, .json = label, .duration = std::chrono::milliseconds{-5}, .price = price});
    for (const Everything& each : {back, all.streamed()}) {
        CHECK(each.price == price);
        CHECK(each.uuid == key);
        CHECK(each.json == label);
        CHECK(each.bytes == bytes);
        CHECK(each.text == text);
        CHECK(each.duration == std::chrono::milliseconds{-5});
        CHECK_FALSE(each.note);
    }
}

TEST_CASE("MySQL finds every kind of value in a list") {
    everything_database all;
    const Everything one = all.stored({.boolean = true, .int64 = std::numeric_limits<std::int64_t>::min(),
                                       .uint64 = std::numeric_limits<std::uint64_t>::max(), .real64 = 0.1, .text = "\xC3\xA6\"\\",
                                       .bytes = {std::byte{0xFF}}, .uuid = uuid::random(), .at = moment{microseconds{1'234'567}},
                                       .price = decimal<18, 4>::from_string("1234567890.0001").value()});
    all.stored({});
    const auto finds = [&](const auto& column, const auto& value) {
        const std::vector values{value};
        return all.db.count(from<Everything>.where(column.in(values)));
    };
    CHECK(finds(col<&Everything::int64>, one.int64) == 1);
    CHECK(finds(col<&Everything::uint64>, one.uint64) == 1);
    CHECK(finds(col<&Everything::real64>, one.real64) == 1);
    CHECK(finds(col<&Everything::text>, one.text) == 1);
    CHECK(finds(col<&Everything::bytes>, one.bytes) == 1);
    CHECK(finds(col<&Everything::uuid>, one.uuid) == 1);
    CHECK(finds(col<&Everything::at>, one.at) == 1);
    CHECK(finds(col<&Everything::date>, one.date) == 2);
    CHECK(finds(col<&Everything::price>, one.price) == 1);
    CHECK(all.db.count(from<Everything>.where(col<&Everything::price> == one.price)) == 1);

    // Longer than what the connector binds as text.
    std::vector<std::string> many(50'000, "not there");
    many.push_back(one.text);
    CHECK(all.db.count(from<Everything>.where(col<&Everything::text>.in(many))) == 1);
}

TEST_CASE("a sum, an average and a comparison are what the program asked for") {
    everything_database all;
    for (const std::int32_t v : {1, 2, 4})
        all.stored({.int32 = v, .real64 = 0.5, .price = decimal<18, 4>::from_string("0.25").value()});
    CHECK(all.db.one(from<Everything>.select(sum(col<&Everything::int32>))) == 7);
    CHECK(all.db.one(from<Everything>.select(avg(col<&Everything::int32>))).value() == doctest::Approx(7.0 / 3).epsilon(1e-12));
    CHECK(all.db.one(from<Everything>.select(sum(col<&Everything::price>))).value().to_string() == "0.7500");
    CHECK(all.db.one(from<Everything>.select(max(col<&Everything::at>))) == moment{});
}

TEST_CASE("64 MiB of bytes and of text come back") {
    everything_database all;
    const std::size_t size = std::size_t{64} << 20;
    const std::string text(size, 'x');
    const std::vector<std::byte> bytes(size, std::byte{0xAB});
    const Everything back = all.stored({.text = text, .bytes = bytes});
    CHECK((back.text == text));
    CHECK((back.bytes == bytes));
}

TEST_CASE("a range of objects arrives on MySQL as each of them would") {
    everything_database all;
    std::vector<Everything> many(2'500);
    for (Everything& each : many) {
        each.at = moment{microseconds{1'234'567}};
        each.date = std::chrono::sys_days{std::chrono::days{7}};
        each.price = decimal<18, 4>::from_string("1.2345").value();
        each.uuid = uuid::random();
        each.json = {{"a", 1}};
        each.uint64 = std::numeric_limits<std::uint64_t>::max();
    }
    many[1].uint64 = 1;
    all.db.insert(many);
    CHECK(many.front().id == 1);
    CHECK(many.back().id == 2'500);
    const std::vector<Everything> back = all.db.all(from<Everything>.order_by(col<&Everything::id>));
    REQUIRE(back.size() == many.size());
    for (const std::size_t i : {std::size_t{0}, std::size_t{1}, many.size() - 1}) {
        CHECK(back[i].at == many[i].at);
        CHECK(back[i].date == many[i].date);
        CHECK(back[i].price == many[i].price);
        CHECK(back[i].uuid == many[i].uuid);
        CHECK(back[i].json == many[i].json);
        CHECK(back[i].uint64 == many[i].uint64);
    }
}
