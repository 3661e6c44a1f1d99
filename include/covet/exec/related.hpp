#pragma once

#include <covet/core/statement.hpp>
#include <covet/core/type_list.hpp>
#include <covet/core/value.hpp>
#include <covet/exec/cells.hpp>
#include <covet/expr/source.hpp>
#include <covet/meta/members.hpp>
#include <covet/schema/link.hpp>
#include <covet/schema/related.hpp>
#include <covet/schema/relation.hpp>

#include <cstddef>
#include <optional>
#include <type_traits>
#include <utility>

/// \file
/// The objects that a query loads beside its rows, whose cells stand behind those of the row itself.
namespace covet::exec {

/// Reads the objects at the ends of steps, each of which stands behind the one that it begins at.
template <class... Steps>
struct related_reader {
    /// Those of the steps that begin at `Source`, whose row is `owner`. `cells` are those of the whole row.
    template <class Source, class Owner>
    static void read_from(const statement& source, const value_view* cells, Owner& owner) {
        (read_if_next<Source>(Steps{}, source, cells, owner), ...);
    }

private:
    /// Where the cells of a step begin.
    template <class Step>
    static consteval std::size_t find_place() {
        std::size_t place = meta::member_count<expr::row_of_source<expr::root_of<Step>>>;
        bool found = false;
        ((found = found || std::is_same_v<Step, Steps>, place += found ? 0 : meta::member_count<expr::row_of_source<Steps>>), ...);
        return place;
    }

    template <class Source, class Before, std::size_t Field, class Owner>
    static void read_if_next(expr::path<Before, Field>, const statement& source, const value_view* cells, Owner& owner) {
        if constexpr (std::is_same_v<Source, Before>) read_step<Source, Field>(source, cells, meta::field<Field>(owner));
    }

    /// An optional that is empty has no row, nor has a relation of which the columns that it is joined by are NULL.
    template <class Source, std::size_t Field, class Relation>
    static void read_step(const statement& source, const value_view* cells, std::optional<Relation>& relation) {
        if (relation) read_step<Source, Field>(source, cells, *relation);
    }
    template <class Source, std::size_t Field, class Relation>
    static void read_step(const statement& source, const value_view* cells, Relation& relation) {
        using step = expr::path<Source, Field>;
        using target = expr::row_of_source<step>;
        constexpr std::size_t place = find_place<step>();
        constexpr std::size_t joined_by = schema::link<expr::row_of_source<Source>, Field>::other[0];
        if constexpr (!schema::is_key_column<Relation>) schema::relation_access::state(relation).set_loaded();
        if constexpr (expr::source_traits<step>::is_optional)
            if (cells[place + joined_by].is_null()) return;
        auto object = schema::related<target>::make();
        read_cells(source, cells + place, *object, place);
        read_from<step>(source, cells, *object);
        schema::relation_access::object(relation) = std::move(object);
    }
};

/// For a row that has been read.
template <class First, class... Rest, class Row>
void read_related(type_list<First, Rest...>, const statement& source, const value_view* cells, Row& row) {
    related_reader<First, Rest...>::template read_from<expr::root_of<First>>(source, cells, row);
}

}  // namespace covet::exec
