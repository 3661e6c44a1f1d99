#pragma once

#include <doctest/doctest.h>

#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <limits>
#include <random>
#include <span>
#include <string>

namespace support {

/// Random data of a property test. Its seed is printed; COVET_SEED repeats a run.
class generator {
public:
    generator() : generator{chosen_seed()} { MESSAGE("COVET_SEED=", seed_); }
    explicit generator(std::uint64_t seed) : seed_{seed}, engine_{seed} {}

    std::uint64_t bits() { return engine_(); }

    /// From 0 to below `bound`.
    std::size_t below(std::size_t bound) { return static_cast<std::size_t>(engine_() % bound); }

    template <class Integer>
    Integer between(Integer low, Integer high) {
        return static_cast<Integer>(std::uniform_int_distribution<std::int64_t>{low, high}(engine_));
    }

    /// How far from zero the integers of random items and queries may be.
    std::int64_t farthest{std::numeric_limits<std::int64_t>::max()};

    bool chance(double probability) { return std::bernoulli_distribution{probability}(engine_); }

    template <class T, std::size_t Extent>
    const T& one_of(std::span<const T, Extent> values) {
        return values[below(values.size())];
    }
    template <class T, std::size_t Size>
    const T& one_of(const T (&values)[Size]) {
        return values[below(Size)];
    }

    /// Any bytes at all.
    std::string text(std::size_t longest) {
        std::string out(below(longest + 1), '\0');
        for (char& c : out) c = static_cast<char>(bits());
        return out;
    }

private:
    static std::uint64_t chosen_seed() {
        if (const char* const given = std::getenv("COVET_SEED")) return std::strtoull(given, nullptr, 10);
        std::random_device device;
        return (std::uint64_t{device()} << 32) | device();
    }

    std::uint64_t seed_;
    std::mt19937_64 engine_;
};

}  // namespace support
