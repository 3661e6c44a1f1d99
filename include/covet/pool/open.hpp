#pragma once

#include <covet/core/dialect.hpp>
#include <covet/pool/pool.hpp>

#include <string_view>

namespace covet::pool {

/// What a database URL asks for: how to open a connection, and how many to have.
struct plan {
    covet::dialect dialect{};
    connection_pool::factory connect{};
    options settings{};
};

/// Reads a database URL and opens nothing.
///
///     plan p = plan_for("sqlite:shop.db?pool_size=4&acquire_timeout=500");
///     connection_pool connections{p.connect, p.settings};
///
/// `pool_size` is `options::max_size`, `acquire_timeout` has its own name, and those of the others begin with pool_, as in
/// pool_breaker.open_for; the rest are the driver's. For sqlite::memory: the pool has one connection, as each would be a
/// database of its own.
///
/// Throws `bad_option`, naming what has no meaning and listing what has.
plan plan_for(std::string_view url);
/// The same with other defaults, of which a database in memory takes none that would close it.
plan plan_for(std::string_view url, const options& start);

}  // namespace covet::pool
