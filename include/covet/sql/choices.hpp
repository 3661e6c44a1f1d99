#pragma once

#include <covet/core/small_vector.hpp>
#include <covet/core/tuple.hpp>
#include <covet/core/value.hpp>
#include <covet/expr/choice.hpp>
#include <covet/query/count.hpp>
#include <covet/query/statement.hpp>
#include <covet/query/subquery.hpp>

#include <cstddef>
#include <span>
#include <utility>

/// \file
/// The choices of a statement, in the order of its text.
namespace covet::sql {

namespace detail {

template <class Statement>
consteval bool is_choosing_statement() {
    if constexpr (requires { typename Statement::leaves; })
        return expr::detail::any_choosing(typename Statement::leaves{});
    else
        return false;
}

}  // namespace detail

/// Whether the text of a statement is chosen at run time.
template <class Statement>
inline constexpr bool is_choosing = detail::is_choosing_statement<Statement>();

class choices {
public:
    choices() = default;
    template <class Statement>
    explicit choices(const Statement& statement) {
        use_clauses(statement);
    }

    std::span<const expr::choice> view() const noexcept { return made_.view(); }

    // For what chooses. Values are for those who bind.

    void choose(expr::choice choice) { made_.push_back(choice); }

    template <class X>
    void use(const X& x) {
        if constexpr (expr::is_choosing<X>) {
            if constexpr (query::is_subquery<X>)
                use_clauses(x.query);
            else if constexpr (expr::is_visiting<X>)
                X::op::visit(x, *this);
            else if constexpr (requires { x.visit(*this); })
                x.visit(*this);
            else
                use_each(x.operands);
        }
    }
    template <class X>
    void leave(const X&) noexcept {}
    void bind(std::span<const value_view>) noexcept {}

private:
    template <std::size_t... I, class... Xs>
    void use_each(const covet::detail::tuple_elements<std::index_sequence<I...>, Xs...>& expressions) {
        (use(static_cast<const tuple_element<I, Xs>&>(expressions).value), ...);
    }

    template <template <class...> class Clause, class Statement>
    void use_clause(const Statement& statement) {
        if constexpr (Statement::template has<Clause>) use_each(query::clause_in<Clause>(statement).expressions);
    }

    template <class Statement, template <class...> class... Clauses>
    void use_in_order(const Statement& statement, query::clause_kinds<Clauses...>) {
        (use_clause<Clauses>(statement), ...);
    }

    template <class Statement>
    void use_clauses(const Statement& statement) {
        if constexpr (requires { typename Statement::wrapped; })
            use_clauses(statement.query);
        else
            use_in_order(statement, query::text_order{});
    }

    small_vector<expr::choice, 16> made_;
};

}  // namespace covet::sql
