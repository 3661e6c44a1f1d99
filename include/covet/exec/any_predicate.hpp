#pragma once

#include <covet/exec/arena.hpp>
#include <covet/exec/bind.hpp>
#include <covet/expr/choice.hpp>
#include <covet/expr/logical.hpp>
#include <covet/query/check/any_predicate.hpp>
#include <covet/sql/choices.hpp>
#include <covet/sql/expression.hpp>
#include <covet/sql/static_statement.hpp>

#include <concepts>
#include <memory>
#include <source_location>
#include <span>
#include <utility>
#include <vector>

namespace covet {

namespace exec::detail {

/// What all predicates of one type have in common. Its address is a choice.
struct predicate_kind {
    void (*write)(sql::writer&);
    sql::precedence binds;
};

template <class Predicate>
inline constexpr predicate_kind kind_of{&sql::write<Predicate>, sql::precedence_of<Predicate>};

/// A predicate without its type: what its text depends on, and its values, which it owns.
struct erased_predicate {
    std::vector<expr::choice> choices;
    std::vector<value_view> values;
    arena kept;

    /// `choices` begin with the kind, which wrote so many parameters for them.
    erased_predicate(std::span<const expr::choice> choices, std::size_t parameters);
    /// Copies what the values view.
    void own();
};

/// The number of parameters of a predicate.
std::size_t count_parameters(std::span<const expr::choice> choices);

/// Writes the kind that the next choice names, if it names one.
void write_chosen_kind(sql::writer&, sql::precedence at_least);

template <class Predicate>
struct predicate_text {
    static constexpr void write(sql::writer& out) { sql::write<Predicate>(out); }
};

/// So that a statement knows that it has one.
struct erased_leaf : expr::choosing_leaf {};

}  // namespace exec::detail

/// A predicate over the columns of one model, or of an `alias`, whose type does not show what it asks: to be built up in
/// steps, passed to functions, kept in containers.
///
///     any_predicate<Order> wanted;                             // asks nothing yet
///     if (only_open) wanted &= col<&Order::state> == state::open;
///     for (const Range& r : ranges) dates |= col<&Order::placed_at>.between(r.from, r.to);
///     db.all(from<Order>.where(wanted and dates));
///
/// It owns the values in it. An empty one is left out as a `when` that is off is, so that `p |= q` makes it `q`; an update or
/// erase that nothing else restricts then throws `misuse`. Its shapes are as many as the program makes of it; see
/// `sql::shape_table` for how many are kept.
template <class Source>
class any_predicate : public expr::expression_base {
public:
    using value_type = expr::condition;

    any_predicate() = default;

    template <expr::expression Predicate>
        requires(!std::same_as<Predicate, any_predicate>)
    any_predicate(const Predicate& predicate, std::source_location where = std::source_location::current()) {
        query::check::erases_predicate<Source, Predicate>();
        if constexpr (query::check::erasable<Source, Predicate>) {
            sql::check::is_possible<sql::check::first_lacking<sql::lacking_of<exec::detail::predicate_text<Predicate>>()>()>();
            erase(predicate, where);
        }
    }

    any_predicate& operator&=(const any_predicate& other) { return *this = any_predicate{*this and other}; }
    any_predicate& operator|=(const any_predicate& other) { return *this = any_predicate{*this or other}; }

    /// Whether it asks nothing, having been given nothing.
    bool empty() const noexcept { return contents_ == nullptr; }

    template <class Visitor>
    void visit(Visitor& visitor) const {
        if (empty()) return visitor.choose(0);
        for (const expr::choice made : contents_->choices) visitor.choose(made);
        visitor.bind(contents_->values);
    }

private:
    template <class Predicate>
    void erase(const Predicate& predicate, const std::source_location& where) {
        sql::choices made;
        made.choose(reinterpret_cast<expr::choice>(&exec::detail::kind_of<Predicate>));
        made.use(predicate);
        const std::size_t parameters = exec::detail::count_parameters(made.view());
        auto contents = std::make_shared<exec::detail::erased_predicate>(made.view(), parameters);
        exec::detail::binding to{contents->values.data(), nullptr, contents->kept, where};
        to.use(predicate);
        contents->own();
        contents_ = std::move(contents);
    }

    std::shared_ptr<const exec::detail::erased_predicate> contents_{};
};

}  // namespace covet

namespace covet::expr::detail {

/// A column stands for those that a statement does not see.
template <class Source>
struct leaves<any_predicate<Source>> {
    using type = type_list<column<Source, 0>, exec::detail::erased_leaf>;
};

}  // namespace covet::expr::detail

namespace covet::query::check::detail {

/// Nobody knows which columns it asks for.
template <class Source, class... Groups>
struct one_a_group<any_predicate<Source>, Groups...> {
    static constexpr bool value = false;
};

}  // namespace covet::query::check::detail

namespace covet::sql {

template <class Source>
struct expression_text<any_predicate<Source>> {
    static constexpr void write(writer& out) { write_at(out, precedence::logical_or); }
    static constexpr void write_at(writer& out, precedence at_least) {
        if (out.is_chosen()) exec::detail::write_chosen_kind(out, at_least);
    }
};

}  // namespace covet::sql
