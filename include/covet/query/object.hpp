#pragma once

#include <covet/query/statement.hpp>

/// \file
/// Statements about whole objects: their columns are those of the model, and their parameters come from an object or a
/// key. They have no clauses, so that a model of a hundred columns costs little to compile.
namespace covet::query {

/// Who gives the value of a generated key.
enum class key_source { database, program };

/// `INSERT` of one object.
template <class Model, key_source Keys>
struct insert_object : statement_base {};

/// `INSERT` of a range of objects, in the bulk form of the dialect.
template <class Model, key_source Keys>
struct insert_range : statement_base {};

/// The next keys that PostgreSQL would generate, as many as it is asked for: its bulk form of an insert does not tell them.
template <class Model>
struct next_keys : statement_base {};

/// `INSERT`, or `UPDATE` where a row of the same unique members, or primary key without any, is there.
template <class Model, key_source Keys, auto... Unique>
struct upsert_object : statement_base {};

/// `UPDATE` of the row with an object's key.
template <class Model>
struct update_object : statement_base {};

/// `DELETE` of the row with a key.
template <class Model>
struct remove_by_key : statement_base {};

/// `SELECT` of the row with a key.
template <class Model>
struct find_by_key : statement_base {};

}  // namespace covet::query
