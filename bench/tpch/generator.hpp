#pragma once

#include "models.hpp"

#include <cstdint>
#include <ranges>
#include <vector>

namespace tpch {

/// The rows of the eight tables at a scale factor, made one at a time: scale factor 1 has 6 million lines of orders, 0.001 has
/// six thousand. Cardinalities, keys and domains are those of the specification, and the text is made up.
///
/// Rows are numbered from 1. The ranges refer to the generator.
class generator {
    template <class Make>
    static auto made(std::int64_t count, Make make) {
        return std::views::iota(std::int64_t{1}, count + 1) | std::views::transform(make);
    }

public:
    explicit generator(double scale);

    std::int64_t suppliers() const noexcept { return suppliers_; }
    std::int64_t parts() const noexcept { return parts_; }
    std::int64_t customers() const noexcept { return customers_; }
    std::int64_t orders() const noexcept { return orders_; }

    static region make_region(std::int64_t number);
    static nation make_nation(std::int64_t number);
    supplier make_supplier(std::int64_t number) const;
    part make_part(std::int64_t number) const;
    /// `number` counts the four suppliers of each part.
    partsupp make_partsupp(std::int64_t number) const;
    customer make_customer(std::int64_t number) const;
    tpch::orders make_order(std::int64_t number) const;
    std::vector<lineitem> make_lines(std::int64_t order) const;

    auto all_regions() const { return made(5, [](std::int64_t n) { return make_region(n); }); }
    auto all_nations() const { return made(25, [](std::int64_t n) { return make_nation(n); }); }
    auto all_suppliers() const { return made(suppliers_, [this](std::int64_t n) { return make_supplier(n); }); }
    auto all_parts() const { return made(parts_, [this](std::int64_t n) { return make_part(n); }); }
    auto all_partsupps() const { return made(4 * parts_, [this](std::int64_t n) { return make_partsupp(n); }); }
    auto all_customers() const { return made(customers_, [this](std::int64_t n) { return make_customer(n); }); }
    auto all_orders() const { return made(orders_, [this](std::int64_t n) { return make_order(n); }); }
    auto all_lines() const {
        return made(orders_, [this](std::int64_t n) { return make_lines(n); }) | std::views::join;
    }

private:
    /// One of the four suppliers of a part, `choice` from 0 to 3.
    std::int64_t supplier_of(std::int64_t part, std::int64_t choice) const noexcept;

    std::int64_t suppliers_;
    std::int64_t parts_;
    std::int64_t customers_;
    std::int64_t orders_;
    std::int64_t clerks_;
};

/// Creates the tables and fills them.
void load(covet::database&, double scale);

}  // namespace tpch
