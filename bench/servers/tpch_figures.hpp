#pragma once

#include "../harness.hpp"
#include "../tpch_queries.hpp"
#include "running_server.hpp"
#include "tpch_text.hpp"

#include <charconv>
#include <chrono>
#include <concepts>
#include <optional>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

namespace bench {

inline std::chrono::sys_days date_of(std::string_view text) {
    const auto number = [text](std::size_t at, std::size_t size) {
        int out{};
        std::from_chars(text.data() + at, text.data() + at + size, out);
        return out;
    };
    return std::chrono::year{number(0, 4)} / number(5, 2) / number(8, 2);
}

/// Reads a cell of a row by hand. `Row` gives the cell as an integer, a real number or text.
template <class T, class Row>
T cell_of(const Row& row, unsigned i) {
    if constexpr (std::integral<T>)
        return static_cast<T>(row.integer(i));
    else if constexpr (std::floating_point<T>)
        return row.real(i);
    else if constexpr (std::same_as<T, std::string>)
        return row.text(i);
    else if constexpr (std::same_as<T, std::chrono::sys_days>)
        return date_of(row.text(i));
    else
        return T::from_string(row.text(i)).value();
}

template <class T, class Row>
void read_cell(const Row& row, unsigned i, T& out) {
    out = cell_of<T>(row, i);
}
template <class T, class Row>
void read_cell(const Row& row, unsigned i, std::optional<T>& out) {
    if (!row.is_null(i)) out = cell_of<T>(row, i);
}

template <class Out, class Row>
void read_by_hand(const Row& row, Out& out) {
    if constexpr (covet::schema::storable<Out>)
        read_cell(row, 0, out);
    else
        covet::meta::for_each_member(out, [&row](auto index, auto& member) { read_cell(row, static_cast<unsigned>(index.value), member); });
}

/// The queries of TPC-H at scale factor 0.01. `Sides` has a database of each side, and `Asker`, made of a connection and SQL
/// text, prepares it and gives all of its rows.
template <class Sides, class Asker>
void measure_tpch(const meter& out, const std::string& server) {
    constexpr double scale = 0.01;
    constexpr auto fraction = *covet::decimal<9, 4>::from_string("0.0100");
    Sides sides;
    tpch::load(sides.covet(), scale);
    for (const char* table : {"region", "nation", "supplier", "part", "partsupp", "customer", "orders", "lineitem"})
        sides.run(Sides::analyze_table + std::string{table});
    sides.move_server_to(own_core());
    each_tpch_query(fraction, [&](const std::string& name, const auto& query, const char* by_hand) {
        using row = covet::query::row_type<std::remove_cvref_t<decltype(query)>>;
        Asker asker{sides.plain(), tpch_for_server(by_hand)};
        out.measure({.name = server + ", TPC-H, " + name, .operations = 1, .target = 1.05,
                     .plain = {[&] { return sum_of_rows(asker.template all<row>()); }},
                     .covet = {[&] { return sum_of_rows(sides.covet().all(query)); }}, .on_server = true},
                    7);
    });
}

}  // namespace bench
