#include "property/round_trip.hpp"

#include <doctest/doctest.h>

#include <cstdint>
#include <limits>
#include <string>
#include <vector>

using namespace covet;

namespace {

enum class signed_state : std::int64_t { lowest = INT64_MIN, none = 0, highest = INT64_MAX };
enum class byte_state : std::uint8_t { none = 0, highest = 255 };

template <class T>
const std::vector<T> edges{std::numeric_limits<T>::min(), T{0}, T{1}, std::numeric_limits<T>::max()};

}  // namespace

TEST_CASE("integers round-trip at their limits") {
    property::check_round_trip<bool>({false, true});
    property::check_round_trip(edges<std::int8_t>);
    property::check_round_trip(edges<std::int64_t>);
    property::check_round_trip(edges<std::uint32_t>);
    // The same code as those above but for the limits.
    property::check_inserts(edges<std::int16_t>);
    property::check_inserts(edges<std::int32_t>);
    property::check_inserts(edges<std::uint8_t>);
    property::check_inserts(edges<std::uint16_t>);
}

TEST_CASE("std::uint64_t up to what SQLite can hold") {
    constexpr std::uint64_t largest = INT64_MAX;
    property::check_round_trip<std::uint64_t>({0, 1, 1ULL << 53, largest});

    using model = property::kept<std::uint64_t>;
    database db{"sqlite::memory:"};
    db.create_tables<model>();
    const auto refused = [](auto&& call) {
        try {
            call();
            return std::string{};
        } catch (const conversion_error& e) {
            return std::string{e.what()};
        }
    };
    const model row{.value = largest + 1};
    const std::string message = refused([&] { db.insert(row); });
    CHECK(message.find("9223372036854775807") != std::string::npos);
    CHECK(message.find("value") != std::string::npos);
    CHECK_FALSE(refused([&] { db.insert(std::vector{row}); }).empty());
    CHECK_FALSE(refused([&] { db.all(from<model>.where(col<&model::value> == largest + 1)); }).empty());
    CHECK_FALSE(refused([&] { db.all(from<model>.where(col<&model::value>.in(std::vector{UINT64_MAX}))); }).empty());
    CHECK_FALSE(refused([&] { db.run(update<model>.set(col<&model::value> = UINT64_MAX).unconditionally()); }).empty());
    CHECK(db.count(from<model>) == 0);
}

TEST_CASE("enumerations as integers") {
    property::check_round_trip<signed_state>({signed_state::lowest, signed_state::none, signed_state::highest, signed_state{42}});
    property::check_inserts<byte_state>({byte_state::none, byte_state::highest, byte_state{7}});
}
