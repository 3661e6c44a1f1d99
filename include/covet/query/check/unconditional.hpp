#pragma once

#include <covet/query/clause.hpp>

/// \file
/// A statement that writes says which rows it means and what it writes.
namespace covet::query::check {

template <class Statement>
concept conditional = Statement::template has<where_clause> || Statement::template has<unconditional_clause>;

template <class Statement>
consteval void names_rows() {
    static_assert(conditional<Statement>,
                  "covet: this update or erase has no where(). Add one, or say unconditionally() when all rows are meant.");
}

template <class Statement>
concept with_values = Statement::template has<set_clause>;

template <class Statement>
consteval void gives_values() {
    static_assert(with_values<Statement>, "covet: this statement has no set(). Say which columns get which values.");
}

}  // namespace covet::query::check
