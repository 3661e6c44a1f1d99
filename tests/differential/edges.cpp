#include "differential/databases.hpp"

#include <bit>
#include <chrono>
#include <cmath>
#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "support/environment.hpp"
#include "support/random.hpp"

using namespace covet;
using namespace std::chrono;

namespace {

using moment = sys_time<microseconds>;

struct Reading {
    std::int64_t id{};
    double value{};
    float coarse{};
    moment at{};
    sys_days on{};

    friend bool operator==(const Reading&, const Reading&) = default;
};

/// Any bits that are a number on each database, of which MySQL has neither infinities nor two zeros.
template <class Real, class Bits>
Real some_bits(support::generator& g) {
    for (;;)
        if (const auto real = std::bit_cast<Real>(static_cast<Bits>(g.bits())); std::isfinite(real) && real != 0) return real;
}

/// In the years that MySQL has.
moment some_moment(support::generator& g) {
    constexpr moment first{sys_days{year{1000} / 1 / 1}}, last{sys_days{year{9999} / 12 / 31}};
    return moment{microseconds{g.between(first.time_since_epoch().count(), last.time_since_epoch().count())}};
}

std::vector<Reading> some_readings(support::generator& g) {
    std::vector<Reading> out;
    for (int i = 0; i < 500; ++i) {
        const moment at = some_moment(g);
        out.push_back({.value = some_bits<double, std::uint64_t>(g), .coarse = some_bits<float, std::uint32_t>(g), .at = at,
                       .on = floor<days>(at)});
    }
    return out;
}

}  // namespace

TEST_CASE("numbers of any bits come back everywhere, from objects and from ranges, at once and as streams") {
    support::generator g;
    std::vector<Reading> written = some_readings(g);
    differential::databases all;
    all.create_tables<Reading>();
    all.each([&](database& db) {
        for (std::size_t i = 0; i < 50; ++i) db.insert(written[i]);
        db.insert(std::span{written}.subspan(50));
        CHECK(db.all(from<Reading>.order_by(col<&Reading::id>)) == written);
        std::vector<Reading> streamed;
        for (const Reading& r : db.stream(from<Reading>.order_by(col<&Reading::id>))) streamed.push_back(r);
        CHECK(streamed == written);
        for (std::size_t i = 0; i < 50; ++i)
            CHECK(db.one(from<Reading>.where(col<&Reading::value> == written[i].value and col<&Reading::at> == written[i].at)) == written[i]);
    });
}

TEST_CASE("times are the same in every time zone, everywhere") {
    support::generator g;
    std::vector<Reading> written = some_readings(g);
    differential::databases all;
    all.create_tables<Reading>();
    all.each([&](database& db) { db.insert(written); });
    for (const char* const zone : {"UTC", "Europe/Berlin", "America/St_Johns", "Asia/Kathmandu", "Pacific/Apia", "Africa/Monrovia"}) {
        CAPTURE(zone);
        const support::variable system{"TZ", zone};
        all.reconnect();
        all.each([&](database& db) {
            CHECK(db.all(from<Reading>.order_by(col<&Reading::id>)) == written);
            Reading again{.at = written[7].at, .on = written[7].on};
            db.insert(again);
            CHECK(db.find<Reading>(again.id) == again);
            db.remove(again);
        });
        all.agree(from<Reading>.select(hour_of(col<&Reading::at>), date_trunc<time_part::day>(col<&Reading::at>), col<&Reading::on>));
    }
}

TEST_CASE("what fails in a nested transaction is undone alone, everywhere") {
    differential::databases all;
    all.create_tables<Reading>();
    all.each([](database& db) {
        db.transaction([&](transaction& tx) {
            Reading kept{.value = 1.0};
            tx.insert(kept);
            CHECK_THROWS_AS(tx.nested([&](transaction& inner) {
                inner.insert(Reading{.value = 2.0});
                inner.insert(Reading{.id = kept.id, .value = 3.0}, keep_keys);
            }), unique_violation);
            tx.insert(Reading{.value = 4.0});
        });
    });
    all.agree(from<Reading>.select(col<&Reading::value>).order_by(col<&Reading::value>));
    all.each([](database& db) { CHECK(db.all(from<Reading>.select(col<&Reading::value>).order_by(col<&Reading::value>)) == std::vector{1.0, 4.0}); });
}

TEST_CASE("a deferrable transaction of PostgreSQL is one on the server") {
    const support::postgres_database server;
    database db{server.url()};
    db.transaction({.isolation = isolation_level::serializable, .read_only = true, .deferrable = true}, [](transaction& tx) {
        CHECK(tx.query<std::string>("SELECT current_setting('transaction_deferrable')").front() == "on");
        CHECK(tx.query<std::string>("SELECT current_setting('transaction_isolation')").front() == "serializable");
        CHECK(tx.query<std::string>("SELECT current_setting('transaction_read_only')").front() == "on");
    });
}
