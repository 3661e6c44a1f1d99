#pragma once

#include <covet/expr/aggregated.hpp>
#include <covet/expr/check/filter.hpp>
#include <covet/expr/expression.hpp>

#include <utility>

/// \file
/// `FILTER (WHERE …)` of an aggregate. MySQL has none, and gets `CASE`. The predicate stands before the aggregate, as it
/// does there.
namespace covet::expr {

template <class Self>
template <class Predicate>
constexpr auto methods<Self>::filter(Predicate predicate) const {
    check::filters_aggregate<Self, Predicate>();
    if constexpr (any_invalid<Self, Predicate> || !check::filterable<Self, Predicate>)
        return invalid{};
    else
        return make_node<op::filter, value_type_of<Self>>(std::move(predicate), self());
}

}  // namespace covet::expr
