#include "property/round_trip.hpp"

#include <covet/schema/types/bytes.hpp>

#include <doctest/doctest.h>

#include <cfloat>
#include <cstddef>
#include <limits>
#include <string>
#include <vector>

#include "support/random.hpp"

using namespace covet;
using namespace std::string_literals;

namespace {

template <class T>
std::vector<T> telling_reals() {
    using limits = std::numeric_limits<T>;
    return {T{0},          T(0.1),        T(1e-9),         T(1) / 3,          T(-2.5),           T(16777217),          limits::min(),
            limits::max(), limits::lowest(), limits::epsilon(), limits::denorm_min(), -limits::denorm_min(), limits::infinity(), -limits::infinity()};
}

const std::vector<std::string> telling_texts{"",
                                             "a",
                                             "\0"s,
                                             "a\0b"s,
                                             "\0\0end"s,
                                             "trailing\0"s,
                                             "\xff\xfe\x80",
                                             "\xc3\x28",
                                             "\xed\xa0\x80",
                                             "\xf0\x9f\x98\x80",
                                             "caf\xc3\xa9",
                                             "'; DROP TABLE kept; --",
                                             "\"`[]?:@$1",
                                             "%_\\",
                                             " \t\r\n",
                                             "NULL",
                                             "123",
                                             "1e5",
                                             std::string(1 << 20, 'x'),
                                             std::string(1 << 20, '\0')};

}  // namespace

TEST_CASE("doubles round-trip bit for bit") {
    property::check_round_trip(telling_reals<double>());
    support::generator g;
    std::vector<double> any;
    while (any.size() < 200) {
        const double value = std::bit_cast<double>(g.bits());
        if (value == value) any.push_back(value);
    }
    property::check_inserts(any);
}

TEST_CASE("floats round-trip bit for bit") { property::check_round_trip(telling_reals<float>()); }

TEST_CASE("a zero below zero is a zero") {
    // SQLite keeps its sign in a value, but not in a column.
    using model = property::kept<double>;
    database db{"sqlite::memory:"};
    db.create_tables<model>();
    db.insert(model{.value = -0.0, .maybe = -0.0});
    CHECK(db.one(from<model>).value == 0.0);
    CHECK(db.count(from<model>.where(col<&model::value> == -0.0)) == 1);
    CHECK(db.count(from<model>.where(col<&model::value> == 0.0)) == 1);
}

TEST_CASE("texts round-trip byte for byte") { property::check_round_trip(telling_texts); }

TEST_CASE("bytes round-trip") {
    std::vector<bytes> values{{}};
    for (const std::string& text : telling_texts) {
        const auto view = std::as_bytes(std::span{text});
        values.emplace_back(view.begin(), view.end());
    }
    property::check_round_trip(values);
}

TEST_CASE("any bytes are a text") {
    support::generator g;
    std::vector<std::string> texts;
    for (int i = 0; i < 300; ++i) texts.push_back(g.text(60));
    property::check_inserts(texts);
}
