#include <covet/json.hpp>
#include <covet/schema/family.hpp>

#include <cstdint>

namespace {

enum class color { red };
enum class size { small };
struct celsius {};

}  // namespace

template <>
struct covet::column_type<celsius> {
    using stored = double;
    static stored to_stored(const celsius&) { return 0; }
    static celsius from_stored(stored) { return {}; }
};

namespace {

using namespace std::chrono;
using covet::schema::comparable_types;

static_assert(comparable_types<int, std::uint64_t>);
static_assert(comparable_types<std::int8_t, float>);
static_assert(comparable_types<const int&, std::optional<double>>);
static_assert(!comparable_types<int, bool>);
static_assert(!comparable_types<int, char>);
static_assert(!comparable_types<int, std::string>);

static_assert(comparable_types<std::string, std::optional<std::string_view>>);
static_assert(comparable_types<covet::bytes, std::span<const std::byte>>);
static_assert(!comparable_types<covet::bytes, std::string>);

static_assert(comparable_types<sys_seconds, sys_time<microseconds>>);
static_assert(comparable_types<sys_days, year_month_day>);
static_assert(!comparable_types<sys_days, sys_seconds>);
static_assert(!comparable_types<sys_seconds, std::int64_t>);

static_assert(comparable_types<seconds, duration<std::int32_t>>);
static_assert(!comparable_types<seconds, minutes>);
static_assert(!comparable_types<seconds, std::int64_t>);

static_assert(comparable_types<covet::decimal<18, 2>, covet::decimal<5, 2>>);
static_assert(!comparable_types<covet::decimal<18, 2>, covet::decimal<18, 3>>);
static_assert(!comparable_types<covet::decimal<18, 2>, int>);

static_assert(comparable_types<covet::uuid, std::optional<covet::uuid>>);
static_assert(!comparable_types<covet::uuid, std::string>);
static_assert(comparable_types<nlohmann::json, nlohmann::json>);
static_assert(!comparable_types<nlohmann::json, std::string>);

static_assert(comparable_types<color, std::optional<color>>);
static_assert(!comparable_types<color, size>);
static_assert(!comparable_types<color, int>);
static_assert(comparable_types<celsius, celsius>);
static_assert(!comparable_types<celsius, double>);

}  // namespace
