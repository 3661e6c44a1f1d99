#pragma once

#include "shop.hpp"

/// \file
/// Beside the shop: rows of a relation to many, for programs with one mistake.

struct Item;
struct Basket {
    std::int64_t id{};
    belongs_to<Customer> customer{};
    double total{};
    has_many<Item> items{};
};
struct Item {
    std::int64_t id{};
    belongs_to<Basket> basket{};
    std::int32_t pieces{};
};
