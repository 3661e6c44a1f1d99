#pragma once

#include <covet/query/check/lock.hpp>
#include <covet/query/clause.hpp>

/// \file
/// `FOR UPDATE` and `FOR SHARE`: rows stay locked until the end of the transaction.
///
///     tx.all(from<Job>.where(col<&Job::done> == false).limit(1).for_update(skip_locked).only<postgresql, mysql>())
namespace covet {

namespace query {

enum class lock_strength { update, share };
enum class lock_wait { wait, skip_locked, nowait };

/// `FOR UPDATE OF Sources`, or of all tables when none is named.
template <lock_strength Strength, lock_wait Wait, class... Sources>
struct row_lock {};

template <lock_wait Wait>
struct lock_option {};

}  // namespace query

/// Leaves out rows that another transaction has locked.
inline constexpr query::lock_option<query::lock_wait::skip_locked> skip_locked{};
/// Throws `error` at once when another transaction has locked a row.
inline constexpr query::lock_option<query::lock_wait::nowait> nowait{};

}  // namespace covet
