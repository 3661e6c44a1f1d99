#pragma once

#include <cstdint>

namespace covet {

/// What a transaction sees of others that run beside it: the levels of the SQL standard. A database gives at least what is asked
/// for: SQLite every transaction as if it were alone, PostgreSQL no `read_uncommitted`.
enum class isolation_level : std::uint8_t {
    by_default,        ///< what the server or its session is set to
    read_uncommitted,  ///< also what others have not committed
    read_committed,    ///< each statement what was committed before it began
    repeatable_read,   ///< what was committed before the transaction began
    serializable,      ///< as if transactions ran one after the other
};

/// How a transaction runs.
///
///     db.transaction({.isolation = isolation_level::serializable}, [&](transaction& tx) { … });
struct transaction_options {
    isolation_level isolation{};
    /// Statements that write throw `read_only_error`.
    bool read_only{};
    /// Of a serializable transaction that is read only: waits at its start until nothing can make it fail. PostgreSQL alone
    /// does so; elsewhere it says nothing.
    bool deferrable{};
};

}  // namespace covet
