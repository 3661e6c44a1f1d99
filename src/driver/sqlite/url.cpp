#include "url.hpp"

#include <covet/core/error.hpp>
#include <covet/driver/sqlite.hpp>

#include <array>
#include <string>
#include <utility>

#include "options.hpp"

namespace covet::driver::sqlite_driver {
namespace {

std::string file_of(const url& address) {
    if (!address.host().empty() || !address.user().empty())
        throw bad_option{"covet: an SQLite database has no host; write sqlite:shop.db or sqlite:/srv/shop.db"};
    return address.path();
}

sqlite_options::access_mode mode_of(std::string_view word) {
    if (word == "ro") return sqlite_options::access_mode::read_only;
    return word == "rw" ? sqlite_options::access_mode::read_write : sqlite_options::access_mode::read_write_create;
}

}  // namespace

connector connector_for_sqlite(url& address) {
    constexpr std::array<std::string_view, 3> modes{"ro", "rw", "rwc"};
    sqlite_options options;
    options.path = file_of(address);
    if (const auto word = address.take_word("mode", modes)) options.mode = mode_of(*word);
    if (const auto limit = address.take_milliseconds("busy_timeout")) options.busy_timeout = *limit;
    if (auto word = address.take_word("journal_mode", journal_modes)) options.journal_mode = std::move(*word);
    if (auto word = address.take_word("synchronous", synchronous_levels)) options.synchronous = std::move(*word);
    if (const auto on = address.take_switch("foreign_keys")) options.foreign_keys = *on;
    check_options(options);
    const bool in_memory = is_memory(options);
    return {covet::dialect::sqlite, [options = std::move(options)] { return connect_sqlite(options); }, in_memory};
}

}  // namespace covet::driver::sqlite_driver
