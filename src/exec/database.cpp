#include <covet/database.hpp>
#include <covet/pool/open.hpp>
#include <covet/pool/pool.hpp>

#include <algorithm>
#include <chrono>

#include "channel.hpp"

namespace covet {
namespace {

/// A read that has lost its connection has given no row and changed nothing.
bool may_repeat(const statement& s, const error& e) noexcept {
    return s.access == access::read && e.connection_lost() && !e.in_doubt();
}

void wait_to_repeat(pool::connection_pool& pool, std::uint32_t failures) {
    const pool::backoff& how = pool.settings().statement_retry;
    exec::wait_to_run_again({.attempts = how.attempts, .base = how.base, .cap = how.cap}, failures);
    pool.count_retry();
}

}  // namespace

database::database(std::string_view url, std::source_location where) {
    exec::located(where, [&] { open(pool::plan_for(url), where); });
}

database::database(std::string_view url, const pool::options& connections, std::source_location where) {
    exec::located(where, [&] { open(pool::plan_for(url, connections), where); });
}

void database::open(pool::plan plan, const std::source_location& where) {
    dialect_ = plan.dialect;
    pool_ = std::make_unique<pool::connection_pool>(std::move(plan.connect), plan.settings);
    constexpr std::chrono::milliseconds to_connect{30'000};  // of which acquire_timeout may be less
    static_cast<void>(pool_->acquire(std::max(plan.settings.acquire_timeout, to_connect), where));
}

database::database(covet::dialect d, std::unique_ptr<pool::connection_pool> pool) : dialect_{d}, pool_{std::move(pool)} {}

database::database(database&&) noexcept = default;
database& database::operator=(database&&) noexcept = default;
database::~database() = default;

std::shared_ptr<driver::observers> database::observers() const { return pool_->observers(); }

pool::lease database::lease(const std::source_location& where) { return pool_->acquire(where); }

driver::outcome database::execute(const statement& s, std::span<const value_view> parameters, driver::row_sink& sink,
                                  const std::source_location& where) {
    return exec::located(where, [&] {
        for (std::uint32_t failures = 1;; ++failures) {
            try {
                return pool_->acquire(where)->execute(s, parameters, sink);
            } catch (const error& e) {
                if (!may_repeat(s, e) || failures >= pool_->settings().statement_retry.attempts) throw;
            }
            wait_to_repeat(*pool_, failures);
        }
    });
}

session database::session(std::source_location where) {
    return exec::located(where, [&] {
        covet::session pinned{pool_->acquire(where)};
        pinned.set_prefetch_batch(prefetch_batch());
        return pinned;
    });
}

pool::health database::health(std::chrono::milliseconds limit) { return pool_->check_health(limit); }

bool database::close(std::chrono::milliseconds drain_timeout) { return pool_->close(drain_timeout); }

covet::transaction database::begin(const transaction_options& options, std::source_location where) {
    return exec::located(where, [&] {
        covet::transaction begun{pool_->acquire(where), options};
        begun.set_prefetch_batch(prefetch_batch());
        return begun;
    });
}

void database::notify(std::string_view channel, std::string_view payload, std::source_location where) {
    exec::located(where, [&] { exec::notify(*pool_->acquire(where), channel, payload); });
}

listener database::listen(std::string_view channel, std::source_location where) {
    return exec::located(where, [&] { return listener{pool_->acquire(where), channel, where}; });
}

}  // namespace covet
