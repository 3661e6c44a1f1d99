#pragma once

#include <covet/core/small_vector.hpp>
#include <covet/core/tuple.hpp>
#include <covet/core/value.hpp>
#include <covet/expr/choice.hpp>
#include <covet/query/count.hpp>
#include <covet/query/paths.hpp>
#include <covet/query/select.hpp>
#include <covet/query/statement.hpp>
#include <covet/query/subquery.hpp>

#include <concepts>
#include <cstddef>
#include <span>
#include <utility>

/// \file
/// The choices of a statement, in the order of its text. What is left out joins no tables: those on the paths of a statement
/// are joined where something in its text needs them.
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

namespace detail {

template <class Statement>
inline constexpr bool is_select = false;
template <class Source, class... Clauses>
inline constexpr bool is_select<query::select_query<Source, Clauses...>> = true;

}  // namespace detail

/// Whether a statement joins the tables on its paths only where what stands in its text leads through them.
template <class Statement>
inline constexpr bool chooses_joins =
    detail::is_select<Statement> && is_choosing<Statement> && query::has_paths<Statement> && query::paths_of<Statement>::size < 64;

/// Goes through what stands in a text, in its order. `Self` takes choices by `choose`, what has none by `see`, and the paths of
/// a statement where its FROM begins by `begin_tables`.
template <class Self>
class text_visitor {
public:
    template <class X>
    void use(const X& x) {
        if constexpr (!expr::is_choosing<X>)
            self().see(expr::leaves_of<X>{});
        else if constexpr (query::is_subquery<X>)
            use_clauses(x.query);
        else if constexpr (expr::is_visiting<X>)
            X::op::visit(x, self());
        else if constexpr (requires { x.visit(self()); })
            x.visit(self());
        else
            use_each(x.operands);
    }
    template <class X>
    void leave(const X&) noexcept {}
    /// Values are for those who bind.
    void bind(std::span<const value_view>) noexcept {}

    template <class Statement>
    void use_clauses(const Statement& statement) {
        if constexpr (requires { typename Statement::wrapped; })
            use_clauses(statement.query);
        else
            use_each_clause(statement);
    }

private:
    Self& self() noexcept { return static_cast<Self&>(*this); }

    template <template <class, class...> class Statement, class Model, class... Clauses>
    void use_each_clause(const Statement<Model, Clauses...>& statement) {
        bool begun = false;
        const auto begin = [&](query::clause_place place) {
            if (!begun && place >= query::clause_place::from) self().begin_tables(statement);
            begun = begun || place >= query::clause_place::from;
        };
        ((begin(Clauses::place), use_each(static_cast<const Clauses&>(statement).expressions)), ...);
        begin(query::clause_place::from);
    }

    template <std::size_t... I, class... Xs>
    void use_each(const covet::detail::tuple_elements<std::index_sequence<I...>, Xs...>& expressions) {
        (use(static_cast<const tuple_element<I, Xs>&>(expressions).value), ...);
    }
};

/// Which of the steps of a statement's paths lead to a column in its text, a bit for each.
template <class... Steps>
class used_steps : public text_visitor<used_steps<Steps...>> {
public:
    expr::choice bits() const noexcept { return bits_; }

    void choose(expr::choice) noexcept {}
    template <class... Leaves>
    void see(type_list<Leaves...>) noexcept {
        (mark(typename query::detail::steps_of_leaf<Leaves>::type{}), ...);
    }
    template <class Statement>
    void begin_tables(const Statement&) noexcept {}

private:
    template <class... Used>
    void mark(type_list<Used...>) noexcept {
        (mark_step<Used>(), ...);
    }
    template <class Step>
    void mark_step() noexcept {
        unsigned place = 0;
        ((bits_ |= expr::choice{std::same_as<Steps, Step>} << place++), ...);
    }

    expr::choice bits_{};
};

class choices : public text_visitor<choices> {
public:
    choices() = default;
    template <class Statement>
    explicit choices(const Statement& statement) {
        this->use_clauses(statement);
    }

    std::span<const expr::choice> view() const noexcept { return made_.view(); }

    void choose(expr::choice choice) { made_.push_back(choice); }
    template <class Leaves>
    void see(Leaves) noexcept {}
    template <class Statement>
    void begin_tables(const Statement& statement) {
        if constexpr (chooses_joins<Statement>) choose_joins(statement, query::paths_of<Statement>{});
    }

private:
    template <class Statement, class... Steps>
    void choose_joins(const Statement& statement, type_list<Steps...>) {
        used_steps<Steps...> used;
        used.use_clauses(statement);
        choose(used.bits());
    }

    small_vector<expr::choice, 16> made_;
};

}  // namespace covet::sql
