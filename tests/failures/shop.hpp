#pragma once

#include <covet/covet.hpp>

#include <chrono>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <tuple>
#include <vector>

/// \file
/// Models for programs with one mistake.

enum class status : std::uint8_t { open, paid };
enum class color : std::uint8_t { red, green };

struct Customer {
    std::int64_t id{};
    std::string name;
    std::string email;
    std::optional<std::string> nick;
    bool active{};

    static consteval auto table() { return covet::table("customers").unique<&Customer::email>(); }
};

struct Order {
    std::int64_t id{};
    std::int64_t customer_id{};
    double total{};
    std::optional<double> discount;
    std::int32_t items{};
    status state{};
    std::chrono::sys_time<std::chrono::microseconds> placed_at{};
};

/// Without a key.
struct Remark {
    std::string text;
};

using namespace covet;
