#include "round_trip.hpp"

#include <covet/schema/types/arithmetic.hpp>

#include <doctest/doctest.h>

#include <bit>
#include <cstdint>
#include <limits>

using namespace covet;
using namespace covet::tests;

TEST_CASE_TEMPLATE("an integer is read in the range of its type and not beyond", T, std::int8_t, std::int16_t,
                   std::int32_t, std::uint8_t, std::uint16_t, std::uint32_t, long, long long) {
    constexpr auto least = static_cast<std::int64_t>(std::numeric_limits<T>::min());
    constexpr auto most = static_cast<std::int64_t>(std::numeric_limits<T>::max());
    CHECK(through_codec<T>(std::numeric_limits<T>::min()) == std::numeric_limits<T>::min());
    CHECK(through_codec<T>(std::numeric_limits<T>::max()) == std::numeric_limits<T>::max());
    CHECK(through_codec<T>(0) == T{0});
    if constexpr (sizeof(T) < 8) {
        CHECK_FALSE(read_cell<T>(value_view::integer(least - 1)));
        CHECK_FALSE(read_cell<T>(value_view::integer(most + 1)));
        CHECK_FALSE(read_cell<T>(value_view::integer(INT64_MIN)));
        CHECK_FALSE(read_cell<T>(value_view::integer(INT64_MAX)));
    }
    CHECK_FALSE(read_cell<T>(value_view::unsigned_integer(UINT64_MAX)));
}

TEST_CASE("integers of 64 bits use all of them") {
    CHECK(through_codec(INT64_MIN) == INT64_MIN);
    CHECK(through_codec(INT64_MAX) == INT64_MAX);
    CHECK(through_codec(UINT64_MAX) == UINT64_MAX);
    CHECK(through_codec(std::uint64_t{1} << 63) == std::uint64_t{1} << 63);
    CHECK_FALSE(read_cell<std::uint64_t>(value_view::integer(-1)));
    CHECK_FALSE(read_cell<std::int64_t>(value_view::unsigned_integer(std::uint64_t{1} << 63)));
}

TEST_CASE_TEMPLATE("numbers are not read from other cells", T, bool, std::int8_t, std::int64_t, std::uint64_t, float,
                   double) {
    CHECK_FALSE(read_cell<T>(value_view::null()));
    CHECK_FALSE(read_cell<T>(value_view::text("1")));
    CHECK_FALSE(read_cell<T>(value_view::bytes({})));
}

TEST_CASE("an integer is not read from a real, but a real is from an integer") {
    CHECK_FALSE(read_cell<std::int64_t>(value_view::real(1.0)));
    CHECK_FALSE(read_cell<bool>(value_view::real(1.0)));
    CHECK(read_cell<double>(value_view::integer(-3)) == -3.0);
    CHECK(read_cell<float>(value_view::integer(1)) == 1.0F);
}

TEST_CASE("a boolean is 0 or 1 and nothing else") {
    CHECK(through_codec(true) == true);
    CHECK(through_codec(false) == false);
    CHECK_FALSE(read_cell<bool>(value_view::integer(2)));
    CHECK_FALSE(read_cell<bool>(value_view::integer(-1)));
}

TEST_CASE_TEMPLATE("floating-point numbers travel bit for bit", T, float, double) {
    using limits = std::numeric_limits<T>;
    for (const T value : {T{0}, -T{0}, T(0.1), T(1e-9), limits::min(), limits::max(), limits::lowest(),
                          limits::denorm_min(), -limits::denorm_min(), limits::infinity(), -limits::infinity(),
                          limits::quiet_NaN()}) {
        const std::optional<T> back = through_codec(value);
        REQUIRE(back);
        CHECK(same_bits(*back, value));
    }
}

TEST_CASE("a float refuses a double beyond its range") {
    CHECK_FALSE(read_cell<float>(value_view::real(1e39)));
    CHECK_FALSE(read_cell<float>(value_view::real(std::numeric_limits<double>::lowest())));
    CHECK(read_cell<float>(value_view::real(0.1)) == 0.1F);
}

TEST_CASE("an optional is null without a value") {
    CHECK(schema::codec<std::optional<int>>::hold(std::nullopt).is_null());
    CHECK(through_codec(std::optional<int>{7}) == std::optional<int>{7});
    std::optional<int> out = 1;
    CHECK(schema::codec<std::optional<int>>::read(value_view::null(), out));
    CHECK_FALSE(out);
    CHECK_FALSE(schema::codec<std::optional<int>>::read(value_view::text("1"), out));
}
