#pragma once

#include <cstdint>
#include <source_location>
#include <stdexcept>
#include <string>
#include <string_view>
#include <utility>

namespace covet {

/// What went wrong, for a `switch`. Kinds that a program handles differently have a type of their own below.
enum class error_kind : std::uint8_t {
    other,
    unique_violation,
    foreign_key_violation,
    not_null_violation,
    check_violation,
    serialization_failure,
    deadlock,
    timeout,
    canceled,
    connection_failed,
    connection_lost,
    no_rows,
    too_many_rows,
    relation_not_loaded,
    conversion,
    schema_mismatch,
    read_only,
    syntax,
    bad_option,
    invalid_input,
    query_budget_exceeded,
    not_supported,
    misuse,
};

/// "unique violation" and so on.
std::string_view name_of(error_kind) noexcept;

/// What a driver knows of a failure. Strings may be empty. No bound value and no credential may be put into any of them.
struct error_details {
    std::string sqlstate{};    // five characters, ISO/IEC 9075
    int vendor_code{};         // the database's own number
    std::string sql{};         // the statement's text
    std::string constraint{};  // the violated constraint, as the database names it
    std::string table{};       // whose constraint it is
    std::string column{};      // the one column that it is about
    bool retryable{};
    bool connection_lost{};
    bool in_doubt{};
};

/// The root of everything that covet throws.
///
///     try { db.insert(ada); }
///     catch (const covet::unique_violation& e) { tell_user(e.constraint()); }
///     catch (const covet::error& e) { if (e.retryable()) again(); else throw; }
class error : public std::runtime_error {
public:
    error(error_kind kind, const std::string& message, error_details details = {});

    error_kind kind() const noexcept { return kind_; }
    /// The standard's five-character code, or empty.
    const std::string& sqlstate() const noexcept { return details_.sqlstate; }
    /// The number of the database itself (SQLite: the extended result code), or 0.
    int vendor_code() const noexcept { return details_.vendor_code; }
    /// The text of the statement, never its values; empty when no statement was involved.
    const std::string& sql() const noexcept { return details_.sql; }
    /// Where the program called covet; line 0 when unknown.
    const std::source_location& where() const noexcept { return where_; }

    /// True when the same call may succeed if it is simply made again.
    bool retryable() const noexcept { return details_.retryable; }
    bool connection_lost() const noexcept { return details_.connection_lost; }
    /// True when the connection died during a commit, so that nobody knows whether it happened.
    bool in_doubt() const noexcept { return details_.in_doubt; }

    /// Filled in by the innermost call of the program.
    void set_where(const std::source_location& where) noexcept { where_ = where; }
    void set_sql(std::string_view sql) {
        if (details_.sql.empty()) details_.sql = sql;
    }
    /// Adds to the message where in a larger piece of work it happened, as in "statement 2 of the batch".
    void add_place(const std::string& place) {
        std::runtime_error::operator=(std::runtime_error{std::string{what()}.append(", in ").append(place)});
    }

protected:
    const error_details& details() const noexcept { return details_; }

private:
    error_kind kind_;
    error_details details_;
    std::source_location where_{};
};

/// A constraint of the schema was violated; `constraint()` names it as the database does.
class constraint_violation : public error {
public:
    using error::error;
    const std::string& constraint() const noexcept { return details().constraint; }
    /// The table and the one column of the constraint; empty where the database does not tell (docs/databases.md).
    const std::string& table() const noexcept { return details().table; }
    const std::string& column() const noexcept { return details().column; }
};

/// Adds a type for one kind, so that it can be caught by itself.
template <error_kind Kind, class Base = error>
class error_of_kind : public Base {
public:
    explicit error_of_kind(const std::string& message, error_details details = {})
        : Base{Kind, message, std::move(details)} {}
};

class unique_violation : public error_of_kind<error_kind::unique_violation, constraint_violation> {
    using error_of_kind::error_of_kind;
};
class foreign_key_violation : public error_of_kind<error_kind::foreign_key_violation, constraint_violation> {
    using error_of_kind::error_of_kind;
};
class not_null_violation : public error_of_kind<error_kind::not_null_violation, constraint_violation> {
    using error_of_kind::error_of_kind;
};
class check_violation : public error_of_kind<error_kind::check_violation, constraint_violation> {
    using error_of_kind::error_of_kind;
};
/// The transaction met another one; run it again from its start.
class serialization_failure : public error_of_kind<error_kind::serialization_failure> {
    using error_of_kind::error_of_kind;
};
class deadlock : public error_of_kind<error_kind::deadlock> {
    using error_of_kind::error_of_kind;
};
/// A lock, a statement or a free connection was not had in time.
class timeout : public error_of_kind<error_kind::timeout> {
    using error_of_kind::error_of_kind;
};
/// Somebody called `cancel`.
class statement_canceled : public error_of_kind<error_kind::canceled> {
    using error_of_kind::error_of_kind;
};
/// A connection could not be opened: bad address, missing directory, wrong password, not a database.
class connection_failed : public error_of_kind<error_kind::connection_failed> {
    using error_of_kind::error_of_kind;
};
/// An open connection broke.
class connection_lost_error : public error_of_kind<error_kind::connection_lost> {
    using error_of_kind::error_of_kind;
};
class no_rows : public error_of_kind<error_kind::no_rows> {
    using error_of_kind::error_of_kind;
};
class too_many_rows : public error_of_kind<error_kind::too_many_rows> {
    using error_of_kind::error_of_kind;
};
class relation_not_loaded : public error_of_kind<error_kind::relation_not_loaded> {
    using error_of_kind::error_of_kind;
};
/// A value does not fit its type: NULL into a non-optional, an integer out of range, NaN where a database has none.
class conversion_error : public error_of_kind<error_kind::conversion> {
    using error_of_kind::error_of_kind;
};
/// The database has no such table or column, or one of another shape.
class schema_mismatch : public error_of_kind<error_kind::schema_mismatch> {
    using error_of_kind::error_of_kind;
};
/// A write to a database that is open for reading or whose file may not be written.
class read_only_error : public error_of_kind<error_kind::read_only> {
    using error_of_kind::error_of_kind;
};
class syntax_error : public error_of_kind<error_kind::syntax> {
    using error_of_kind::error_of_kind;
};
/// A URL or an option of it that means nothing.
class bad_option : public error_of_kind<error_kind::bad_option> {
    using error_of_kind::error_of_kind;
};
/// Text that came from outside of the program and means nothing to it: an order that it does not offer, a cursor that covet
/// has not made.
class invalid_input : public error_of_kind<error_kind::invalid_input> {
    using error_of_kind::error_of_kind;
};
/// A `query_budget` is used up: by the statement of `sql()`, which has not run.
class query_budget_exceeded : public error_of_kind<error_kind::query_budget_exceeded> {
    using error_of_kind::error_of_kind;
};
/// Something that this database does not have.
class not_supported : public error_of_kind<error_kind::not_supported> {
    using error_of_kind::error_of_kind;
};
/// A call that the program should not have made, such as commit on a finished transaction.
class misuse : public error_of_kind<error_kind::misuse> {
    using error_of_kind::error_of_kind;
};

/// Throws the type that belongs to a kind; for drivers, which learn the kind at run time.
[[noreturn]] void throw_error(error_kind, const std::string& message, error_details = {});

}  // namespace covet
