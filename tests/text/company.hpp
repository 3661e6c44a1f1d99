#pragma once

#include "text.hpp"

#include <cstdint>
#include <optional>
#include <string>

/// \file
/// Models that point at each other.
namespace company {

using namespace covet;

struct Country {
    std::int64_t id{};
    std::string name{};
};

struct Customer {
    std::int64_t id{};
    std::string name{};
    std::optional<belongs_to<Country>> country{};

    static consteval auto table() { return covet::table("customers"); }
};

struct Order {
    std::int64_t id{};
    belongs_to<Customer> customer{};
    std::optional<std::string> note{};
    double total{};

    static consteval auto table() { return covet::table("orders"); }
};

struct Employee {
    std::int64_t id{};
    std::string name{};
    std::optional<std::int64_t> boss_id{};
};

using boss = alias<Employee, "boss">;
using c = alias<Customer, "c">;
using o = alias<Order, "o">;

struct spend {
    std::int64_t customer{};
    double total{};
};
using spends = derived<spend, "spends">;

inline constexpr auto of_customer = col<&Order::customer> == col<&Customer::id>;

}  // namespace company
