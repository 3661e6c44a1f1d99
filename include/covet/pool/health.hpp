#pragma once

#include <covet/pool/statistics.hpp>

#include <chrono>
#include <string>

namespace covet::pool {

/// What a check of a database found.
struct health {
    condition state{};
    bool answers{};                     // the server did, within the limit
    std::chrono::nanoseconds latency{};  // of its answer, or until it was given up
    std::string message{};              // why it did not answer, else empty
};

}  // namespace covet::pool
