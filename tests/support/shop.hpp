#pragma once

#include <covet/covet.hpp>

#include <array>
#include <chrono>
#include <cstdint>
#include <optional>
#include <string>

/// \file
/// Models of a shop: each kind of key, each kind of column that statements treat in a way of their own.
namespace shop {

enum class state : std::int16_t { open = 1, paid = 2, shipped = 3 };
enum class color { red, green, blue };

using moment = std::chrono::sys_time<std::chrono::microseconds>;

struct customer {
    std::int64_t id{};
    std::string name{};
    std::string email{};
    std::optional<std::string> nick{};
    std::optional<std::int32_t> age{};
    bool active{};

    static consteval auto table() { return covet::table("customers").unique<&customer::email>().index<&customer::name>(); }
    friend bool operator==(const customer&, const customer&) = default;
};

struct order {
    std::int64_t id{};
    std::int64_t customer_id{};
    std::int32_t quantity{};
    double total{};
    std::optional<double> discount{};
    shop::state state{shop::state::open};
    moment placed_at{};

    static consteval auto table() {
        return covet::table("orders")
            .foreign_key<&order::customer_id, &customer::id>()
            .check("quantity_is_positive", covet::col<&order::quantity> > 0);
    }
    friend bool operator==(const order&, const order&) = default;
};

/// A natural key, which the program gives.
struct country {
    std::string code{};
    std::string name{};
    std::optional<std::int64_t> people{};

    static consteval auto table() { return covet::table().primary_key<&country::code>(); }
    friend bool operator==(const country&, const country&) = default;
};

/// A composite key.
struct order_line {
    std::int64_t order_id{};
    std::int32_t position{};
    std::string article{};
    std::int32_t amount{};

    static consteval auto table() { return covet::table().primary_key<&order_line::order_id, &order_line::position>(); }
    friend bool operator==(const order_line&, const order_line&) = default;
};

/// Nothing but a key.
struct membership {
    std::int64_t customer_id{};
    std::string club{};

    static consteval auto table() { return covet::table().primary_key<&membership::customer_id, &membership::club>(); }
    friend bool operator==(const membership&, const membership&) = default;
};

/// Nothing but a generated key.
struct ticket {
    std::int64_t id{};
    friend bool operator==(const ticket&, const ticket&) = default;
};

/// No key.
struct log_line {
    std::int64_t at{};
    std::string text{};
    friend bool operator==(const log_line&, const log_line&) = default;
};

/// A generated key of another name and type, and columns with defaults.
struct article {
    std::int32_t number{};
    std::string title{};
    shop::color color{shop::color::red};
    double price{};
    std::int32_t stock{};

    static consteval auto table() {
        return covet::table("articles")
            .generated_key<&article::number>()
            .default_value<&article::color>(shop::color::green)
            .default_value<&article::price>(9.5)
            .default_value<&article::stock>(7);
    }
    friend bool operator==(const article&, const article&) = default;
};

inline customer ada() { return {.name = "Ada", .email = "ada@example.org", .nick = "countess", .age = 36, .active = true}; }
inline customer bob() { return {.name = "Bob", .email = "bob@example.org"}; }

/// A database in memory with the tables of some models.
template <class... Models>
struct in_memory : covet::database {
    in_memory() : covet::database{"sqlite::memory:"} { create_tables<Models...>(); }
};

}  // namespace shop

template <>
inline constexpr auto covet::enum_names<shop::color> = std::to_array<covet::enum_name<shop::color>>(
    {{shop::color::red, "red"}, {shop::color::green, "green"}, {shop::color::blue, "blue"}});
