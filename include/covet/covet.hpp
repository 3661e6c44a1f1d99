#pragma once

/// \file
/// All that a program needs, for any database. JSON columns need <covet/json.hpp> besides, and classes that are no plain
/// structs <covet/hana.hpp>.

// In the order of the layers: the compiler names all files between this one and a rule before it says what is wrong, and
// so they are few.
#include <covet/query/check/key.hpp>
#include <covet/schema/check/model.hpp>
#include <covet/schema/check/relation.hpp>

#include <covet/expr/check/operand.hpp>

#include <covet/expr/check/assignment.hpp>

#include <covet/expr/column.hpp>

#include <covet/expr/comparison.hpp>

#include <covet/expr/arithmetic.hpp>

#include <covet/expr/aggregate.hpp>
#include <covet/expr/between.hpp>
#include <covet/expr/case.hpp>
#include <covet/expr/cast.hpp>
#include <covet/expr/coalesce.hpp>
#include <covet/expr/distinct.hpp>
#include <covet/expr/extract.hpp>
#include <covet/expr/filter.hpp>
#include <covet/expr/in.hpp>
#include <covet/expr/like.hpp>
#include <covet/expr/logical.hpp>
#include <covet/expr/match.hpp>
#include <covet/expr/null.hpp>
#include <covet/expr/nullif.hpp>
#include <covet/expr/number.hpp>
#include <covet/expr/order.hpp>
#include <covet/expr/sort_keys.hpp>
#include <covet/expr/sql_function.hpp>
#include <covet/expr/statistics.hpp>
#include <covet/expr/string_agg.hpp>
#include <covet/expr/text.hpp>

#include <covet/expr/check/json_array_agg.hpp>
#include <covet/expr/check/over.hpp>

#include <covet/expr/over.hpp>
#include <covet/expr/when.hpp>
#include <covet/expr/window_function.hpp>

#include <covet/query/check/scope.hpp>

#include <covet/query/check/ordinal.hpp>

#include <covet/query/check/grouping.hpp>
#include <covet/query/check/window.hpp>

#include <covet/query/check/lock.hpp>

#include <covet/query/check/select_related.hpp>

#include <covet/query/check/statement.hpp>

#include <covet/query/check/prefetch.hpp>

#include <covet/query/select.hpp>

#include <covet/query/related.hpp>
#include <covet/query/subquery_expression.hpp>
#include <covet/query/compound.hpp>
#include <covet/query/values.hpp>
#include <covet/query/with.hpp>

#include <covet/query/erase.hpp>
#include <covet/query/insert.hpp>
#include <covet/query/update.hpp>

#include <covet/sql/check/feature.hpp>

#include <covet/exec/call.hpp>

#include <covet/exec/any_predicate.hpp>
#include <covet/exec/cursor.hpp>
#include <covet/exec/prefetch_operations.hpp>
#include <covet/exec/query_operations.hpp>

#include <covet/exec/object_operations.hpp>

#include <covet/exec/schema_operations.hpp>

#include <covet/exec/operations.hpp>

#include <covet/database.hpp>
#include <covet/query_budget.hpp>
#include <covet/transaction.hpp>
