#include <covet/schema/types.hpp>

#include <string>

namespace {

struct celsius {
    double degrees;
};
struct even {
    int number;
};
struct label {
    std::string text;
};
struct slug {
    std::string text;
};
struct path {
    std::string text;
};
struct raw {
    covet::bytes data;
};
struct moment {
    std::int64_t seconds;
};
struct token {
    covet::uuid id;
};
struct wrapped_label {
    label inner;
};
struct unmapped {};

}  // namespace

template <>
struct covet::column_type<celsius> {
    using stored = double;
    static constexpr stored to_stored(const celsius& t) { return t.degrees; }
    static constexpr celsius from_stored(stored d) { return {d}; }
};
template <>
struct covet::column_type<even> {
    using stored = std::int16_t;
    static constexpr stored to_stored(const even& e) { return static_cast<stored>(e.number); }
    static constexpr std::optional<even> from_stored(stored n) {
        return n % 2 == 0 ? std::optional{even{n}} : std::nullopt;
    }
};
template <>
struct covet::column_type<label> {  // by value: a holder owns it
    using stored = std::string;
    static stored to_stored(const label& l) { return l.text; }
    static label from_stored(stored s) { return {std::move(s)}; }
};
template <>
struct covet::column_type<slug> {  // by reference: nothing is copied
    using stored = std::string;
    static const stored& to_stored(const slug& s) { return s.text; }
    static slug from_stored(const stored& s) { return {s}; }
};
template <>
struct covet::column_type<path> {
    using stored = std::string_view;
    static stored to_stored(const path& p) { return p.text; }
    static path from_stored(stored s) { return {std::string{s}}; }
};
template <>
struct covet::column_type<raw> {
    using stored = std::span<const std::byte>;
    static stored to_stored(const raw& r) { return r.data; }
    static raw from_stored(stored s) { return {{s.begin(), s.end()}}; }
};
template <>
struct covet::column_type<moment> {
    using stored = std::chrono::sys_seconds;
    static constexpr stored to_stored(const moment& m) { return stored{std::chrono::seconds{m.seconds}}; }
    static constexpr moment from_stored(stored s) { return {s.time_since_epoch().count()}; }
};
template <>
struct covet::column_type<token> {
    using stored = covet::uuid;
    static constexpr stored to_stored(const token& t) { return t.id; }
    static constexpr token from_stored(const stored& s) { return {s}; }
};
template <>
struct covet::column_type<wrapped_label> {
    using stored = label;
    static const stored& to_stored(const wrapped_label& w) { return w.inner; }
    static wrapped_label from_stored(const stored& s) { return {s}; }
};

namespace {

using covet::sql_type;
using covet::value_view;
using namespace covet::schema;

static_assert(codec<celsius>::type.type == sql_type::float64);
static_assert(codec<even>::type.type == sql_type::int16);
static_assert(codec<label>::type.type == sql_type::text);
static_assert(codec<raw>::type.type == sql_type::bytes);
static_assert(codec<moment>::type.type == sql_type::timestamp);
static_assert(codec<token>::type.type == sql_type::uuid);
static_assert(codec<wrapped_label>::type.type == sql_type::text);

// Only a value that would die with `hold` is kept.
static_assert(std::same_as<holder<celsius>, value_view>);
static_assert(std::same_as<holder<label>, kept<std::string>>);
static_assert(std::same_as<holder<slug>, value_view>);
static_assert(std::same_as<holder<path>, value_view>);
static_assert(std::same_as<holder<raw>, value_view>);
static_assert(std::same_as<holder<moment>, value_view>);
static_assert(std::same_as<holder<token>, kept<covet::uuid>>);
static_assert(std::same_as<holder<wrapped_label>, kept<std::string>>);
static_assert(std::same_as<holder<std::optional<label>>, std::optional<kept<std::string>>>);

static_assert(codec<celsius>::hold({-0.5}).as_real() == -0.5);
static_assert(codec<moment>::hold({2}).as_integer() == 2'000'000);

constexpr bool reads_even(const value_view& cell) {
    even out{};
    return codec<even>::read(cell, out) && out.number == cell.as_integer();
}
static_assert(reads_even(value_view::integer(-2)));
static_assert(!reads_even(value_view::integer(3)));
static_assert(!reads_even(value_view::integer(40'000)));
static_assert(!reads_even(value_view::null()));

static_assert(storable<std::optional<wrapped_label>>);
static_assert(!bindable<unmapped>);
static_assert(!bindable<unmapped*>);

}  // namespace
