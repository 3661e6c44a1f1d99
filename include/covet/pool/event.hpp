#pragma once

#include <covet/pool/clock.hpp>

#include <cstdint>
#include <source_location>
#include <string_view>

namespace covet::pool {

/// Which of a pool's connections: from 0, below `options::max_size`. A connection that replaces a closed one takes its place.
using place = std::uint32_t;
inline constexpr place no_place = ~place{0};

/// Why a connection was closed.
enum class close_reason : std::uint8_t { unused, lifetime, broken, check_failed, reset_failed, shutdown };
inline constexpr std::size_t close_reasons = 6;

std::string_view name_of(close_reason) noexcept;

/// Something that happened in a pool.
struct event {
    enum class kind : std::uint8_t {
        connected,       // `took` what it took
        connect_failed,
        closed,          // for `reason`
        check_failed,
        leaked,          // lent for longer than the threshold: `took` since then, from `where`
        leak_returned,   // what was reported has come back: `took` in all
        timed_out,       // a borrower from `where`, having waited `took`
        shed,
        refused,         // the queue was full
        breaker_opened,
        breaker_closed,
    };

    kind what{};
    place at{no_place};
    close_reason reason{};
    duration took{};
    std::source_location where{};
};

std::string_view name_of(event::kind) noexcept;

}  // namespace covet::pool
