#pragma once

#include <covet/pool/breaker.hpp>
#include <covet/pool/event.hpp>
#include <covet/pool/histogram.hpp>

#include <array>
#include <cstddef>
#include <cstdint>
#include <source_location>
#include <span>
#include <string>
#include <string_view>

namespace covet::pool {

/// What a pool can do for the next borrower.
enum class condition : std::uint8_t {
    healthy,
    degraded,   // the last connect failed, or it has fewer connections than min_size
    exhausted,  // all connections are lent, and somebody waits
    down,       // the circuit breaker is open, or the pool is closed
};

std::string_view name_of(condition) noexcept;

/// A pool's numbers, all of one moment.
struct statistics {
    // at this moment
    condition state{};
    breaker_state breaker{};
    std::size_t max_size{};
    std::size_t size{};        // connections: those below, and those being checked, reset or closed
    std::size_t in_use{};
    std::size_t idle{};
    std::size_t connecting{};
    std::size_t waiting{};     // borrowers
    duration longest_hold{};   // of those in use
    std::source_location longest_holder{};

    // since the pool was made
    std::uint64_t leases{};
    std::uint64_t waits{};            // leases that were not had at once
    std::uint64_t timeouts{};
    std::uint64_t refusals{};         // as the queue was full
    std::uint64_t shed{};
    std::uint64_t breaker_refusals{};
    std::uint64_t closed_refusals{};  // as the pool was closed
    std::uint64_t connects{};
    std::uint64_t connect_failures{};
    std::uint64_t checks{};
    std::uint64_t check_failures{};
    std::uint64_t resets{};
    std::uint64_t leaks{};
    std::uint64_t retries{};          // of statements
    std::array<std::uint64_t, close_reasons> closed{};
    histogram wait{};     // of every lease, and 0 for those had at once
    histogram hold{};     // of every lease that has come back
    histogram connect{};  // of every connect that succeeded
};

/// One JSON object, times in seconds.
std::string to_json(const statistics&);

/// The text format of Prometheus, version 0.0.4, with the label `pool` on every sample. Histograms have buckets of powers of
/// four from a microsecond to over a minute.
/// https://prometheus.io/docs/instrumenting/exposition_formats/
std::string to_prometheus(const statistics&, std::string_view pool = "default");

/// A pool's numbers under its name.
struct named_statistics {
    std::string name{};
    statistics numbers{};
};

/// The same of several pools: each family of samples once, as the format wants it.
std::string to_prometheus(std::span<const named_statistics>);

/// "3 of 8 connections in use, 0 idle, 2 being opened, 5 waiting; the longest in use for 12.3 s, lent at orders.cpp:12".
/// Those being checked, reset or closed are told where there are any.
std::string summary(const statistics&);

}  // namespace covet::pool
