#pragma once

#include <cstdint>
#include <string_view>

namespace covet {

/// How much a server means by what it says. PostgreSQL's LOG is info.
enum class notice_level : std::uint8_t { debug, info, notice, warning };

/// What a server says of a statement beside its answer: that a table to be dropped is not there, that a value was cut, what a
/// function raises. The views live as long as the call of the observer.
struct notice {
    notice_level level{};
    std::string_view sqlstate{};  // PostgreSQL
    int code{};                   // MySQL, MariaDB: the number of the warning
    /// The server's own words, which may quote values. They get into no error and no log of covet.
    std::string_view message{};
    std::string_view name{};  // of the statement, as in `observation`; empty at the end of a transaction, and between statements
};

}  // namespace covet
