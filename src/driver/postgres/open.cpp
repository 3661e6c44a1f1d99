#include "open.hpp"

#include <covet/core/error.hpp>

#include <algorithm>
#include <array>
#include <cctype>
#include <cerrno>
#include <string>
#include <string_view>
#include <system_error>
#include <utility>

#include "../server_gone.hpp"
#include "../server_options.hpp"
#include "error.hpp"

namespace covet::driver::postgres_driver {
namespace {

/// What the driver relies on to read what the server writes.
constexpr std::array<std::pair<std::string_view, std::string_view>, 5> own_settings{{
    {"client_encoding", "UTF8"},
    {"DateStyle", "ISO"},
    {"bytea_output", "hex"},
    {"extra_float_digits", "3"},  // doubles keep every bit on servers before 12, too
    {"standard_conforming_strings", "on"},
}};

bool is_same_name(std::string_view a, std::string_view b) {
    return std::equal(a.begin(), a.end(), b.begin(), b.end(), [](unsigned char x, unsigned char y) {
        return std::tolower(x) == std::tolower(y);
    });
}

/// `name='value'` for libpq, where backslashes escape.
void add(std::string& out, std::string_view name, std::string_view value) {
    out.append(out.empty() ? "" : " ").append(name).append("='");
    for (const char c : value) {
        if (c == '\'' || c == '\\') out += '\\';
        out += c;
    }
    out += '\'';
}

void add_unless_empty(std::string& out, std::string_view name, std::string_view value) {
    if (!value.empty()) add(out, name, value);
}

std::string rounded_up_to_seconds(std::chrono::milliseconds t) {
    return std::to_string(std::chrono::ceil<std::chrono::seconds>(t).count());
}

/// https://www.postgresql.org/docs/current/libpq-connect.html#LIBPQ-PARAMKEYWORDS
std::string for_libpq(const postgres_options& o) {
    std::string out;
    add_unless_empty(out, "host", o.socket.empty() ? o.host : o.socket);
    if (o.port != 0) add(out, "port", std::to_string(o.port));
    add_unless_empty(out, "user", o.user);
    add_unless_empty(out, "password", password_of(o));
    add_unless_empty(out, "dbname", o.database);
    add(out, "client_encoding", "UTF8");
    add_unless_empty(out, "application_name", o.application_name);
    add(out, "connect_timeout", rounded_up_to_seconds(o.connect_timeout));
    if (o.keepalive.count() > 0) add(out, "keepalives_idle", rounded_up_to_seconds(o.keepalive));
    if (o.tcp_user_timeout.count() > 0) add(out, "tcp_user_timeout", std::to_string(o.tcp_user_timeout.count()));
    add(out, "sslmode", name_of(o.tls));
    add_unless_empty(out, "sslrootcert", o.tls_ca);
    add_unless_empty(out, "sslcert", o.tls_certificate);
    add_unless_empty(out, "sslkey", o.tls_key);
    add(out, "gssencmode", "disable");  // which would take the place of TLS
    return out;
}

/// libpq takes a host of a path for a socket's directory, and no host for one of its own choice.
bool has_network(const postgres_options& o) { return !o.host.empty() && o.host.front() != '/' && o.host.front() != '@'; }

std::string where(const postgres_options& o) {
    if (!o.socket.empty()) return "socket " + o.socket;
    const std::string host = o.host.empty() ? "the default host" : o.host;
    return o.port == 0 ? host : host + " port " + std::to_string(o.port);
}

/// libpq's message has a line for each address that it has tried.
std::string in_one_line(std::string_view message) {
    while (message.ends_with('\n')) message.remove_suffix(1);
    std::string out;
    for (const char c : message) {
        if (c == '\n')
            out += "; ";
        else
            out += std::iscntrl(static_cast<unsigned char>(c)) != 0 ? ' ' : c;
    }
    return out;
}

struct refusal {
    std::string_view words;
    std::string_view sqlstate;
    bool retryable;
};

/// What libpq says last. It tries the addresses of a host and goes on without TLS where it may, and stops at what is final. A tab
/// begins the lines that only add to the one before.
std::string_view last_reason(std::string_view message) {
    while (message.ends_with('\n')) message.remove_suffix(1);
    std::string_view reason = message;
    for (std::size_t at = 0; at < message.size();) {
        const std::string_view line = message.substr(at, message.find('\n', at) - at);
        if (!line.starts_with('\t')) reason = line;
        at += line.size() + 1;
    }
    return reason;
}

/// Whether there was no server, or it went away before it let anybody in, as while one is restarted. One that took too long has had
/// its time.
bool may_be_back(std::string_view message, bool has_network) {
    constexpr std::array<std::string_view, 3> own_words{"server closed the connection unexpectedly", "SSL SYSCALL error: EOF detected",
                                                        "SSL connection has been closed unexpectedly"};
    const std::string_view reason = last_reason(message);
    const bool has_no_socket = !has_network && reason.ends_with(std::generic_category().message(ENOENT));  // else a file for TLS
    return has_no_socket || tells_server_gone(reason) ||
           std::ranges::any_of(own_words, [reason](std::string_view words) { return reason.ends_with(words); });
}

/// Why a server lets nobody in. libpq does not tell the SQLSTATE of this, so it is known by its words, in English alone:
/// src/backend/utils/init/postinit.c, src/backend/postmaster/postmaster.c and src/backend/libpq/auth.c of the server.
refusal why_refused(std::string_view message, bool has_network) {
    for (const refusal& known : {refusal{"root certificate file", "08001", false},  // which may not exist, as a database
                                 refusal{"password authentication failed", "28P01", false},
                                 refusal{"FATAL:  role \"", "28000", false},
                                 refusal{"\" does not exist", "3D000", false},
                                 refusal{"too many clients already", "53300", true},
                                 refusal{"too many connections for", "53300", true},
                                 refusal{"remaining connection slots are reserved", "53300", true},
                                 refusal{"the database system is", "57P03", true},
                                 refusal{"terminating connection due to", "57P01", true}})
        if (message.find(known.words) != std::string_view::npos) return known;
    return {{}, "08001", may_be_back(message, has_network)};
}

/// A text of SQL, whatever standard_conforming_strings is.
std::string quoted(std::string_view value) {
    std::string out = value.find('\\') == std::string_view::npos ? "'" : "E'";
    for (const char c : value) {
        if (c == '\'' || c == '\\') out += c;
        out += c;
    }
    return out + '\'';
}

void set(std::string& sql, std::string_view name, std::string_view value) {
    sql.append(sql.empty() ? "SELECT " : ", ").append("set_config(");
    sql.append(quoted(name)).append(", ").append(quoted(value)).append(", false)");
}

}  // namespace

void check_options(const postgres_options& o) {
    check_server_options(o);
    // Of TLS libpq says nothing there.
    if (o.tls != tls_mode::disable && o.tls != tls_mode::prefer && !has_network(o))
        throw bad_option{"covet: PostgreSQL has no TLS over a socket, and tls=" + std::string{name_of(o.tls)} +
                         " asks for it; name a host, or leave tls out"};
    for (const auto& [name, value] : o.session)
        for (const auto& [own, needed] : own_settings)
            if (is_same_name(name, own))
                throw bad_option{"covet: session." + name + " cannot be chosen; covet needs " + std::string{own} + "=" +
                                 std::string{needed}};
}

std::unique_ptr<pqxx::connection> open_server(const postgres_options& o) {
    check_options(o);
    try {
        return open_connection(for_libpq(o));
    } catch (const pqxx::failure& thrown) {
        const refusal why = why_refused(thrown.what(), has_network(o));
        throw connection_failed{"covet: cannot connect to PostgreSQL at " + where(o) + ": " + in_one_line(thrown.what()),
                                {.sqlstate = std::string{why.sqlstate}, .retryable = why.retryable}};
    }
}

void configure_session(pqxx::transaction_base& on, const postgres_options& o) {
    std::string sql;
    for (const auto& [name, value] : own_settings) set(sql, name, value);
    set(sql, "TimeZone", "UTC");
    if (o.statement_timeout.count() > 0) set(sql, "statement_timeout", std::to_string(o.statement_timeout.count()));
    for (const auto& [name, value] : o.session) set(sql, name, value);
    try {
        on.exec(sql);
    } catch (const pqxx::failure& thrown) {
        const server_error found = read_error(thrown);
        if (found.sqlstate.empty()) throw;  // it is the connection that is broken
        throw bad_option{"covet: PostgreSQL refuses a session setting of the options: " + found.message,
                         {.sqlstate = found.sqlstate}};
    }
}

}  // namespace covet::driver::postgres_driver
