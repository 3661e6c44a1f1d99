#pragma once

#include <covet/covet.hpp>

#include <chrono>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace bench {

/// The row of all figures: six columns of five types. Most names fit into a std::string without an allocation, no
/// address does, and one row in eight has no country.
struct customer {
    std::int64_t id{};
    std::string name;
    std::string email;
    std::optional<std::int32_t> country;
    double balance{};
    std::chrono::sys_time<std::chrono::microseconds> joined{};
};

constexpr std::int32_t countries = 200;

/// The same rows in every run.
inline std::vector<customer> make_customers(std::size_t count) {
    std::vector<customer> out;
    out.reserve(count);
    std::uint64_t state = 42;
    for (std::size_t i = 0; i < count; ++i) {
        state = state * 6364136223846793005U + 1442695040888963407U;
        const std::uint64_t random = state >> 33U;
        const std::string number = std::to_string(random % 1'000'000);
        customer c{.id = 0, .name = "name " + number, .email = "customer." + number + "@mail.example.org", .country = {}};
        if (random % 8 != 0) c.country = static_cast<std::int32_t>(random % countries);
        c.balance = static_cast<double>(random % 100'000) / 7;
        c.joined += std::chrono::microseconds{1'600'000'000'000'000 + static_cast<std::int64_t>(random)};
        out.push_back(c);
    }
    return out;
}

/// A sum in which every member counts.
inline std::uint64_t sum_of(const customer& c) {
    return static_cast<std::uint64_t>(c.id) + c.name.size() + static_cast<unsigned char>(c.name.back()) + c.email.size() +
           static_cast<std::uint64_t>(c.country.value_or(1000)) + static_cast<std::uint64_t>(c.balance) +
           static_cast<std::uint64_t>(c.joined.time_since_epoch().count());
}

}  // namespace bench
