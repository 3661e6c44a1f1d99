#include <covet/covet.hpp>

#include <doctest/doctest.h>

#include <chrono>
#include <cmath>
#include <cstdint>
#include <cstdlib>
#include <limits>
#include <optional>
#include <string>
#include <vector>

#include "support/caught.hpp"
#include "support/environment.hpp"
#include "support/postgres_database.hpp"

using namespace covet;
using namespace std::chrono;

namespace {

enum class color { red, green };

using moment = sys_time<microseconds>;

struct everything {
    std::int64_t id{};
    bool yes{};
    std::int8_t i8{};
    std::int16_t i16{};
    std::int32_t i32{};
    std::int64_t i64{};
    std::uint8_t u8{};
    std::uint16_t u16{};
    std::uint32_t u32{};
    std::uint64_t u64{};
    float real{};
    double number{};
    std::string text{};
    std::vector<std::byte> bytes{};
    covet::uuid key{};
    sys_days day{};
    moment when{};
    minutes took{};
    decimal<18, 4> price{};
    color hue{};
    std::optional<std::string> perhaps{};
    std::optional<moment> some_time{};
    std::optional<decimal<9, 2>> discount{};

    friend bool operator==(const everything&, const everything&) = default;
};

everything largest() {
    everything e;
    e.yes = true;
    e.i8 = std::numeric_limits<std::int8_t>::max();
    e.i16 = std::numeric_limits<std::int16_t>::max();
    e.i32 = std::numeric_limits<std::int32_t>::max();
    e.i64 = std::numeric_limits<std::int64_t>::max();
    e.u8 = std::numeric_limits<std::uint8_t>::max();
    e.u16 = std::numeric_limits<std::uint16_t>::max();
    e.u32 = std::numeric_limits<std::uint32_t>::max();
    e.u64 = std::numeric_limits<std::uint64_t>::max();
    e.real = std::numeric_limits<float>::max();
    e.number = std::numeric_limits<double>::max();
    e.text = "\t\n\r\\\"'\\N\\. na\xC3\xAFve \xF0\x9F\x90\x98";
    for (int i = 0; i < 256; ++i) e.bytes.push_back(static_cast<std::byte>(i));
    e.key = *covet::uuid::from_string("ffffffff-ffff-ffff-ffff-ffffffffffff");
    e.day = sys_days{year::max() / 12 / 31};
    e.when = moment::max();  // in the year 294247
    e.took = minutes{std::numeric_limits<std::int64_t>::max()};
    e.price = decimal<18, 4>::from_unscaled(999'999'999'999'999'999);
    e.hue = color::green;
    e.perhaps = "";
    e.some_time = moment{microseconds{-1}};
    e.discount = decimal<9, 2>::from_unscaled(-5);
    return e;
}

everything smallest() {
    everything e;
    e.i8 = std::numeric_limits<std::int8_t>::min();
    e.i16 = std::numeric_limits<std::int16_t>::min();
    e.i32 = std::numeric_limits<std::int32_t>::min();
    e.i64 = std::numeric_limits<std::int64_t>::min();
    e.real = std::numeric_limits<float>::denorm_min();
    e.number = -std::numeric_limits<double>::denorm_min();
    e.day = sys_days{year{-4'712} / 1 / 1};
    e.when = moment{sys_days{year{-4'712} / 1 / 1}};
    e.took = minutes{std::numeric_limits<std::int64_t>::min()};
    e.price = decimal<18, 4>::from_unscaled(-999'999'999'999'999'999);
    return e;
}

/// Times around each change that calendars and clocks know.
std::vector<moment> odd_times() {
    std::vector<moment> out;
    for (const sys_days day : {sys_days{year{1970} / 1 / 1}, sys_days{year{1969} / 12 / 31}, sys_days{year{2024} / 2 / 29},
                               sys_days{year{2000} / 2 / 29}, sys_days{year{1900} / 3 / 1}, sys_days{year{1} / 1 / 1},
                               sys_days{year{0} / 2 / 29}, sys_days{year{-43} / 3 / 15}, sys_days{year{9999} / 12 / 31},
                               sys_days{year{10000} / 1 / 1}, sys_days{year{1582} / 10 / 15}, sys_days{year{2024} / 3 / 31},
                               sys_days{year{2024} / 10 / 27}, sys_days{year{1883} / 11 / 18}, sys_days{year{1937} / 7 / 1}})
        for (const microseconds within : {0us, 1us, 86'399'999'999us, duration_cast<microseconds>(1h + 30min), 43'200'123'456us})
            out.push_back(moment{day} + within);
    return out;
}

struct reading {
    std::int64_t id{};
    moment at{};
    sys_days on{};

    friend bool operator==(const reading&, const reading&) = default;
};

}  // namespace

TEST_CASE("every type at its edges, one by one and by COPY") {
    const support::postgres_database server;
    database db{server.url()};
    db.create_tables<everything>();
    std::vector<everything> all{largest(), smallest(), everything{}};
    for (everything& e : all) db.insert(e);
    CHECK(db.all(from<everything>.order_by(col<&everything::id>)) == all);
    std::vector<everything> copied{largest(), smallest(), everything{}};
    db.insert(copied);
    CHECK(db.all(from<everything>.where(col<&everything::id> > 3).order_by(col<&everything::id>)) == copied);
    for (const everything& e : all) db.update(e);
    CHECK(db.find<everything>(all[0].id) == all[0]);
    CHECK(db.count(from<everything>.where(col<&everything::when> == largest().when and col<&everything::price> == largest().price and
                                          col<&everything::key> == largest().key and col<&everything::bytes> == largest().bytes and
                                          col<&everything::u64> == largest().u64 and col<&everything::yes>)) == 2);
}

TEST_CASE("doubles and floats keep every bit") {
    const support::postgres_database server;
    database db{server.url()};
    db.create_tables<everything>();
    using limits = std::numeric_limits<double>;
    for (const double d : {0.1, 1.0 / 3.0, -0.0, 1e-300, 1e22, 123456789012345680.0, limits::infinity(), -limits::infinity(), limits::quiet_NaN()}) {
        everything e{.real = static_cast<float>(d), .number = d};
        db.insert(e);
        const everything found = *db.find<everything>(e.id);
        CHECK((std::isnan(d) ? std::isnan(found.number) : found.number == d));
        CHECK(std::signbit(found.number) == std::signbit(d));
        CHECK((std::isnan(d) ? std::isnan(found.real) : found.real == static_cast<float>(d)));
    }
}

TEST_CASE("times are the same in every time zone") {
    const support::postgres_database server;
    std::vector<reading> written;
    for (const moment at : odd_times()) written.push_back({.at = at, .on = floor<days>(at)});
    database{server.url()}.create_tables<reading>();
    database{server.url()}.insert(written);
    for (const char* const zone : {"UTC", "Europe/Berlin", "America/St_Johns", "Asia/Kathmandu", "Pacific/Apia", "Africa/Monrovia"}) {
        CAPTURE(zone);
        const support::variable system{"TZ", zone};
        const support::variable libpq{"PGTZ", zone};
        const support::variable style{"PGDATESTYLE", "German"};
        // In the session's zone the server writes another text for each of them, with offsets to the second.
        for (const std::string& options : {std::string{}, "session.TimeZone=" + std::string{zone}}) {
            database db{server.url(options)};
            CHECK(db.all(from<reading>.order_by(col<&reading::id>)) == written);
            for (const reading& r : written) REQUIRE(db.count(from<reading>.where(col<&reading::at> == r.at and col<&reading::on> == r.on)) >= 1);
            reading again{.at = written[7].at, .on = written[7].on};
            db.insert(again);
            CHECK(db.find<reading>(again.id)->at == again.at);
            db.remove(again);
        }
    }
}

TEST_CASE("what the server's own types hold beyond those of C++ is an error, and no other value") {
    const support::postgres_database server;
    database db{server.url()};
    db.create_tables<everything>();
    db.insert(everything{});
    for (const std::string& set : std::vector<std::string>{"\"when\" = 'infinity'", "day = '-infinity'", "i8 = 300", "price = 'NaN'"}) {
        CAPTURE(set);
        db.run("UPDATE everything SET " + set);
        support::caught<conversion_error>([&] { db.all(from<everything>); });
        db.run("UPDATE everything SET \"when\" = now(), day = now(), i8 = 1, price = 1");
    }
    support::caught<conversion_error>([&] { db.insert(everything{.when = moment::min()}); });
}

TEST_CASE("blobs of 64 MiB") {
    const support::postgres_database server;
    database db{server.url()};
    db.create_tables<everything>();
    everything e;
    e.bytes.assign(std::size_t{64} << 20, std::byte{0xA5});
    e.bytes[12'345'678] = std::byte{0};
    db.insert(e);
    CHECK(db.find<everything>(e.id)->bytes == e.bytes);
    std::vector<everything> copied{e};
    db.insert(copied);
    CHECK(db.find<everything>(copied[0].id)->bytes == e.bytes);
}

TEST_CASE("lists of values of every kind") {
    const support::postgres_database server;
    database db{server.url()};
    db.create_tables<everything>();
    const everything all = largest();
    db.insert(all);
    db.insert(smallest());
    const auto finds = [&](const auto& predicate) { return db.count(from<everything>.where(predicate)); };
    CHECK(finds(col<&everything::when>.in(std::vector{all.when, moment{}})) == 1);
    CHECK(finds(col<&everything::day>.in(std::vector{all.day})) == 1);
    CHECK(finds(col<&everything::price>.in(std::vector{all.price})) == 1);
    CHECK(finds(col<&everything::key>.in(std::vector{all.key})) == 1);
    CHECK(finds(col<&everything::text>.in(std::vector{all.text, std::string{"{},\"\\"}})) == 1);
    CHECK(finds(col<&everything::number>.in(std::vector{all.number, 0.5})) == 1);
    CHECK(finds(col<&everything::u64>.in(std::vector{all.u64})) == 1);
    CHECK(finds(col<&everything::i8>.in(std::vector{all.i8})) == 1);
    CHECK(finds(col<&everything::yes>.in(std::vector<bool>{true})) == 1);
    CHECK(finds(col<&everything::bytes>.in(std::vector{all.bytes})) == 1);
}

TEST_CASE("SQL written by hand uses the server's types") {
    const support::postgres_database server;
    database db{server.url()};
    db.create_tables<everything>();
    everything e = largest();
    db.insert(e);
    CHECK(db.query<std::int64_t>("SELECT count(*) FROM everything WHERE \"when\" = $1 AND day = $2 AND key = $3 AND yes = $4",
                                 e.when, e.day, e.key, true) == std::vector<std::int64_t>{1});
    CHECK(db.query<moment>("SELECT \"when\" FROM everything") == std::vector{e.when});
    CHECK(db.query<std::int64_t>("SELECT sum(i32) FROM everything") == std::vector<std::int64_t>{e.i32});
    CHECK(db.query<covet::uuid>("SELECT key FROM everything") == std::vector{e.key});
    using price = decimal<18, 4>;
    CHECK(db.query<price>("SELECT price FROM everything WHERE price = $1", e.price) == std::vector{e.price});
    CHECK(db.run("UPDATE everything SET price = $1, day = $2 WHERE id = $3", *price::from_string("12.5"), e.when, e.id) == 1);
    CHECK(db.query<price>("SELECT price FROM everything") == std::vector{*price::from_string("12.5")});
    CHECK(db.query<double>("SELECT avg(price) FROM everything") == std::vector{12.5});
    CHECK(db.query<price>("SELECT sum(i16) FROM everything") == std::vector{*price::from_string("32767")});
}
