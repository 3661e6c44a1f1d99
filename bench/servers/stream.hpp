#pragma once

#include "../harness.hpp"

#include "support/resident_memory.hpp"

#include <covet/covet.hpp>

#include <cstdint>
#include <stdexcept>
#include <string>
#include <vector>

namespace bench {

struct digit {
    std::int32_t value{};
    std::string text{};

    static consteval auto table() { return covet::table().primary_key<&digit::value>(); }
};

using second_digit = covet::alias<digit, "second">;
using third_digit = covet::alias<digit, "third">;

inline constexpr auto triples_of_digits =
    covet::from<digit>.join<second_digit>(second_digit::col<&digit::value> >= 0).join<third_digit>(third_digit::col<&digit::value> >= 0)
        .select(covet::col<&digit::value>, second_digit::col<&digit::value>, third_digit::col<&digit::text>);

/// Streams 10,077,696 rows, which the server makes of 216, and holds the process to a bounded memory meanwhile. `Place` is an empty
/// database on the server.
template <class Place>
void stream_rows(const meter& out, const std::string& server) {
    constexpr std::int64_t digits = 216, rows = digits * digits * digits, most_growth = 16 * 1'024;  // KiB

    const Place place;
    covet::database db{place.url("tls=disable")};
    db.create_tables<digit>();
    std::vector<digit> few;
    for (std::int32_t i = 0; i < digits; ++i) few.push_back({i, "the text of the row " + std::to_string(i)});
    db.insert(few);
    out.measure_alone(server + ", row of a stream of 10,000,000", rows, 1, [&] {
        std::uint64_t sum = 0;
        std::int64_t read = 0, before = 0;
        for (const auto& [a, b, text] : db.stream(triples_of_digits)) {
            if (++read == 10'000) before = support::resident_memory();
            sum += static_cast<std::uint64_t>(a) + static_cast<std::uint64_t>(b) + text.size();
        }
        if (read != rows) throw std::runtime_error{server + ": the stream has " + std::to_string(read) + " rows"};
        if (const std::int64_t growth = support::resident_memory() - before; growth > most_growth)
            throw std::runtime_error{server + ": the stream has taken " + std::to_string(growth) + " KiB more at its end"};
        return sum;
    });
}

}  // namespace bench
