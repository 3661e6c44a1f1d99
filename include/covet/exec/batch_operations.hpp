#pragma once

#include <covet/core/dialect.hpp>
#include <covet/exec/access.hpp>
#include <covet/exec/batch.hpp>
#include <covet/exec/located.hpp>
#include <covet/query/check/batch.hpp>

#include <array>
#include <concepts>
#include <cstddef>
#include <source_location>
#include <span>
#include <tuple>
#include <utility>

namespace covet::exec {

/// What a `database` and a `transaction` do with several statements at once.
///
/// `Self` leases something that points at a connection.
template <class Self>
class batch_operations {
public:
    /// Runs two to eight statements in their order on one connection, and gives a tuple of what each gives alone: the rows of a
    /// query or of a `returning`, else the number of rows affected.
    ///
    ///     auto [orders, totals, closed] = db.batch(open_orders, totals_by_day, erase<Order>.where(…));
    ///
    /// It is a transaction only where it is called on one: when a statement fails, those behind it do not happen, and those
    /// before it may stay done. The error says which one it was.
    template <class A, class B, class C = no_statement, class D = no_statement, class E = no_statement, class F = no_statement,
              class G = no_statement, class H = no_statement>
    auto batch(const A& a, const B& b, const C& c = {}, const D& d = {}, const E& e = {}, const F& f = {}, const G& g = {},
               const H& h = {}, std::source_location where = std::source_location::current()) {
        const auto given = std::tie(a, b, c, d, e, f, g, h);
        return [&]<std::size_t... I>(std::index_sequence<I...>) {
            return run_given(where, std::get<I>(given)...);
        }(std::make_index_sequence<statements_among<A, B, C, D, E, F, G, H>>{});
    }

    /// More of them than a batch takes.
    template <class... Statements>
        requires(sizeof...(Statements) > query::check::most_in_batch && (query::statement<Statements> && ...))
    auto batch(const Statements&...) {
        query::check::fit_batch<sizeof...(Statements)>();
        return std::tuple<batch_result<Statements>...>{};
    }

private:
    template <class... Statements>
    std::tuple<batch_result<Statements>...> run_given(const std::source_location& where, const Statements&... statements) {
        (query::check::fits_batch<Statements>(), ...);
        if constexpr ((query::check::batchable<Statements> && ...))
            return located(where, [&] {
                std::tuple<batch_part<Statements>...> parts{called_statement<Statements>{statements, where}...};
                return run_parts(std::index_sequence_for<Statements...>{}, parts, where);
            });
        else
            return {};
    }

    template <std::size_t... I, class... Statements>
    std::tuple<batch_result<Statements>...> run_parts(std::index_sequence<I...>, std::tuple<batch_part<Statements>...>& parts,
                                                     const std::source_location& where) {
        std::array<driver::request, sizeof...(Statements)> requests{std::get<I>(parts).request()...};
        auto held = access::lease(static_cast<Self&>(*this), where);
        run_batch(*held, requests, readers_for<Statements...>(held->dialect()));
        return {std::get<I>(parts).take(requests[I])...};
    }

    template <class... Statements>
    static std::span<const statement* const> readers_for(covet::dialect d) {
        if constexpr ((is_read_back_on_mysql<Statements> || ...)) {
            static const std::array<const statement*, sizeof...(Statements)> readers{reader_of<Statements>()...};
            if (d == mysql) return readers;
        }
        return {};
    }
};

}  // namespace covet::exec
