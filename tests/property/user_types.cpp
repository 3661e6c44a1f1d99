#include "property/round_trip.hpp"

#include <doctest/doctest.h>

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace {

struct celsius {  // stored as a number
    double degrees{};
    friend bool operator==(const celsius&, const celsius&) = default;
};
struct name {  // stored as a view of its own text
    std::string text;
    friend bool operator==(const name&, const name&) = default;
};
struct tags {  // stored as text that is made for it
    std::vector<int> list;
    friend bool operator==(const tags&, const tags&) = default;
};

}  // namespace

template <>
struct covet::column_type<celsius> {
    using stored = double;
    static stored to_stored(const celsius& c) { return c.degrees; }
    static celsius from_stored(stored d) { return {d}; }
};
template <>
struct covet::column_type<name> {
    using stored = std::string_view;
    static stored to_stored(const name& n) { return n.text; }
    static name from_stored(stored s) { return {std::string{s}}; }
};
template <>
struct covet::column_type<tags> {
    using stored = std::string;
    static stored to_stored(const tags& t) {
        stored out;
        for (const int i : t.list) out.append(std::to_string(i)).append(";");
        return out;
    }
    static std::optional<tags> from_stored(const stored& s) {
        tags out;
        for (std::size_t at = 0; at < s.size(); at = s.find(';', at) + 1) out.list.push_back(std::stoi(s.substr(at)));
        return out;
    }
};

TEST_CASE("types of the user's round-trip") {
    property::check_inserts<celsius>({{0.0}, {-273.15}, {1e300}});
    property::check_round_trip<name>({{""}, {"short"}, {std::string(1000, 'n')}, {std::string("n\0l", 3)}});
    property::check_round_trip<tags>({{{}}, {{1}}, {{1, -2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14}}});
}
