#include "error.hpp"

#include <algorithm>
#include <array>
#include <cctype>
#include <cerrno>

#include "../server_gone.hpp"
#include "message_parts.hpp"
#include "violation.hpp"

/// \file
/// Numbers below 2000 and above 3000 are the server's: https://mariadb.com/kb/en/mariadb-error-codes/ and
/// https://dev.mysql.com/doc/mysql-errors/8.0/en/server-error-reference.html. The others are the client library's.
namespace covet::driver::mysql_driver {
namespace {

/// One line without control characters, whatever the server quotes.
std::string one_line(std::string_view message) {
    std::string out{message};
    std::replace_if(
        out.begin(), out.end(), [](unsigned char c) { return std::iscntrl(c) != 0; }, ' ');
    return out;
}

/// Behind what a program can do nothing with, unless the connection is another one.
diagnosis lost(std::string_view why) {
    return {error_kind::connection_lost, "the connection to the MySQL server is lost: " + std::string{why}, "08006", {},
            true, true};
}

std::string with_column(std::string_view start, std::string_view message) {
    constexpr std::string_view introduction = " for column ";  // the last one, as the value in front of it may hold anything
    const std::size_t at = message.rfind(introduction);
    if (at == std::string_view::npos) return std::string{start};
    std::string_view column = message.substr(at + introduction.size());
    column = column.substr(0, column.rfind(" at row "));
    if (column.starts_with('\'') && column.ends_with('\'') && column.size() > 1) column = column.substr(1, column.size() - 2);
    return std::string{start}.append(" in column ").append(column);
}

struct known_error {
    int number;
    error_kind kind;
    std::string_view message;
    std::string_view sqlstate;
    bool retryable = false;
};

/// Errors of which the number tells all.
constexpr std::array known_errors{
    known_error{1021, error_kind::other, "the server's disk is full", "53100"},
    known_error{1037, error_kind::other, "the server ran out of memory", "53200"},
    known_error{1038, error_kind::other, "the server ran out of memory for sorting; raise sort_buffer_size", "53200"},
    known_error{1041, error_kind::other, "the server ran out of memory", "53200"},
    known_error{1065, error_kind::syntax, "the SQL text holds no statement", "42601"},
    known_error{1104, error_kind::other, "the query would examine too many rows (max_join_size)", "54000"},
    known_error{1142, error_kind::other, "the user may not do this with the table", "42501"},
    known_error{1143, error_kind::other, "the user may not do this with the column", "42501"},
    known_error{1044, error_kind::other, "the user may not use the database", "42501"},
    known_error{1227, error_kind::other, "the user has not the privilege that the statement needs", "42501"},
    known_error{1114, error_kind::other, "a table or the temporary table of the query is full", "53100"},
    known_error{1153, error_kind::conversion, "a value or the SQL text is larger than the server's max_allowed_packet",
                "54000"},
    known_error{1162, error_kind::conversion, "a result is larger than the server's max_allowed_packet", "54000"},
    known_error{1205, error_kind::timeout,
                "another transaction kept a lock for longer than innodb_lock_wait_timeout; try again", "55P03", true},
    known_error{1206, error_kind::other, "the transaction takes more locks than the server has memory for (innodb_buffer_pool_size)",
                "53200"},
    known_error{1207, error_kind::timeout, "a lock may not be changed now; try again", "55P03", true},
    known_error{1290, error_kind::read_only, "the server runs with an option that does not allow this, such as read_only",
                "25006"},
    known_error{1295, error_kind::other, "the server cannot prepare statements of this kind; run_script() runs it", "0A000"},
    known_error{1317, error_kind::canceled, "the statement was canceled", "57014"},
    known_error{1365, error_kind::other, "division by zero", "22012"},
    known_error{1451, error_kind::foreign_key_violation, "rows of another table still point to the row", "23503"},
    known_error{1461, error_kind::other,
                "the server has max_prepared_stmt_count statements prepared; lower statement_cache or raise that", "53400"},
    known_error{1690, error_kind::conversion, "a number is out of the range of its type", "22003"},
    known_error{1792, error_kind::read_only, "a read-only transaction may not write; begin one without read_only", "25006"},
    known_error{1836, error_kind::read_only, "the server is in read-only mode", "25006"},
    known_error{1969, error_kind::timeout, "the statement took longer than statement_timeout", "57014"},
    known_error{3024, error_kind::timeout, "the statement took longer than statement_timeout", "57014"},
    known_error{3572, error_kind::timeout, "a row is locked, and the statement does not wait for it", "55P03", true},
};

/// Whether there was no server, or it went away before it let anybody in, as while one is restarted. One that took too long has had
/// its time; the client library puts the system's number for that behind its words.
bool may_be_back(int number, std::string_view message) {
    if (number == 2026) return tells_server_gone(message);  // else it is TLS itself that fails
    constexpr std::array passing{1053, 2002, 2003, 2006, 2013, 2055};
    if (std::find(passing.begin(), passing.end(), number) == passing.end()) return false;
    const std::string late = std::to_string(ETIMEDOUT);
    return !message.ends_with('(' + late + ')') && !message.ends_with(": " + late);
}

diagnosis of_connecting(int number, std::string_view message, std::string_view sqlstate) {
    diagnosis out{error_kind::connection_failed, std::string{message}, std::string{sqlstate}};
    if (out.sqlstate.empty() || out.sqlstate == "HY000") out.sqlstate = "08001";
    const bool is_full = number == 1040 || number == 1203 || number == 1226;  // of connections, of all users or of this one
    if (is_full) out.sqlstate = "53300";
    if (number == 1049) out.sqlstate = "3D000";
    out.retryable = is_full || may_be_back(number, message);
    return out;
}

/// Names of the schema, which the SQL text holds.
diagnosis of_names(int number, std::string_view message) {
    switch (number) {
        case 1146:
            return {error_kind::schema_mismatch,
                    "there is no table " + between(message, "Table '", '\'') + "; create the tables or run the migrations first",
                    "42P01"};
        case 1051: return {error_kind::schema_mismatch, "there is no table " + between(message, "table '", '\''), "42P01"};
        case 1054:
            return {error_kind::schema_mismatch,
                    "there is no column " + between(message, "column '", '\'') +
                        "; the table in the database differs from the model",
                    "42703"};
        case 1050: return {error_kind::other, "the table " + between(message, "Table '", '\'') + " exists already", "42P07"};
        case 1305: return {error_kind::schema_mismatch, "there is no such function or procedure", "42883"};
        case 1049: return {error_kind::schema_mismatch, "there is no such database", "3D000"};
        case 1046: return {error_kind::schema_mismatch, "no database is chosen; name one in the URL", "3D000"};
        default: return {};
    }
}

/// Values that do not fit; the messages quote them.
diagnosis of_values(int number, std::string_view message) {
    switch (number) {
        case 1264:
        case 1916: return {error_kind::conversion, with_column("a number is out of range", message), "22003"};
        case 1406: return {error_kind::conversion, with_column("a value is too long", message), "22001"};
        case 1366:
            return {error_kind::conversion, with_column("a value is no number, or text that is not UTF-8,", message), "22P02"};
        case 1265: return {error_kind::conversion, with_column("a value does not fit", message), "22P02"};
        case 1292:
        case 1411: return {error_kind::conversion, with_column("a value cannot be read as the type that is wanted", message), "22007"};
        case 3140:
        case 3141:
        case 4038: return {error_kind::conversion, "a text is not valid JSON", "22P02"};
        case 1300:
        case 3854: return {error_kind::conversion, "a text is not UTF-8", "22021"};
        default: return {};
    }
}

diagnosis of_transaction(int number) {
    switch (number) {
        case 1213:
            return {error_kind::deadlock,
                    "a deadlock with another transaction; this one was rolled back, run it again from its start", "40P01", {},
                    true};
        case 1020:
        case 3101:
            return {error_kind::serialization_failure,
                    "another transaction has changed the rows since this one began; run it again from its start", "40001", {},
                    true};
        default: return {};
    }
}

diagnosis of_connection(int number) {
    switch (number) {
        case 1053: return lost("it shuts down");
        case 1927: return lost("it was killed");
        case 2006:
        case 2012:
        case 2013:
        case 2014:
        case 2026:
        case 2027:
        case 2055:
        case 1159:
        case 1161:
        case 4031: return lost("it broke off, or the server closed it");
        default: return {};
    }
}

}  // namespace

diagnosis diagnose(int number, std::string_view message, std::string_view sqlstate, phase when) {
    if (when == phase::connecting) return of_connecting(number, message, sqlstate);
    if (is_violation(number)) return of_violation(number, message);
    for (const known_error& known : known_errors)
        if (known.number == number)
            return {known.kind, std::string{known.message}, std::string{known.sqlstate}, {}, known.retryable};
    for (diagnosis found : {of_names(number, message), of_values(number, message), of_transaction(number), of_connection(number)})
        if (!found.message.empty()) return found;
    const bool is_syntax = number == 1064 || number == 1149;
    std::string text = when == phase::preparing ? std::string{message} : "the MySQL server refused the statement";
    text.append(" (error ").append(std::to_string(number)).append(1, ')');
    return {is_syntax ? error_kind::syntax : error_kind::other, text, is_syntax ? "42601" : std::string{sqlstate}};
}

/// https://mariadb.com/kb/en/innodb-system-variables/#innodb_rollback_on_timeout and innodb_snapshot_isolation there
bool may_end_transaction(int number) noexcept {
    constexpr std::array known{1020, 1205, 1206, 1213, 3101};
    return std::find(known.begin(), known.end(), number) != known.end();
}

void throw_mysql_error(const diagnosis& found, int number, std::string_view sql) {
    throw_error(found.kind, "covet: " + one_line(found.message),
                {.sqlstate = found.sqlstate,
                 .vendor_code = number,
                 .sql = std::string{sql},
                 .constraint = found.constraint,
                 .table = found.table,
                 .column = found.column,
                 .retryable = found.retryable,
                 .connection_lost = found.connection_lost,
                 .in_doubt = found.in_doubt});
}

}  // namespace covet::driver::mysql_driver
