#pragma once

#include <array>
#include <bit>
#include <chrono>
#include <cstddef>
#include <cstdint>

namespace covet::pool {

/// How long something took, counted: exact counts and sum, and percentiles to within an eighth of their value.
///
/// Each power of two of nanoseconds has eight buckets of one width, so that adding is a shift and an increment.
class histogram {
public:
    void add(std::chrono::nanoseconds time) noexcept {
        const auto value = time.count() > 0 ? static_cast<std::uint64_t>(time.count()) : 0;
        ++counts_[bucket_of(value)];
        ++count_;
        sum_ += value;
        if (value > largest_) largest_ = value;
    }
    /// The same as adding 0, which most are.
    void add_nothing() noexcept {
        ++counts_[0];
        ++count_;
    }

    std::uint64_t count() const noexcept { return count_; }
    std::chrono::nanoseconds sum() const noexcept { return std::chrono::nanoseconds{static_cast<std::int64_t>(sum_)}; }
    std::chrono::nanoseconds largest() const noexcept { return std::chrono::nanoseconds{static_cast<std::int64_t>(largest_)}; }

    /// The time that this part of all were not longer than, such as 0.95. 0 when there are none.
    std::chrono::nanoseconds percentile(double part) const noexcept;
    /// How many were not longer than this, counting those of its bucket.
    std::uint64_t count_up_to(std::chrono::nanoseconds) const noexcept;

private:
    static constexpr unsigned bits = 3;
    static constexpr std::size_t buckets = (64 - bits + 1) << bits;

    /// Values below 8 have a bucket each; above, the three bits behind the first choose.
    static constexpr std::size_t bucket_of(std::uint64_t value) noexcept {
        const auto width = static_cast<unsigned>(std::bit_width(value));
        if (width <= bits + 1) return static_cast<std::size_t>(value);
        const unsigned shift = width - bits - 1;
        return (std::size_t{shift} << bits) + static_cast<std::size_t>(value >> shift);
    }
    static std::uint64_t largest_of(std::size_t bucket) noexcept;

    std::array<std::uint64_t, buckets> counts_{};
    std::uint64_t count_{};
    std::uint64_t sum_{};
    std::uint64_t largest_{};
};

}  // namespace covet::pool
