#pragma once

#include <covet/covet.hpp>

#include <cstdint>
#include <optional>
#include <string>
#include <tuple>

/// \file
/// Models that point at each other, for programs with one mistake.

struct Order;
struct Country {
    std::int64_t id{};
    std::string name;
};
struct Customer {
    std::int64_t id{};
    std::string name;
    std::optional<covet::belongs_to<Country>> country;
    covet::has_many<Order> orders;
};
struct Order {
    std::int64_t id{};
    covet::belongs_to<Customer> customer;
    double total{};
};

using namespace covet;
