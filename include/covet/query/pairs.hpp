#pragma once

#include <covet/query/statement.hpp>

#include <cstddef>

/// \file
/// Statements about the pairs of a many_to_many, field `Field` of `Model`: rows of its join table or of the model in
/// `through<…>`, of which they give the two sides alone. Their parameters are the key of an object of `Model`, and behind it an
/// array of the other side's keys where they take some.
namespace covet::query {

/// `INSERT` of a range of pairs, in the bulk form of the dialect.
template <class Model, std::size_t Field>
struct insert_pairs : statement_base {};

/// `INSERT` of those pairs of one object with many that are not there.
template <class Model, std::size_t Field>
struct add_pairs : statement_base {};

/// `DELETE` of the pairs of one object with many.
template <class Model, std::size_t Field>
struct remove_pairs : statement_base {};

/// `DELETE` of the pairs of one object with any but these.
template <class Model, std::size_t Field>
struct keep_pairs : statement_base {};

/// `DELETE` of all pairs of one object.
template <class Model, std::size_t Field>
struct clear_pairs : statement_base {};

}  // namespace covet::query
