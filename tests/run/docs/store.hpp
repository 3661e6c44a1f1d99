#pragma once

#include "support/shop.hpp"

#include <covet/covet.hpp>
#include <covet/query_budget.hpp>

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

/// \file
/// The tables that docs/relations.md speaks of.
namespace store {

using namespace covet;

// region models
struct Country {
    std::string code{};
    std::string name{};

    static consteval auto table() { return covet::table("countries").primary_key<&Country::code>(); }
};

struct Order {
    std::int64_t id{};
    belongs_to<struct Customer> customer{};
    std::optional<belongs_to<Customer>> payer{};
    double total{};
    has_many<struct Item> items{};
    many_to_many<struct Tag> tags{};

    static consteval auto table() { return covet::table("orders").on_delete<&Order::payer>(action::set_null); }
};

struct Customer {
    std::int64_t id{};
    std::string name{};
    std::optional<belongs_to<Country, std::string>> country{};
    has_one<struct Profile> profile{};
    has_many<Order, inverse<&Order::customer>> orders{};
    has_many<Order, inverse<&Order::payer>> paid{};

    static consteval auto table() { return covet::table("customers"); }
};

struct Profile {
    std::int64_t id{};
    belongs_to<Customer> customer{};
    std::string text{};
};

struct Item {
    std::int64_t id{};
    belongs_to<Order> order{};
    std::string article{};
    std::int32_t amount{1};

    static consteval auto table() { return covet::table("items").on_delete<&Item::order>(action::cascade); }
};

struct Tag {
    std::int64_t id{};
    std::string word{};
    many_to_many<Order> orders{};

    static consteval auto table() { return covet::table("tags").unique<&Tag::word>(); }
};
// endregion

/// Ada, of Great Britain and with a profile, has three orders, of which Bob paid the first; Bob has one; Cleo has none. The
/// first order is urgent and a gift, the last a gift.
struct store_database : shop::in_memory<Country, Customer, Order, Profile, Item, Tag> {
    store_database() {
        insert(Country{.code = "GB", .name = "Great Britain"});
        insert(std::vector<Customer>{{.name = "Ada", .country = std::string{"GB"}}, {.name = "Bob"}, {.name = "Cleo"}});
        insert(Profile{.customer = 1, .text = "countess"});
        insert(std::vector<Order>{{.customer = 1, .payer = 2, .total = 12.5}, {.customer = 1, .total = 250.0}, {.customer = 1, .total = 40.0}, {.customer = 2, .total = 99.0}});
        insert(std::vector<Item>{{.order = 1, .article = "nut", .amount = 20}, {.order = 2, .article = "engine"}, {.order = 2, .article = "bolt", .amount = 8}, {.order = 4, .article = "cog"}});
        insert(std::vector<Tag>{{.word = "urgent"}, {.word = "gift"}});
        run("INSERT INTO orders_tags (order_id, tag_id) VALUES (1, 1), (1, 2), (4, 2)");
    }
};

}  // namespace store
