#include <covet/core/error.hpp>
#include <covet/driver/connector.hpp>

#include <array>
#include <string>

#ifdef COVET_POSTGRES
#include "postgres/url.hpp"
#endif
#ifdef COVET_SQLITE
#include "sqlite/url.hpp"
#endif
#ifdef COVET_MYSQL
#include "mysql/url.hpp"
#endif

namespace covet::driver {
namespace {

struct driver_entry {
    std::string_view scheme;
    connector (*make)(url&);
};

/// Ends with an empty entry, so that a build without any driver has a table, too.
constexpr std::array entries{
#ifdef COVET_SQLITE
    driver_entry{"sqlite", sqlite_driver::connector_for_sqlite},
#endif
#ifdef COVET_MYSQL
    driver_entry{"mysql", mysql_driver::connector_for_mysql},
    driver_entry{"mariadb", mysql_driver::connector_for_mysql},
#endif
#ifdef COVET_POSTGRES
    driver_entry{"postgresql", postgres_driver::connector_for_postgres},
    driver_entry{"postgres", postgres_driver::connector_for_postgres},
#endif
    driver_entry{},
};

constexpr auto schemes = [] {
    std::array<std::string_view, entries.size()> out{};
    for (std::size_t i = 0; i < entries.size(); ++i) out[i] = entries[i].scheme;
    return out;
}();

}  // namespace

std::span<const std::string_view> drivers() noexcept { return std::span{schemes}.first(schemes.size() - 1); }

connector connector_for(url& address) {
    for (const driver_entry& entry : std::span{entries}.first(entries.size() - 1))
        if (entry.scheme == address.scheme()) return entry.make(address);
    std::string known;
    for (const std::string_view scheme : drivers()) known.append(known.empty() ? "" : ", ").append(scheme);
    throw bad_option{"covet: there is no driver for " + address.scheme() + ": in this build; it has " +
                     (known.empty() ? "none" : known)};
}

}  // namespace covet::driver
