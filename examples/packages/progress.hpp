#pragma once

#include <chrono>
#include <cstdint>
#include <optional>

namespace packages {

/// A bar on the terminal that shows how far a long job is. Where standard error is no terminal, it shows nothing.
class progress {
public:
    /// `total` is what the job amounts to, where that is known.
    explicit progress(std::optional<std::uint64_t> total);
    progress(const progress&) = delete;
    progress& operator=(const progress&) = delete;
    /// Leaves the line empty for what comes after it.
    ~progress();

    /// Cheap enough to be called after each package.
    void show(std::uint64_t done, std::int64_t packages);

private:
    std::optional<std::uint64_t> total_;
    bool on_terminal_;
    bool is_drawn_{};
    std::chrono::steady_clock::time_point drawn_at_{};
};

}  // namespace packages
