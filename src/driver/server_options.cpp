#include "server_options.hpp"

#include <covet/core/error.hpp>

#include <array>
#include <cstdlib>
#include <fstream>
#include <utility>

namespace covet::driver {
namespace {

constexpr std::array<std::string_view, 5> tls_modes{"disable", "prefer", "require", "verify-ca", "verify-full"};

/// The path behind a server is a slash and the name of the database.
std::string database_of(const url& address) {
    const std::string& path = address.path();
    if (path.empty() || path == "/") return {};
    if (!path.starts_with('/'))
        throw bad_option{"covet: the database URL has no server; write " + address.scheme() +
                         "://user:password@host:port/database"};
    return path.substr(1);
}

void take_text(url& address, std::string_view name, std::string& into) {
    std::optional<std::string> value = address.take(name);
    if (!value) return;
    if (value->empty()) throw bad_option{"covet: the option " + std::string{name} + " of the database URL is empty"};
    into = std::move(*value);
}

void take_time(url& address, std::string_view name, std::chrono::milliseconds& into) {
    if (const auto value = address.take_milliseconds(name)) into = *value;
}

void refuse_nul(std::string_view name, std::string_view value) {
    if (value.find('\0') != std::string_view::npos)
        throw bad_option{"covet: the option " + std::string{name} + " has a NUL character in it"};
}

void refuse_negative(std::string_view name, std::chrono::milliseconds value) {
    if (value.count() < 0)
        throw bad_option{"covet: the option " + std::string{name} + "=" + std::to_string(value.count()) +
                         " is negative; it is a number of milliseconds"};
}

void check_passwords(const server_options& o) {
    const int sources = (o.password ? 1 : 0) + (o.password_file.empty() ? 0 : 1) + (o.password_env.empty() ? 0 : 1);
    if (sources > 1)
        throw bad_option{"covet: the password is given more than once; it comes from the URL, from password_file or from "
                         "password_env"};
}

void check_tls(const server_options& o) {
    if (o.tls_certificate.empty() != o.tls_key.empty())
        throw bad_option{"covet: tls_certificate and tls_key belong together; give both or none"};
    const bool has_files = !o.tls_ca.empty() || !o.tls_certificate.empty();
    if (o.tls == tls_mode::disable && has_files)
        throw bad_option{"covet: tls=disable does not go with tls_ca, tls_certificate and tls_key"};
    const bool verifies = o.tls == tls_mode::verify_ca || o.tls == tls_mode::verify_full;
    if (!o.tls_ca.empty() && !verifies)
        throw bad_option{"covet: tls_ca is checked by tls=verify-ca and tls=verify-full alone; ask for one of them"};
}

std::string first_line_of(const std::string& file) {
    std::ifstream in{file};
    std::string line;
    if (!std::getline(in, line)) throw bad_option{"covet: the password cannot be read from the file \"" + file + "\""};
    if (line.ends_with('\r')) line.pop_back();
    return line;
}

}  // namespace

std::string_view name_of(tls_mode mode) noexcept { return tls_modes[static_cast<std::size_t>(mode)]; }

server_options read_server_options(url& address) {
    server_options o;
    o.host = address.host();
    o.port = address.port();
    o.user = address.user();
    o.password = address.password();
    o.database = database_of(address);
    take_text(address, "socket", o.socket);
    take_text(address, "password_file", o.password_file);
    take_text(address, "password_env", o.password_env);
    take_time(address, "connect_timeout", o.connect_timeout);
    take_time(address, "statement_timeout", o.statement_timeout);
    take_time(address, "read_timeout", o.read_timeout);
    take_time(address, "keepalive", o.keepalive);
    take_time(address, "tcp_user_timeout", o.tcp_user_timeout);
    take_text(address, "application_name", o.application_name);
    if (const auto word = address.take_word("tls", tls_modes))
        for (std::size_t i = 0; i < tls_modes.size(); ++i)
            if (tls_modes[i] == *word) o.tls = static_cast<tls_mode>(i);
    take_text(address, "tls_ca", o.tls_ca);
    take_text(address, "tls_certificate", o.tls_certificate);
    take_text(address, "tls_key", o.tls_key);
    if (const auto count = address.take_count("statement_cache")) o.statement_cache = *count;
    o.session = address.take_all("session.");
    check_server_options(o);
    return o;
}

void check_server_options(const server_options& o) {
    refuse_nul("host", o.host);
    refuse_nul("socket", o.socket);
    refuse_nul("user", o.user);
    refuse_nul("password", o.password.value_or(""));
    refuse_nul("database", o.database);
    refuse_nul("application_name", o.application_name);
    refuse_negative("connect_timeout", o.connect_timeout);
    refuse_negative("statement_timeout", o.statement_timeout);
    refuse_negative("read_timeout", o.read_timeout);
    refuse_negative("keepalive", o.keepalive);
    refuse_negative("tcp_user_timeout", o.tcp_user_timeout);
    if (!o.host.empty() && !o.socket.empty())
        throw bad_option{"covet: a database is reached by its host or by its socket; give one of them"};
    if (o.statement_cache == 0)
        throw bad_option{"covet: statement_cache is at least 1, as a statement is prepared before it runs"};
    for (const auto& [name, value] : o.session) {
        const std::string_view letters = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_.";
        if (name.empty() || name.find_first_not_of(letters) != std::string::npos)
            throw bad_option{"covet: the name of a session setting, behind session., is made of letters, digits, _ and ."};
        refuse_nul("session." + name, value);
    }
    check_passwords(o);
    check_tls(o);
}

std::string password_of(const server_options& o) {
    if (!o.password_file.empty()) return first_line_of(o.password_file);
    if (o.password_env.empty()) return o.password.value_or("");
    const char* const value = std::getenv(o.password_env.c_str());
    if (value == nullptr)
        throw bad_option{"covet: the password is to come from the environment variable " + o.password_env +
                         ", which is not set"};
    return value;
}

}  // namespace covet::driver
