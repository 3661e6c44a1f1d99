#pragma once

#include "support/shop.hpp"

#include <covet/covet.hpp>

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

/// \file
/// Models that point at each other, with rows that point nowhere here and there.
namespace company {

using namespace covet;

struct Country {
    std::int64_t id{};
    std::string name{};
    friend bool operator==(const Country&, const Country&) = default;
};

struct Customer {
    std::int64_t id{};
    std::string name{};
    std::optional<belongs_to<Country>> country{};
    friend bool operator==(const Customer&, const Customer&) = default;
};

struct Order {
    std::int64_t id{};
    belongs_to<Customer> customer{};
    double total{};

    static consteval auto table() { return covet::table("orders"); }
    friend bool operator==(const Order&, const Order&) = default;
};

struct Employee {
    std::int64_t id{};
    std::string name{};
    std::optional<belongs_to<Employee>> boss{};
    friend bool operator==(const Employee&, const Employee&) = default;
};

using boss = alias<Employee, "head">;
using c = alias<Customer, "c">;
using o = alias<Order, "o">;

struct spend {
    std::int64_t customer{};
    double total{};
    friend bool operator==(const spend&, const spend&) = default;
};
using spends = derived<spend, "spends">;

/// Ada in France has two orders, Bob in no country one, Eve in Peru none.
struct company_database : shop::in_memory<Country, Customer, Order, Employee> {
    company_database() {
        insert(std::vector<Country>{{.name = "France"}, {.name = "Peru"}, {.name = "Oman"}});
        insert(std::vector<Customer>{{.name = "Ada", .country = 1}, {.name = "Bob"}, {.name = "Eve", .country = 2}});
        insert(std::vector<Order>{{.customer = 1, .total = 10.0}, {.customer = 2, .total = 20.0}, {.customer = 1, .total = 30.0}});
        insert(std::vector<Employee>{{.name = "Root"}, {.name = "Mid", .boss = 1}, {.name = "Leaf", .boss = 2}});
    }
};

inline constexpr auto of_customer = col<&Order::customer> == col<&Customer::id>;

}  // namespace company
