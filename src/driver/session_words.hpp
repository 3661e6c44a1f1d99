#pragma once

#include <string_view>

namespace covet::driver {

/// Whether SQL text may leave something in the session that the next borrower of the connection would find: a transaction, a
/// setting, a temporary table, a lock, a cursor, a variable.
///
/// It looks for the words that do so, wherever they stand but as a quoted name. To be wrong costs a reset; what functions of the
/// schema do is not seen.
bool may_touch_session(std::string_view sql) noexcept;

}  // namespace covet::driver
