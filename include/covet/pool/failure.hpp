#pragma once

#include <covet/core/error.hpp>
#include <covet/pool/statistics.hpp>

#include <memory>
#include <string>
#include <utility>

namespace covet::pool {

/// No connection could be had: none became free in time, too many wait already, or the load is being shed. `retryable()`,
/// but not at once.
class exhausted : public timeout {
public:
    exhausted(const std::string& message, statistics at_that_time)
        : timeout{message, {.retryable = true}}, numbers_{std::make_shared<const statistics>(std::move(at_that_time))} {}

    /// The pool's numbers when it gave up, with the longest holder and where it was taken.
    const statistics& numbers() const noexcept { return *numbers_; }

private:
    std::shared_ptr<const statistics> numbers_;
};

/// The database has refused so many connections that the pool has stopped asking it for a while.
class circuit_open : public connection_failed {
public:
    explicit circuit_open(const std::string& message) : connection_failed{message, {.sqlstate = "08001", .retryable = true}} {}
};

}  // namespace covet::pool
