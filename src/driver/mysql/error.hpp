#pragma once

#include <covet/core/error.hpp>

#include <string>
#include <string_view>

#include "library.hpp"

namespace covet::driver::mysql_driver {

/// When an error came up. While the server reads a statement, its messages quote the SQL text alone; while it runs, they
/// quote values, and only the names in them are kept. A connection that is lost while something writes outside of a
/// transaction, or commits one, leaves it in doubt.
enum class phase { connecting, preparing, running, writing, committing };

/// What an error number and the server's message mean to a program.
struct diagnosis {
    error_kind kind = error_kind::other;
    std::string message{};  // without the leading "covet: "
    std::string sqlstate{};
    std::string constraint{};
    bool retryable{};
    bool connection_lost{};
    bool in_doubt{};
    std::string table{};  // of the constraint, as the next one
    std::string column{};
};

/// `sqlstate` is the server's own, for numbers that are not known here.
diagnosis diagnose(int number, std::string_view message, std::string_view sqlstate, phase);

/// Whether the server may have rolled the whole transaction back over this error. Which of them do it depends on the server's
/// version and options, such as innodb_rollback_on_timeout.
bool may_end_transaction(int number) noexcept;

/// Throws it.
[[noreturn]] void throw_mysql_error(const diagnosis&, int number, std::string_view sql);

/// Numbers that the driver itself acts on.
namespace number {
inline constexpr int syntax_error = 1064;
inline constexpr int unknown_savepoint = 1305;
inline constexpr int query_interrupted = 1317;
inline constexpr int in_transaction = 1568;
inline constexpr int other_columns = 2057;
}  // namespace number

}  // namespace covet::driver::mysql_driver
