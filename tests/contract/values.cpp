#include <doctest/doctest.h>

#include <cmath>
#include <limits>
#include <string>

#include "contract/drivers.hpp"

using namespace contract;
using support::bytes;
using support::integer;
using support::null;
using support::real;
using support::text;

namespace {

using limits = std::numeric_limits<double>;

/// Stores a value, reads it back, and expects the same bits.
void round_trip(session& s, covet::sql_type type, const std::vector<covet::value_view>& values) {
    s.make_table(type);
    for (const covet::value_view& v : values) {
        s.changes("INSERT INTO t (v) VALUES (?)", {v}, 1);
        s.gives("SELECT v FROM t", {}, {{v}});
        s.changes("DELETE FROM t", {}, 1);
    }
}

std::string every_byte() {
    std::string out;
    for (int i = 0; i < 256; ++i) out += static_cast<char>(i);
    return out;
}

}  // namespace

TEST_CASE("integers come back as they went") {
    on_every_driver([](session& s) {
        round_trip(s, covet::sql_type::int64,
                   {integer(0), integer(1), integer(-1), integer(127), integer(-128), integer(128), integer(32'768),
                    integer(2'147'483'648), integer(-2'147'483'649), integer(9'007'199'254'740'993),
                    integer(std::numeric_limits<std::int64_t>::max()),
                    integer(std::numeric_limits<std::int64_t>::min())});
    });
}

TEST_CASE("doubles come back bit for bit") {
    on_every_driver([](session& s) {
        round_trip(s, covet::sql_type::float64,
                   {real(0.0), real(1e-9), real(0.1), real(1.0 / 3.0), real(3.141592653589793), real(2.0), real(-2.0),
                    real(1e15), real(9'007'199'254'740'993.0), real(1e300), real(limits::max()), real(limits::lowest()),
                    real(limits::min()), real(limits::denorm_min()), real(-limits::denorm_min()),
                    real(limits::epsilon()), real(std::nextafter(1.0, 2.0))});
    });
}

TEST_CASE("infinity is stored or refused, and never becomes another number") {
    on_every_driver([](session& s) {
        const parameters both{real(limits::infinity()), real(-limits::infinity())};
        if (s.database().has_infinity()) return round_trip(s, covet::sql_type::float64, both);
        s.make_table(covet::sql_type::float64);
        for (const covet::value_view& v : both)
            s.fails("INSERT INTO t (v) VALUES (?)", {v}, covet::conversion_error{"covet: infinite"});
        s.gives("SELECT count(*) FROM t", {}, {{integer(0)}});
    });
}

TEST_CASE("text comes back byte for byte") {
    on_every_driver([](session& s) {
        const std::string megabyte(std::size_t{1} << 20, 'x');
        round_trip(s, covet::sql_type::text,
                   {text(""), text("ada"), text(" "), text("'; DROP TABLE t; --"), text("na\xC3\xAFve \xF0\x9F\x90\x98"),
                    text("\t\n\r\\\"\\N\\."), text(megabyte)});
    });
}

TEST_CASE("text with NUL is stored or refused, and never cut") {
    on_every_driver([](session& s) {
        const std::string with_nul{"a\0c4n4ry\0", 9};
        if (s.database().has_nul()) return round_trip(s, covet::sql_type::text, {text(with_nul)});
        s.make_table(covet::sql_type::text);
        s.fails("INSERT INTO t (v) VALUES (?)", {text(with_nul)}, covet::conversion_error{"covet: NUL"});
        s.gives("SELECT count(*) FROM t", {}, {{integer(0)}});
    });
}

TEST_CASE("text that is not UTF-8 is stored or refused, and never becomes another text") {
    on_every_driver([](session& s) {
        const std::string long_broken = std::string(std::size_t{1} << 20, 'x') + "\xFF";
        const std::vector<covet::value_view> broken{text("\xFF\xFE c4n4ry, not UTF-8 \xC3"), text(long_broken)};
        if (s.database().has_broken_text()) return round_trip(s, covet::sql_type::text, broken);
        s.make_table(covet::sql_type::text);
        for (const covet::value_view& v : broken)
            s.fails("INSERT INTO t (v) VALUES (?)", {v}, covet::conversion_error{"covet: not UTF-8"});
        s.gives("SELECT count(*) FROM t", {}, {{integer(0)}});
    });
}

TEST_CASE("bytes come back byte for byte") {
    on_every_driver([](session& s) {
        const std::string all = every_byte();
        const std::string megabyte(std::size_t{1} << 20, '\xAB');
        round_trip(s, covet::sql_type::bytes,
                   {bytes(""), bytes(std::string_view{"\0", 1}), bytes(all), bytes(megabyte)});
    });
}

TEST_CASE("NULL differs from empty") {
    on_every_driver([](session& s) {
        s.make_table(covet::sql_type::text);
        s.changes("INSERT INTO t (v) VALUES (?)", {null()}, 1);
        s.changes("INSERT INTO t (v) VALUES (?)", {text("")}, 1);
        // A default-made view has no address at all.
        s.changes("INSERT INTO t (v) VALUES (?)", {text(std::string_view{})}, 1);
        s.gives("SELECT v FROM t ORDER BY id", {}, {{null()}, {text("")}, {text("")}});
        s.gives("SELECT count(*) FROM t WHERE v IS NULL", {}, {{integer(1)}});
    });
}

TEST_CASE("empty bytes without an address are not NULL") {
    on_every_driver([](session& s) {
        s.make_table(covet::sql_type::bytes);
        s.changes("INSERT INTO t (v) VALUES (?)", {covet::value_view::bytes({})}, 1);
        s.gives("SELECT v FROM t", {}, {{bytes("")}});
    });
}

TEST_CASE("NaN is stored or refused, and never becomes NULL") {
    on_every_driver([](session& s) {
        const double nan = limits::quiet_NaN();
        s.make_table(covet::sql_type::float64);
        if (s.database().has_nan()) {
            s.changes("INSERT INTO t (v) VALUES (?)", {real(nan)}, 1);
            s.gives("SELECT v FROM t", {}, {{real(nan)}});
        } else {
            s.fails("INSERT INTO t (v) VALUES (?)", {real(nan)}, covet::conversion_error{"covet: NaN"});
            s.gives("SELECT count(*) FROM t", {}, {{integer(0)}});
        }
    });
}

TEST_CASE("integers above the signed range are stored or refused") {
    on_every_driver([](session& s) {
        const auto largest = covet::value_view::unsigned_integer(std::numeric_limits<std::uint64_t>::max());
        s.make_table(covet::sql_type::uint64);
        if (s.database().has_unsigned()) {
            s.changes("INSERT INTO t (v) VALUES (?)", {largest}, 1);
            s.gives("SELECT v FROM t", {}, {{largest}});
        } else {
            s.fails("INSERT INTO t (v) VALUES (?)", {largest}, covet::conversion_error{"covet: too large"});
            s.gives("SELECT count(*) FROM t", {}, {{integer(0)}});
        }
    });
}

TEST_CASE("a list is one parameter, and its members arrive as they are") {
    on_every_driver([](session& s) {
        const std::string odd = s.database().has_nul() ? std::string{"a\0b", 3} : "a\\\"b";
        s.make_table(covet::sql_type::text);
        for (const std::string_view v : {std::string_view{"ada"}, std::string_view{"a"}, std::string_view{odd},
                                         std::string_view{""}, std::string_view{"a','b"}})
            s.changes("INSERT INTO t (v) VALUES (?)", {text(v)}, 1);

        const std::string query = "SELECT v FROM t WHERE " + s.database().in_list("v", covet::sql_type::text) +
                                  " ORDER BY id";
        const std::vector<covet::value_view> members{text(odd), text("a','b"), text(""), text("nobody")};
        s.gives(query, {covet::value_view::array(members)}, {{text(odd)}, {text("")}, {text("a','b")}});
        s.gives(query, {covet::value_view::array({})}, {});
        const std::vector<covet::value_view> one{text("ada")};
        s.gives(query, {covet::value_view::array(one)}, {{text("ada")}});
    });
}

TEST_CASE("a list of integers holds the whole range") {
    on_every_driver([](session& s) {
        s.make_table(covet::sql_type::int64);
        const auto least = integer(std::numeric_limits<std::int64_t>::min());
        const auto most = integer(std::numeric_limits<std::int64_t>::max());
        for (const auto& v : {least, most, integer(0)}) s.changes("INSERT INTO t (v) VALUES (?)", {v}, 1);
        const std::vector<covet::value_view> members{most, least};
        s.gives("SELECT v FROM t WHERE " + s.database().in_list("v", covet::sql_type::int64) + " ORDER BY id",
                {covet::value_view::array(members)}, {{least}, {most}});
    });
}
