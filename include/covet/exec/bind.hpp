#pragma once

#include <covet/core/small_vector.hpp>
#include <covet/core/tuple.hpp>
#include <covet/core/type_list.hpp>
#include <covet/core/value.hpp>
#include <covet/exec/argument.hpp>
#include <covet/exec/arena.hpp>
#include <covet/exec/located.hpp>
#include <covet/expr/check/when.hpp>
#include <covet/expr/choice.hpp>
#include <covet/expr/in.hpp>
#include <covet/expr/value.hpp>
#include <covet/query/count.hpp>
#include <covet/query/statement.hpp>
#include <covet/sql/static_statement.hpp>

#include <algorithm>
#include <array>
#include <cstddef>
#include <source_location>
#include <span>
#include <type_traits>
#include <utility>

/// \file
/// From a statement and the arguments of a call to the array of values that a driver takes.
namespace covet::exec {

namespace detail {

/// Where the next value goes, and where the next argument of the call comes from.
struct binding {
    value_view* out;
    const value_view* argument;
    arena& kept;
    const std::source_location& where;

    // For what chooses at run time.

    void choose(expr::choice) const noexcept {}
    template <class X>
    void use(const X& x);
    void bind(std::span<const value_view> values) noexcept { out = std::copy(values.begin(), values.end(), out); }
    /// The call brings arguments for what is left out, too.
    template <class X>
    void leave(const X&) noexcept {
        argument += expr::check::placeholders_in<X>;
    }
};

template <class Leaf>
inline constexpr bool is_bound = expr::is_value<Leaf> || expr::is_placeholder<Leaf> || expr::is_array_value<Leaf> ||
                                 std::is_base_of_v<expr::choosing_leaf, Leaf>;

template <class... Leaves>
consteval bool is_any_bound(type_list<Leaves...>) {
    return (is_bound<Leaves> || ...);
}

template <class X>
void bind_expression(const X& x, binding& to);

template <std::size_t... I, class... Xs>
void bind_each(const covet::detail::tuple_elements<std::index_sequence<I...>, Xs...>& expressions, binding& to) {
    (bind_expression(static_cast<const tuple_element<I, Xs>&>(expressions).value, to), ...);
}

/// Columns and covet's own constants bring no value.
template <class X>
inline void bind_expression(const X& x, binding& to) {
    if constexpr (expr::is_value<X>)
        *to.out++ = x.view();
    else if constexpr (expr::is_placeholder<X>)
        *to.out++ = *to.argument++;
    else if constexpr (expr::is_array_value<X>)
        *to.out++ = located(to.where, [&] { return array_of<typename X::value_type>(x.range(), to.kept); });
    else if constexpr (expr::is_visiting<X>)
        X::op::visit(x, to);
    else if constexpr (requires { x.visit(to); })
        x.visit(to);
    else if constexpr (is_any_bound(expr::leaves_of<X>{}))
        bind_each(x.operands, to);
}

template <class Query>
inline void bind_expression(const query::subquery<Query>& x, binding& to) {
    bind_clauses(x.query, to);
}

template <template <class, class...> class Statement, class Model, class... Clauses>
void bind_clauses(const Statement<Model, Clauses...>& statement, binding& to) {
    (bind_each(static_cast<const Clauses&>(statement).expressions, to), ...);
}

template <class X>
void binding::use(const X& x) {
    bind_expression(x, *this);
}

template <class Query>
void bind_clauses(const query::count_of<Query>& statement, binding& to) {
    bind_clauses(statement.query, to);
}
template <class Query>
void bind_clauses(const query::exists_of<Query>& statement, binding& to) {
    bind_clauses(statement.query, to);
}

}  // namespace detail

/// A statement as it goes to a driver: its description, and a value for each of its parameters. These view into the
/// statement and the arguments, which must outlive it. `where` is the call.
template <class Statement>
class bound {
public:
    bound(const Statement& statement, const value_view* arguments, const std::source_location& where) {
        if constexpr (count > 0) {
            detail::binding to{parameters_.data(), arguments, kept_, where};
            detail::bind_clauses(statement, to);
        }
    }

    const statement& description() const noexcept { return sql::executable<Statement>(); }
    std::span<const value_view> parameters() const noexcept { return parameters_; }

private:
    static constexpr std::size_t count = sql::description_of<Statement>.parameters.size();

    std::array<value_view, count> parameters_{};
    arena kept_{};
};

/// The same of a statement whose text is chosen at run time.
template <class Statement>
    requires sql::is_choosing<Statement>
class bound<Statement> {
public:
    bound(const Statement& statement, const value_view* arguments, const std::source_location& where)
        : shape_{located(where, [&] { return sql::shape_of(statement); })} {
        parameters_.resize(shape_->parameters.size());
        detail::binding to{parameters_.data(), arguments, kept_, where};
        detail::bind_clauses(statement, to);
    }

    const statement& description() const noexcept { return *shape_; }
    std::span<const value_view> parameters() const noexcept { return parameters_.view(); }

private:
    sql::shape_pointer shape_;
    small_vector<value_view, 16> parameters_{};
    arena kept_{};
};

}  // namespace covet::exec
