#pragma once

#include <covet/pool/backoff.hpp>
#include <covet/pool/breaker.hpp>

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <string_view>

namespace covet::pool {

/// Which of the free connections is borrowed next: the one that came back last, so that those not needed grow old and are
/// closed, or the one that has been free for longest, so that all are used alike.
enum class reuse : std::uint8_t { lifo, fifo };

/// How many connections a pool has, and how it treats them. Of a time 0 means never, unless it says otherwise.
struct options {
    std::size_t max_size = 8;                            // connections, those included that are being opened
    std::chrono::milliseconds acquire_timeout{30'000};   // a borrower waits; 0: it does not
    std::size_t min_size = 0;                            // connections kept open while nobody needs them
    std::chrono::milliseconds idle_timeout{600'000};     // unused, until a connection above min_size is closed
    std::chrono::milliseconds max_lifetime{1'800'000};   // of a connection; it is closed when it is free
    std::uint32_t lifetime_jitter = 10;                  // per cent of max_lifetime, by which it may be shorter
    std::chrono::milliseconds keepalive{120'000};        // unused, until a connection is checked
    std::chrono::milliseconds validate_after{5'000};     // unused, until it is checked before it is lent
    std::chrono::milliseconds check_timeout{5'000};      // of a check or a reset, after which its connection is given up
    std::chrono::milliseconds leak_threshold{};          // lent, until that is reported
    std::chrono::milliseconds drain_timeout{};           // close() waits for what is lent; 0: it does not
    std::size_t max_connecting = 4;                      // connections opened at a time
    std::size_t max_waiting = 10'000;                    // borrowers
    reuse order = reuse::lifo;
    bool warm_up = false;                                // min_size connections are opened before the first is asked for
    backoff connect_retry{};                             // attempts for one borrower
    backoff statement_retry{.attempts = 2, .base = std::chrono::milliseconds{10}};  // of reads outside of transactions
    std::chrono::milliseconds shed_target{};             // wait in the queue that is good enough; see docs/pool.md
    std::chrono::milliseconds shed_interval{2'000};      // how long the wait has to stay above it
    breaker_options breaker{};

    /// Requests that each want one connection briefly: as many connections as the server can work on at a time, a short wait.
    static options web_service() noexcept;
    /// Jobs one after the other: few connections, long waits.
    static options worker() noexcept;
    /// Stages that hold their connections for long: one for each and no more, none closed for being unused.
    static options pipeline(std::size_t stages) noexcept;
};

/// Throws `bad_option` naming the option, its value and what it may be.
void check(const options&);

/// Options from a JSON object whose members are named as those above, times in milliseconds, `connect_retry`,
/// `statement_retry` and `breaker` objects of their own; those that it leaves out stay as they are in `start`.
///
///     options o = options_from_json(R"({"max_size": 20, "idle_timeout": 60000, "order": "fifo"})");
///
/// Throws `bad_option` for what is no JSON, for names of no meaning and values of the wrong kind.
options options_from_json(std::string_view json, const options& start = {});

}  // namespace covet::pool
