#pragma once

#include <covet/expr/in.hpp>
#include <covet/query/select.hpp>
#include <covet/schema/model.hpp>

namespace covet::query {

/// The only column of a model's primary key.
template <class Model>
using key_column = expr::column<typename decltype(from<Model>)::source, schema::model<Model>::key[0]>;

/// The query for the rows of many keys. The range of these is its only argument.
template <class Model>
constexpr auto rows_with_keys = from<Model>.where(key_column<Model>{}.in(param));

}  // namespace covet::query
