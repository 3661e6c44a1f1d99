#pragma once

#include "../customer.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace bench {

/// The row of the figures of servers. Unlike the customer it has no time, which the servers' libraries do not read.
struct account {
    std::int64_t id{};
    std::string name;
    std::string email;
    std::optional<std::int32_t> country;
    double balance{};
    std::int64_t visits{};
};

/// The same rows in every run.
inline std::vector<account> make_accounts(std::size_t count) {
    std::vector<account> out;
    out.reserve(count);
    for (customer& c : make_customers(count))
        out.push_back({.id = 0,
                       .name = std::move(c.name),
                       .email = std::move(c.email),
                       .country = c.country,
                       .balance = c.balance,
                       .visits = static_cast<std::int64_t>(c.joined.time_since_epoch().count() % 1'000'000)});
    return out;
}

/// A sum in which every member counts.
inline std::uint64_t sum_of(const account& a) {
    return static_cast<std::uint64_t>(a.id) + a.name.size() + static_cast<unsigned char>(a.name.back()) + a.email.size() +
           static_cast<std::uint64_t>(a.country.value_or(1000)) + static_cast<std::uint64_t>(a.balance) +
           static_cast<std::uint64_t>(a.visits);
}

}  // namespace bench
