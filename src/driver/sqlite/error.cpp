#include "error.hpp"

#include <algorithm>
#include <array>
#include <cctype>
#include <utility>

namespace covet::driver::sqlite_driver {
namespace {

/// One line without control characters, whatever identifiers and texts SQLite quotes.
std::string one_line(std::string_view message) {
    std::string out{message};
    std::replace_if(
        out.begin(), out.end(), [](unsigned char c) { return std::iscntrl(c) != 0; }, ' ');
    return out;
}

/// Takes out of a message what may quote a value: all between quotation marks and behind a colon.
std::string without_values(std::string_view message) {
    constexpr std::string_view colon_of_its_own = "fts5: ";
    std::string out;
    if (message.starts_with(colon_of_its_own)) {
        out = colon_of_its_own;
        message.remove_prefix(colon_of_its_own.size());
    }
    message = message.substr(0, message.find(": "));
    char open = '\0';
    for (const char c : message) {
        if (open != '\0' && c != open) continue;
        if (open != '\0') {
            open = '\0';
        } else if (c == '\'' || c == '"') {
            open = c;
            out.append(1, c).append("…");
            continue;
        }
        out += c;
    }
    return out;
}

std::string_view after_colon(std::string_view message) {
    const std::size_t colon = message.find(": ");
    return colon == std::string_view::npos ? std::string_view{} : message.substr(colon + 2);
}

/// The name of a column or table without those in front of it.
std::string_view last_name(std::string_view name) { return name.substr(name.rfind('.') + 1); }

/// SQLite writes `index 'name'` where the violated index is one over an expression.
std::string_view index_name_or(std::string_view constraint) {
    constexpr std::string_view prefix = "index '";
    if (!constraint.starts_with(prefix) || !constraint.ends_with('\'')) return constraint;
    return constraint.substr(prefix.size(), constraint.size() - prefix.size() - 1);
}

/// Of `table.column` and `table.column, table.column`, which SQLite names a violated constraint after; the column if it is one.
diagnosis with_place(diagnosis out, std::string_view columns) {
    if (columns.starts_with("index '")) return out;
    const std::size_t dot = columns.find('.');
    if (dot == std::string_view::npos) return out;
    out.table = columns.substr(0, dot);
    if (columns.find(", ") == std::string_view::npos) out.column = columns.substr(dot + 1);
    return out;
}

diagnosis of_constraint(int code, std::string_view message) {
    const std::string_view told = after_colon(message);
    const std::string name{index_name_or(told)};
    switch (code) {
        case SQLITE_CONSTRAINT_UNIQUE:
        case SQLITE_CONSTRAINT_PRIMARYKEY:
        case SQLITE_CONSTRAINT_ROWID:
            return with_place({error_kind::unique_violation, "a row with the same " + name + " exists already", "23505", name}, told);
        case SQLITE_CONSTRAINT_FOREIGNKEY:
            return {error_kind::foreign_key_violation,
                    "a foreign key would point to a row that does not exist (SQLite does not say which)", "23503"};
        case SQLITE_CONSTRAINT_NOTNULL:
            return with_place({error_kind::not_null_violation, name + " may not be NULL", "23502", name}, told);
        case SQLITE_CONSTRAINT_CHECK:
            return {error_kind::check_violation, "the check " + name + " is violated", "23514", name};
        case SQLITE_CONSTRAINT_DATATYPE:  // a STRICT table; the message names types and the column
            return {error_kind::conversion, std::string{message}, "42804"};
        case SQLITE_CONSTRAINT_TRIGGER:  // a foreign key that restricts, or RAISE(ABORT, '…'): the words of the schema's author
            if (message == "FOREIGN KEY constraint failed")
                return {error_kind::foreign_key_violation,
                        "another row points at this one by a foreign key that restricts (SQLite does not say which)", "23001"};
            return {error_kind::other, "a trigger refused the change: " + std::string{message}, "P0001"};
        default:
            return {error_kind::other, "a constraint is violated: " + without_values(message), "23000"};
    }
}

/// What SQLITE_ERROR stands for is told by the message alone.
diagnosis of_general_error(std::string_view message, std::string_view sql, phase when) {
    const std::string whole{message};
    // A cached statement that meets another schema learns of it while it runs. A name that the SQL text holds is no value.
    const std::string_view name = last_name(after_colon(message));
    const bool names_schema = when == phase::before_running || (!name.empty() && sql.find(name) != std::string_view::npos);
    const std::string text = names_schema ? whole : without_values(message);
    if (names_schema && message.starts_with("no such table: "))
        return {error_kind::schema_mismatch, text + "; create the tables or run the migrations first", "42P01"};
    if ((names_schema && message.starts_with("no such column: ")) ||
        message.find(" has no column named ") != std::string_view::npos)
        return {error_kind::schema_mismatch, whole + "; the table in the database differs from the model", "42703"};
    if (message == "integer overflow")
        return {error_kind::conversion, "integer overflow: a sum is above 9223372036854775807 or below its negative",
                "22003"};
    if (message.ends_with(" already exists")) return {error_kind::other, text, "42P07"};
    if (when == phase::before_running) return {error_kind::syntax, text, "42601"};
    return {error_kind::other, text, ""};
}

diagnosis of_busy(int code) {
    if (code == SQLITE_BUSY_SNAPSHOT)
        return {error_kind::serialization_failure,
                "another connection has written since this transaction began to read; run the transaction again from "
                "its start",
                "40001", "", true};
    return {error_kind::timeout,
            "another connection kept the database locked for longer than busy_timeout; try again, or raise busy_timeout",
            "55P03", "", true};
}

diagnosis of_locked(int code) {
    if (code == SQLITE_LOCKED_SHAREDCACHE)
        return {error_kind::timeout, "another connection of the shared cache holds the table; try again", "55P03", "",
                true};
    return {error_kind::deadlock,
            "this connection still reads what the statement would change; finish its open cursors first", "55006"};
}

struct plain_case {
    int code;
    error_kind kind;
    std::string_view message;
    std::string_view sqlstate;
    bool retryable = false;
};

constexpr std::array plain_cases{
    plain_case{SQLITE_INTERRUPT, error_kind::canceled, "the statement was canceled", "57014"},
    plain_case{SQLITE_READONLY, error_kind::read_only,
               "the database is open for reading only, or its file or directory may not be written", "25006"},
    plain_case{SQLITE_CANTOPEN, error_kind::connection_failed,
               "SQLite cannot open the database file or one of its companions (-wal, -shm, -journal)", "08001"},
    plain_case{SQLITE_NOTADB, error_kind::connection_failed, "the file is not an SQLite database", "08001"},
    plain_case{SQLITE_CORRUPT, error_kind::other,
               "the database file is damaged; restore it from a backup or try SQLite's .recover", "XX001"},
    plain_case{SQLITE_IOERR, error_kind::other, "reading or writing the database file failed", "58030"},
    plain_case{SQLITE_FULL, error_kind::other, "the disk or the database is full", "53100"},
    plain_case{SQLITE_NOMEM, error_kind::other, "SQLite ran out of memory", "53200"},
    plain_case{SQLITE_TOOBIG, error_kind::conversion, "a value or the SQL text is larger than SQLite allows", "54000"},
    plain_case{SQLITE_MISMATCH, error_kind::conversion,
               "a value does not fit its column: an INTEGER PRIMARY KEY takes integers only", "42804"},
    plain_case{SQLITE_SCHEMA, error_kind::schema_mismatch, "the schema keeps changing while the statement is prepared",
               "42P01", true},
    plain_case{SQLITE_PROTOCOL, error_kind::timeout, "the locks of the write-ahead log could not be had; try again",
               "55P03", true},
    plain_case{SQLITE_ABORT, error_kind::other, "the transaction was rolled back while the statement ran", "40000"},
    plain_case{SQLITE_AUTH, error_kind::other, "the statement is not allowed on this connection", "42501"},
    plain_case{SQLITE_PERM, error_kind::other, "access to the database was refused", "42501"},
    plain_case{SQLITE_MISUSE, error_kind::misuse, "the SQLite connection was used wrongly", "HY000"},
    plain_case{SQLITE_RANGE, error_kind::misuse, "a parameter is out of range", "HY000"},
};

}  // namespace

diagnosis diagnose(int code, std::string_view sqlite_message, std::string_view sql, phase when) {
    const std::string message = one_line(sqlite_message);
    const int primary = code & 0xff;
    if (primary == SQLITE_CONSTRAINT) return of_constraint(code, message);
    if (primary == SQLITE_BUSY) return of_busy(code);
    if (primary == SQLITE_LOCKED) return of_locked(code);
    if (primary == SQLITE_ERROR) return of_general_error(message, sql, when);
    for (const plain_case& known : plain_cases)
        if (known.code == primary)
            return {known.kind, std::string{known.message}, known.sqlstate, {}, known.retryable};
    return {error_kind::other, without_values(message), ""};
}

void throw_sqlite_error(sqlite3* db, int code, std::string_view sql, phase when, std::string_view where) {
    diagnosis found = diagnose(code, sqlite3_errmsg(db), sql, when);
    std::string message = "covet: " + found.message;
    if (!where.empty()) message.append(", ").append(where);
    throw_error(found.kind, message,
                {.sqlstate = std::string{found.sqlstate},
                 .vendor_code = code,
                 .sql = std::string{sql},
                 .constraint = std::move(found.constraint),
                 .table = std::move(found.table),
                 .column = std::move(found.column),
                 .retryable = found.retryable});
}

}  // namespace covet::driver::sqlite_driver
