#pragma once

#include "models.hpp"

#include <chrono>
#include <cstddef>
#include <cstdint>

namespace tpch {

/// The random numbers of one row, which depend on nothing but the table and the row's number: a row can be made without
/// those before it.
class draw {
public:
    enum class table : std::uint64_t { region = 1, nation, supplier, part, partsupp, customer, orders, lineitem };

    draw(table of, std::int64_t row) noexcept
        : state_{mixed(static_cast<std::uint64_t>(of) * seed) ^ static_cast<std::uint64_t>(row)} {}

    /// From `least` to `most`, both included; fewer than 2^32 apart.
    std::int64_t between(std::int64_t least, std::int64_t most) noexcept {
        const auto count = static_cast<std::uint64_t>(most - least + 1);
        return least + static_cast<std::int64_t>(((bits() >> 32U) * count) >> 32U);
    }

    money amount(std::int64_t least_cents, std::int64_t most_cents) {
        return money::from_unscaled(between(least_cents, most_cents));
    }

    std::chrono::days days(std::int64_t least, std::int64_t most) {
        return std::chrono::days{static_cast<std::chrono::days::rep>(between(least, most))};
    }

    template <class T, std::size_t Size>
    const T& one_of(const T (&values)[Size]) noexcept {
        return values[static_cast<std::size_t>(between(0, Size - 1))];
    }

private:
    /// With this one each of the 22 queries has rows from a scale factor of 0.005 on.
    static constexpr std::uint64_t seed = 43;

    // SplitMix64
    static constexpr std::uint64_t step = 0x9e3779b97f4a7c15U;
    static constexpr std::uint64_t mixed(std::uint64_t x) noexcept {
        x = (x ^ (x >> 30U)) * 0xbf58476d1ce4e5b9U;
        x = (x ^ (x >> 27U)) * 0x94d049bb133111ebU;
        return x ^ (x >> 31U);
    }

    std::uint64_t bits() noexcept { return mixed(state_ += step); }

    std::uint64_t state_;
};

}  // namespace tpch
