#include "run/schema/types/round_trip.hpp"

#include <covet/core/array_text.hpp>
#include <covet/core/uuid.hpp>
#include <covet/schema/types.hpp>

#include <doctest/doctest.h>

#include <chrono>
#include <cstdint>
#include <limits>
#include <optional>
#include <string>
#include <vector>

using namespace covet;
using namespace covet::tests;

namespace {

template <class T>
std::string text_of(const std::vector<T>& values) {
    return schema::codec<std::vector<T>>::hold(values).value;
}

template <class T>
std::optional<std::vector<T>> read_text(std::string_view text) {
    return read_cell<std::vector<T>>(value_view::text(text));
}

template <class T>
void check_round_trip(const std::vector<T>& values) {
    CAPTURE(text_of(values));
    CHECK((through_codec(values) == values));
}

}  // namespace

TEST_CASE("arrays are JSON with elements in the form of their meaning") {
    CHECK(text_of(std::vector<int>{}) == "[]");
    CHECK(text_of(std::vector<int>{1, -2, 3}) == "[1,-2,3]");
    CHECK(text_of(std::vector<std::uint64_t>{18446744073709551615u}) == "[18446744073709551615]");
    CHECK(text_of(std::vector<bool>{true, false}) == "[true,false]");
    CHECK(text_of(std::vector<double>{1, 0.5, -0.0, 1e300}) == "[1.0,0.5,-0.0,1e+300]");
    CHECK(text_of(std::vector<std::string>{"", "a\"b", "\\", "{},NULL", "\n"}) == R"(["","a\"b","\\","{},NULL","\u000a"])");
    CHECK(text_of(std::vector<std::optional<std::string>>{"null", std::nullopt}) == R"(["null",null])");
    CHECK(text_of(std::vector<bytes>{{std::byte{0}, std::byte{0xff}}, {}}) == R"(["00ff",""])");
    CHECK(text_of(std::vector<decimal<6, 2>>{decimal<6, 2>::from_unscaled(-1250)}) == "[-1250]");
    CHECK(text_of(std::vector<std::chrono::sys_days>{std::chrono::sys_days{std::chrono::days{1}}}) == "[1]");
}

TEST_CASE("arrays come back as they were") {
    constexpr double infinity = std::numeric_limits<double>::infinity();
    using limits = std::numeric_limits<std::int64_t>;
    check_round_trip(std::vector<std::int64_t>{});
    check_round_trip(std::vector<std::int64_t>{limits::min(), -1, 0, limits::max()});
    check_round_trip(std::vector<std::uint64_t>{0, 9223372036854775808u, 18446744073709551615u});
    check_round_trip(std::vector<std::int8_t>{-128, 127});
    check_round_trip(std::vector<bool>{true, false, true});
    check_round_trip(std::vector<double>{0.1, 5e-324, 1.7976931348623157e308, 123456789012345680.0, infinity, -infinity});
    check_round_trip(std::vector<float>{0.1f, std::numeric_limits<float>::max(), std::numeric_limits<float>::denorm_min()});
    check_round_trip(std::vector<std::string>{"", " ", "\"", "\\", "\\\"", "a,b", "{}", "[]", "NULL", "null", "\xf0\x9f\x92\xa9",
                                              std::string{"a\0b", 3}, "\x01\x1f\x7f", "\xff"});
    check_round_trip(std::vector<std::optional<std::string>>{"", std::nullopt, "null"});
    check_round_trip(std::vector<std::optional<bool>>{true, std::nullopt, false});
    check_round_trip(std::vector<bytes>{{}, {std::byte{0}, std::byte{0x7f}, std::byte{0xff}}});
    check_round_trip(std::vector<uuid>{*uuid::from_string("00112233-4455-6677-8899-aabbccddeeff")});
    check_round_trip(std::vector<decimal<18, 2>>{decimal<18, 2>::from_unscaled(999999999999999999)});
    check_round_trip(std::vector<std::chrono::sys_time<std::chrono::microseconds>>{
        std::chrono::sys_time<std::chrono::microseconds>{std::chrono::microseconds{-1}}});

    const auto reals = through_codec(std::vector<double>{-0.0, std::numeric_limits<double>::quiet_NaN()});
    REQUIRE(reals);
    CHECK(same_bits((*reals)[0], -0.0));
    CHECK((*reals)[1] != (*reals)[1]);
}

TEST_CASE("arrays are read however JSON is written") {
    using texts = std::vector<std::string>;
    CHECK((read_text<int>(" [ 1 ,\t2\n] ") == std::vector<int>{1, 2}));
    CHECK((read_text<double>("[1, 2.5, 1E3]") == std::vector<double>{1, 2.5, 1000}));
    CHECK((read_text<std::string>(R"(["\b\f\n\r\t\/\u00e9\u20AC\ud83d\ude00"])") == texts{"\b\f\n\r\t/\xc3\xa9\xe2\x82\xac\xf0\x9f\x98\x80"}));
    CHECK((read_text<bytes>(R"(["FF"])") == std::vector<bytes>{{std::byte{0xff}}}));
}

TEST_CASE("what is no array of the type is refused") {
    for (const char* text : {"", "1", "null", "[", "]", "[1", "[1,", "[1,]", "[,1]", "[1 2]", "[1]]", "[1] 2", "[[1]]", "[{}]", "[\"1\"]",
                             "[1.5]", "[true]", "[null]", "[2147483648]", "[nul]", "{1,2}"}) {
        CAPTURE(text);
        CHECK_FALSE(read_text<int>(text));
    }
    for (const char* text : {"[\"]", "[\"\\]", "[\"\\u12\"]", "[\"\\ud800\"]", "[\"\\x\"]", "[1]", "[a]", "[null]"}) {
        CAPTURE(text);
        CHECK_FALSE(read_text<std::string>(text));
    }
    CHECK_FALSE(read_text<bool>("[2]"));
    CHECK_FALSE(read_text<bytes>("[\"f\"]"));
    CHECK_FALSE(read_text<bytes>("[\"zz\"]"));
    CHECK_FALSE(read_text<std::uint64_t>("[18446744073709551616]"));
    CHECK_FALSE(read_cell<std::vector<int>>(value_view::integer(1)));
    CHECK_FALSE(read_cell<std::vector<int>>(value_view::null()));
}
