#include "error.hpp"

#include <algorithm>
#include <array>
#include <cctype>
#include <utility>

namespace covet::driver::postgres_driver {
namespace {

std::string one_line(std::string_view message) {
    std::string out{message.substr(0, message.find('\n'))};
    std::replace_if(
        out.begin(), out.end(), [](unsigned char c) { return std::iscntrl(c) != 0; }, ' ');
    return out;
}

/// What stands on the line that begins so, of which the last is the server's own: values stand in lines before it.
std::string_view line_behind(std::string_view text, std::string_view label) {
    const std::size_t start = text.rfind(label);
    if (start == std::string_view::npos) return {};
    text.remove_prefix(start + label.size());
    return text.substr(0, text.find('\n'));
}

/// The number of `COPY t, line 12, column a: "…"`.
std::size_t copy_row_of(std::string_view context) {
    if (!context.starts_with("COPY ")) return 0;
    const std::size_t comma = context.find(", ");
    const std::size_t digit = std::min(context.find_first_of("0123456789", std::min(comma, context.size())), context.size());
    std::size_t out = 0;
    for (const char c : context.substr(digit)) {
        if (c < '0' || c > '9') break;
        out = out * 10 + static_cast<std::size_t>(c - '0');
    }
    return out;
}

/// Takes out what may quote a value: all between quotation marks, and behind a colon.
std::string without_quotations(std::string_view message) {
    message = message.substr(0, message.find(": "));
    std::string out;
    bool quoted = false;
    for (const char c : message) {
        if (c == '"') {
            out += quoted ? "…\"" : "\"";
            quoted = !quoted;
        } else if (!quoted) {
            out += c;
        }
    }
    return out;
}

/// Texts that the program bound, out of a message that somebody wrote in the schema.
std::string without_values(std::string message, std::span<const value_view> parameters) {
    for (const value_view& v : parameters) {
        if (v.kind() == value_kind::array) message = without_values(std::move(message), v.as_array());
        if (v.kind() != value_kind::text || v.as_text().empty()) continue;
        for (std::size_t at = 0; (at = message.find(v.as_text(), at)) != std::string::npos; at += 3)
            message.replace(at, v.as_text().size(), "…");
    }
    return message;
}

struct known_state {
    std::string_view state;  // or its first two characters, for its class
    error_kind kind;
    bool retryable = false;
};

/// The first that fits. The codes are those of PostgreSQL's manual, appendix A.
constexpr std::array known_states{
    known_state{"23505", error_kind::unique_violation},
    known_state{"23P01", error_kind::unique_violation},  // an exclusion constraint is unique by other operators than =
    known_state{"23503", error_kind::foreign_key_violation},
    known_state{"23001", error_kind::foreign_key_violation},
    known_state{"23502", error_kind::not_null_violation},
    known_state{"23514", error_kind::check_violation},
    known_state{"40001", error_kind::serialization_failure, true},
    known_state{"40P01", error_kind::deadlock, true},
    known_state{"55P03", error_kind::timeout, true},  // lock_timeout, or NOWAIT
    known_state{"57014", error_kind::timeout, true},  // statement_timeout, where nobody canceled
    known_state{"25006", error_kind::read_only},
    known_state{"42P01", error_kind::schema_mismatch},
    known_state{"42703", error_kind::schema_mismatch},
    known_state{"3F000", error_kind::schema_mismatch},
    known_state{"42501", error_kind::other},
    known_state{"42P05", error_kind::other},
    known_state{"42P06", error_kind::other},
    known_state{"42P07", error_kind::other},
    known_state{"42701", error_kind::other},
    known_state{"42710", error_kind::other},
    known_state{"42804", error_kind::schema_mismatch},
    known_state{"42", error_kind::syntax},
    known_state{"22012", error_kind::other},  // division by zero
    known_state{"22", error_kind::conversion},
    known_state{"53300", error_kind::connection_failed, true},
    known_state{"57P03", error_kind::connection_failed, true},
    known_state{"28", error_kind::connection_failed},
    known_state{"3D000", error_kind::connection_failed},
    known_state{"08", error_kind::connection_lost},
};

known_state kind_of(std::string_view sqlstate) {
    for (const known_state& known : known_states)
        if (sqlstate.starts_with(known.state)) return known;
    return {sqlstate, error_kind::other};
}

std::string without_digits(std::string message) {
    std::string out;
    for (const char c : message)
        if (std::isdigit(static_cast<unsigned char>(c)) == 0)
            out += c;
        else if (!out.ends_with("…"))
            out += "…";
    return out;
}

/// What a function in the schema says, which may quote anything: texts as they are, numbers and times in forms of its own.
std::string raised(std::string message, const circumstances& when) {
    if (when.has_other_values) return "a function of the database refused it, in words that may quote a value";
    const auto is_written_in_digits = [](const value_view& v) {
        return !v.is_null() && v.kind() != value_kind::text;
    };
    if (std::any_of(when.parameters.begin(), when.parameters.end(), is_written_in_digits)) message = without_digits(std::move(message));
    return without_values(std::move(message), when.parameters);
}

/// The server's own messages name tables, columns and constraints, and of values only those of class 22 do.
std::string message_of(const server_error& e, const circumstances& when) {
    if (e.routine == "exec_stmt_raise") return raised(e.message, when);
    if (e.sqlstate == "25P02")
        return "the transaction is over already, after an earlier error; roll it back, and run it again from its start";
    if (e.sqlstate == "25006") return "a read-only transaction may not write; begin one without read_only";
    std::string message = e.sqlstate.starts_with("22") ? without_quotations(e.message) : e.message;
    if (e.sqlstate == "42P01") message += "; create the tables or run the migrations first";
    if (e.sqlstate == "42703") message += "; the table in the database differs from the model";
    if (e.sqlstate == "40001" || e.sqlstate == "40P01") message += "; run the transaction again from its start";
    return without_values(std::move(message), when.parameters);
}

std::string constraint_of(const server_error& e) {
    if (e.constraint.empty() && !e.column.empty()) return e.table + "." + e.column;
    return e.constraint;
}

}  // namespace

/// libpqxx 6 has exceptions that do not tell it in another way.
std::string_view sqlstate_of(std::string_view text) {
    const std::size_t colon = text.find(":  ");
    if (colon == std::string_view::npos) return {};
    const std::string_view state = text.substr(colon + 3, 5);
    constexpr std::string_view letters = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ";
    const bool is_state = state.size() == 5 && state.find_first_not_of(letters) == std::string_view::npos &&
                          text.substr(colon + 8).starts_with(": ");
    return is_state ? state : std::string_view{};
}

server_error read_error(const pqxx::failure& thrown) {
    server_error out;
    const std::string_view text = thrown.what();
    out.sqlstate = sqlstate_of(text);
    const std::size_t start = out.sqlstate.empty() ? 0 : text.find(out.sqlstate) + out.sqlstate.size() + 2;
    out.message = one_line(text.substr(std::min(start, text.size())));
    out.copy_row = copy_row_of(line_behind(text, "\nCONTEXT:  "));
    if (out.sqlstate.starts_with("23")) {
        out.table = line_behind(text, "\nTABLE NAME:  ");
        out.column = line_behind(text, "\nCOLUMN NAME:  ");
        out.constraint = line_behind(text, "\nCONSTRAINT NAME:  ");
    }
    const std::string_view location = line_behind(text, "\nLOCATION:  ");
    out.routine = location.substr(0, location.find(','));
    return out;
}

bool is_stale_statement(const server_error& e) noexcept {
    return e.sqlstate == "26000" || (e.sqlstate == "0A000" && e.routine == "RevalidateCachedQuery");
}

void throw_server_error(const server_error& e, const circumstances& when, bool canceled) {
    known_state known = kind_of(e.sqlstate);
    std::string message = "covet: " + message_of(e, when);
    if (e.sqlstate == "57014" && canceled) {
        known = {"57014", error_kind::canceled};
        message = "covet: the statement was canceled";
    }
    if (e.copy_row > 0) message += ", in row " + std::to_string(e.copy_row);
    throw_error(known.kind, message,
                {.sqlstate = e.sqlstate,
                 .sql = std::string{when.sql},
                 .constraint = constraint_of(e),
                 .table = e.table,
                 .column = e.column,
                 .retryable = known.retryable,
                 .connection_lost = known.kind == error_kind::connection_lost});
}

void throw_stale(const server_error& e, const circumstances& when) {
    throw schema_mismatch{
        "covet: the statement was prepared for tables that have changed since, or was dropped from the session; roll the "
        "transaction back, and run it again from its start",
        {.sqlstate = e.sqlstate, .sql = std::string{when.sql}, .retryable = true}};
}

void throw_library_error(std::string_view message, const circumstances& when) {
    throw error{error_kind::other, "covet: " + without_values(one_line(message), when.parameters),
                {.sql = std::string{when.sql}}};
}

void throw_connection_lost(std::string_view sql, bool in_doubt, bool is_late) {
    std::string message = "covet: the connection to the PostgreSQL server is lost";
    if (is_late) message += ", as the server gave no answer within read_timeout";
    if (in_doubt) message += ", and nobody knows whether what was sent last has happened";
    throw connection_lost_error{message,
                                {.sqlstate = in_doubt ? "08007" : "08006",
                                 .sql = std::string{sql},
                                 .retryable = !in_doubt,
                                 .connection_lost = true,
                                 .in_doubt = in_doubt}};
}

}  // namespace covet::driver::postgres_driver
