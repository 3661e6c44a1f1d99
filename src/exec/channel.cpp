#include "channel.hpp"

#include <covet/core/error.hpp>
#include <covet/core/statement.hpp>

#include <array>
#include <string>

namespace covet::exec {
namespace {

/// NAMEDATALEN - 1: https://www.postgresql.org/docs/current/sql-syntax-lexical.html#SQL-SYNTAX-IDENTIFIERS
constexpr std::size_t longest_name = 63;

struct ignoring_sink final : driver::row_sink {
    bool row(std::span<const value_view>) override { return true; }
};

}  // namespace

void check_channel(std::string_view channel) {
    if (channel.empty()) throw misuse{"covet: a channel has a name; this one is empty"};
    if (channel.find('\0') != std::string_view::npos) throw misuse{"covet: the name of a channel has a NUL character in it"};
    if (channel.size() > longest_name)
        throw misuse{"covet: the name of a channel has " + std::to_string(channel.size()) + " bytes; PostgreSQL allows for " +
                     std::to_string(longest_name)};
}

void require_postgresql(const driver::connection& c, std::string_view what) {
    if (c.dialect() == dialect::postgresql) return;
    throw not_supported{"covet: " + std::string{name_of(c.dialect())} + " has no " + std::string{what} + "; only PostgreSQL does",
                        {.sqlstate = "0A000"}};
}

void notify(driver::connection& c, std::string_view channel, std::string_view payload) {
    require_postgresql(c, "NOTIFY");
    check_channel(channel);
    statement send{};
    send.name = "notify";
    send.text[index_of(postgresql)] = "SELECT pg_notify($1, $2)";
    ignoring_sink nothing;
    const std::array values{value_view::text(channel), value_view::text(payload)};
    c.execute(send, values, nothing);
}

}  // namespace covet::exec
