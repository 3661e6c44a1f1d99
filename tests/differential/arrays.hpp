#pragma once

#include <covet/covet.hpp>

#include <chrono>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

/// \file
/// A table with an array of each type.
namespace differential::arrays {

enum class color : std::uint8_t { red, green, blue };

using moment = std::chrono::sys_time<std::chrono::microseconds>;
using price = covet::decimal<18, 4>;

struct lists {
    std::int64_t id{};
    std::vector<bool> flags{};
    std::vector<std::int8_t> small{};
    std::vector<std::int64_t> numbers{};
    std::vector<std::uint64_t> counts{};
    std::vector<float> floats{};
    std::vector<double> reals{};
    std::vector<std::string> texts{};
    std::vector<covet::bytes> blobs{};
    std::vector<covet::uuid> keys{};
    std::vector<std::chrono::sys_days> days{};
    std::vector<moment> moments{};
    std::vector<std::chrono::minutes> waits{};
    std::vector<price> prices{};
    std::vector<color> colors{};
    std::vector<std::optional<std::int32_t>> gaps{};
    std::optional<std::vector<std::optional<std::string>>> notes{};

    friend bool operator==(const lists&, const lists&) = default;
};

}  // namespace differential::arrays
