#pragma once

#include <covet/covet.hpp>

#include <cstdint>
#include <optional>
#include <string>

/// \file
/// Models with relations of every kind.
namespace market {

using namespace covet;

struct Customer;
struct Item;
struct Product;
struct Tag;

struct Order {
    std::int64_t id{};
    belongs_to<Customer> customer{};
    std::optional<belongs_to<Customer>> payer{};
    double total{};
    std::optional<double> discount{};
    has_many<Item> items{};
};

struct Item {
    std::int64_t id{};
    belongs_to<Order> order{};
    std::optional<belongs_to<Product>> product{};
    std::int32_t pieces{};
};

struct Account {
    std::int64_t id{};
    belongs_to<Customer> customer{};
    bool is_open{};
};

struct Customer {
    std::int64_t id{};
    std::string name{};
    has_many<Order, inverse<&Order::customer>> orders{};
    has_many<Order, inverse<&Order::payer>> paid{};
    has_one<Account> account{};

    static consteval auto table() { return covet::table("customers"); }
};

struct Product {
    std::int64_t id{};
    std::string name{};
    many_to_many<Tag> tags{};
};

struct Tag {
    std::int64_t id{};
    std::string word{};
    many_to_many<Product> products{};
};

struct Employee {
    std::int64_t id{};
    std::string name{};
    std::optional<belongs_to<Employee>> boss{};
    has_many<Employee> serfs{};
};

/// Found by two columns.
struct Parcel;
struct Line {
    std::int64_t order{};
    std::int32_t number{};
    has_many<Parcel> parcels{};

    static consteval auto table() { return covet::table().primary_key<&Line::order, &Line::number>(); }
};
struct Parcel {
    std::int64_t id{};
    std::int64_t order_id{};
    std::int32_t line_number{};
    belongs_to<Line, by<&Parcel::order_id, &Parcel::line_number>> line{};
};

using c = alias<Customer, "c">;

}  // namespace market
