#pragma once

#include <covet/query/related.hpp>
#include <covet/schema/join_row.hpp>
#include <covet/sql/choices.hpp>
#include <covet/sql/expression.hpp>
#include <covet/sql/source.hpp>

#include <array>
#include <cstddef>
#include <string_view>
#include <type_traits>

/// \file
/// The text of `any`, `none`, `every` and `count` of the rows of a relation: a subquery about one row of the table outside.
///
/// Each table in it is named after the way there, as `customers_orders`, which no name that the condition needs from outside can
/// be, whatever the members are called and however deep one stands in another. A table of pairs has `__` before the member.
namespace covet::sql {

namespace detail {

/// The names of the tables on a path, from where it begins.
template <class Source>
struct step_names {
    joined_name name;

    constexpr explicit step_names(const writer& out) : name{nullptr, expr::source_traits<Source>::name} {
        if constexpr (!expr::source_traits<Source>::is_named)
            if (out.related() != nullptr) name = *out.related();
    }
};

template <class Source, std::size_t Field>
struct step_names<expr::path<Source, Field>> {
    static constexpr std::string_view member = meta::field_name<expr::row_of_source<Source>, Field>;

    step_names<Source> before;
    joined_name before_pairs{&before.name, {}};
    joined_name pairs{&before_pairs, member};
    joined_name name{&before.name, member};

    constexpr explicit step_names(const writer& out) : before{out} {}
    step_names(const step_names&) = delete;
};

template <class Model>
constexpr void write_column(writer& out, const joined_name& table, std::size_t index) {
    using model = schema::model<Model>;
    out.touch({model::table, model::columns[index].name, access::read});
    out.put_name(table).put(".").put_name(model::columns[index].name);
}

template <class Left, class Right, std::size_t N>
constexpr void write_equal(writer& out, const joined_name& left, const std::array<std::size_t, N>& of_left,
                           const joined_name& right, const std::array<std::size_t, N>& of_right) {
    separator conjunction{" AND "};
    for (std::size_t i = 0; i < N; ++i) {
        conjunction(out);
        write_column<Left>(out, left, of_left[i]);
        out.put(" = ");
        write_column<Right>(out, right, of_right[i]);
    }
}

template <class Model>
constexpr void write_named_table(writer& out, const joined_name& name) {
    write_table<Model>(out);
    out.put(" AS ").put_name(name);
}

template <class Path>
struct related_step;

/// The text of one step, behind those before it. `names` are those of the path up to it.
template <class Source, std::size_t Field>
struct related_step<expr::path<Source, Field>> {
    using path = expr::path<Source, Field>;
    using row = expr::row_of_source<Source>;
    using target = expr::row_of_source<path>;
    using link = schema::link<row, Field>;
    static constexpr bool is_first = !expr::is_path<Source>;
    static constexpr bool has_pairs = schema::kind_at<row, Field> == schema::relation_kind::many_to_many;

    /// Whether each pair has a row on its other side, which a `through` may leave out.
    static constexpr bool is_each_paired() {
        for (const std::size_t column : link::right)
            if (schema::model<typename link::row>::columns[column].nullable) return false;
        return true;
    }

    /// What follows FROM. Pairs tell as much as the rows that they lead to when `only_pairs` suffice.
    static constexpr void write_tables(writer& out, const step_names<path>& names, bool only_pairs) {
        if constexpr (!is_first) {
            related_step<Source>::write_tables(out, names.before, false);
            out.put(" JOIN ");
        }
        if constexpr (has_pairs) {
            write_named_table<typename link::row>(out, names.pairs);
            if (!is_first) write_condition(out.put(" ON "), names);
            if (only_pairs && is_each_paired()) return;
            write_named_table<target>(out.put(" JOIN "), names.name);
            write_equal<target, typename link::row>(out.put(" ON "), names.name, link::other, names.pairs, link::right);
        } else {
            write_named_table<target>(out, names.name);
            if (!is_first) write_condition(out.put(" ON "), names);
        }
    }

    /// What the first table of the step has in common with the row that it begins at.
    static constexpr void write_condition(writer& out, const step_names<path>& names) {
        if constexpr (has_pairs)
            write_equal<typename link::row, row>(out, names.pairs, link::left, names.before.name, link::own);
        else
            write_equal<target, row>(out, names.name, link::other, names.before.name, link::own);
    }

    static constexpr void write_first_condition(writer& out, const step_names<path>& names) {
        if constexpr (is_first)
            write_condition(out, names);
        else
            related_step<Source>::write_first_condition(out, names.before);
    }
};

/// A predicate that is off asks nothing, so that none of the rows fails it.
template <expr::rows_asked Asked, class Predicate>
constexpr void write_row_predicate(writer& out) {
    if constexpr (Asked != expr::rows_asked::any_not)
        out.put_before(" AND ", &write_at<Predicate, precedence::logical_and>);
    else if (out.put_before(" AND (", &write<Predicate>))
        out.put(") IS NOT TRUE");
    else
        out.put(" AND FALSE");
}

/// The rows of a path, which `Query` narrows.
template <expr::rows_asked Asked, class Path, class Query>
constexpr void write_related_rows(writer& out) {
    using target = typename Query::source;
    constexpr bool narrowed = Query::template has<query::where_clause>;
    const step_names<Path> names{out};
    related_step<Path>::write_tables(out, names, !narrowed);
    const joined_name* const related = out.set_related(&names.name);
    expr::choice used = all_steps;
    if constexpr (chooses_joins<Query>)
        if (out.is_chosen()) used = out.next_choice();
    if constexpr (query::has_paths<Query>) write_steps<target, false>(out, used, query::paths_of<Query>{});
    related_step<Path>::write_first_condition(out.put(" WHERE "), names);
    if constexpr (narrowed)
        [&out]<class Predicate>(type_list<Predicate>) {
            write_row_predicate<Asked, Predicate>(out);
        }(query::expressions_in<query::where_clause, Query>{});
    out.set_related(related);
}

}  // namespace detail

template <expr::rows_asked Asked, class Path, class Value, class Query, class... Columns>
struct expression_text<expr::node<expr::op::related<Asked, Path>, Value, query::subquery<Query>, Columns...>> {
    static constexpr void write(writer& out) {
        const bool qualified = out.set_qualified(true);
        const std::string_view before = out.set_beside({});
        out.put(Asked == expr::rows_asked::count ? "(SELECT COUNT(*) FROM " : "EXISTS (SELECT 1 FROM ");
        detail::write_related_rows<Asked, Path, Query>(out);
        out.put(")");
        out.set_beside(before);
        out.set_qualified(qualified);
    }
};

}  // namespace covet::sql
