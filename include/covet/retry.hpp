#pragma once

#include <covet/core/error.hpp>
#include <covet/core/transaction_options.hpp>

#include <chrono>
#include <cstdint>

namespace covet {

/// How often a transaction is run until it meets no other one. Before each repetition it waits for a random time of up to
/// `base`, twice that before each further one, and never more than `cap`.
struct retry {
    std::uint32_t attempts = 5;  // in all
    std::chrono::milliseconds base{10};
    std::chrono::milliseconds cap{1'000};
    transaction_options options{};
};

namespace exec {

bool may_run_again(const retry&, std::uint32_t failures, const error&) noexcept;
void wait_to_run_again(const retry&, std::uint32_t failures);

/// Calls `f` until it meets no other transaction, and returns what it returns.
template <class Function>
auto run_again(const retry& how, Function f) {
    for (std::uint32_t failures = 1;; ++failures) {
        try {
            return f();
        } catch (const error& e) {
            if (!may_run_again(how, failures, e)) throw;
        }
        wait_to_run_again(how, failures);
    }
}

}  // namespace exec

}  // namespace covet
