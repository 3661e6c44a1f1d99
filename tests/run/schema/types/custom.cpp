#include "round_trip.hpp"

#include <covet/schema/types.hpp>

#include <doctest/doctest.h>

#include <algorithm>
#include <array>
#include <stdexcept>
#include <string>

namespace {

struct label {  // stored as text that is made for it
    int number{};
    friend bool operator==(const label&, const label&) = default;
};
struct path {  // stored as a view of its own text
    std::string text;
    friend bool operator==(const path&, const path&) = default;
};
struct digest {  // stored as a view of its own bytes
    std::array<std::byte, 4> data{};
    friend bool operator==(const digest&, const digest&) = default;
};
struct token {  // stored as another type whose value views into itself
    covet::uuid id;
    friend bool operator==(const token&, const token&) = default;
};
struct strict {
    int number{};
};

}  // namespace

template <>
struct covet::column_type<label> {
    using stored = std::string;
    static stored to_stored(const label& l) { return std::string(100, 'x') + std::to_string(l.number); }
    static label from_stored(const stored& s) { return {std::stoi(s.substr(100))}; }
};
template <>
struct covet::column_type<path> {
    using stored = std::string_view;
    static stored to_stored(const path& p) { return p.text; }
    static path from_stored(stored s) { return {std::string{s}}; }
};
template <>
struct covet::column_type<digest> {
    using stored = std::span<const std::byte>;
    static stored to_stored(const digest& d) { return d.data; }
    static std::optional<digest> from_stored(stored s) {
        digest d;
        if (s.size() != d.data.size()) return std::nullopt;
        std::ranges::copy(s, d.data.begin());
        return d;
    }
};
template <>
struct covet::column_type<token> {
    using stored = covet::uuid;
    static stored to_stored(const token& t) { return t.id; }
    static token from_stored(const stored& s) { return {s}; }
};
template <>
struct covet::column_type<strict> {
    using stored = int;
    static stored to_stored(const strict& s) { return s.number; }
    static strict from_stored(stored n) {
        if (n < 0) throw std::domain_error{"negative"};
        return {n};
    }
};

using namespace covet;
using namespace covet::tests;

TEST_CASE("types of the user's come back, whoever owns what is stored") {
    CHECK((through_codec(label{42}) == label{42}));
    const path long_path{std::string(1000, 'p')};
    CHECK((through_codec(long_path) == long_path));
    const digest bytes{{std::byte{0}, std::byte{1}, std::byte{254}, std::byte{255}}};
    CHECK((through_codec(bytes) == bytes));
    const token random{uuid::random()};
    CHECK((through_codec(random) == random));
}

TEST_CASE("a view is of the value itself") {
    const path p{"text"};
    CHECK(schema::codec<path>::hold(p).as_text().data() == p.text.data());
}

TEST_CASE("an optional of a type with a holder is null without a value") {
    const auto none = schema::codec<std::optional<label>>::hold(std::nullopt);
    CHECK(schema::as_value(none).is_null());
    CHECK((through_codec(std::optional{label{7}}) == std::optional{label{7}}));
}

TEST_CASE("a cell that the type refuses is not read") {
    const std::array<std::byte, 3> three{};
    CHECK_FALSE(read_cell<digest>(value_view::bytes(three)).has_value());
    CHECK_FALSE(read_cell<digest>(value_view::text("abcd")).has_value());
    CHECK_FALSE(read_cell<path>(value_view::integer(1)).has_value());
    CHECK_FALSE(read_cell<label>(value_view::null()).has_value());
    CHECK_THROWS_AS(read_cell<strict>(value_view::integer(-1)), std::domain_error);
}
