#include <covet/core/error.hpp>
#include <covet/pool/pool.hpp>

#include <utility>

#include "pool_state.hpp"

namespace covet::pool {

connection_pool::connection_pool(factory connect, const options& settings) {
    if (!connect) throw misuse{"covet: a connection pool needs a function that opens a connection"};
    check(settings);
    state_ = std::make_shared<pool_state>(std::move(connect), settings);
    try {
        if (settings.warm_up) state_->warm_up();
    } catch (...) {
        state_->close(std::chrono::milliseconds{0});
        throw;
    }
}

connection_pool::~connection_pool() {
    if (state_->has_forked()) {
        // The connections are the parent's: to close them would tell the server.
        static_cast<void>(new std::shared_ptr<pool_state>{std::move(state_)});
        return;
    }
    state_->close(state_->settings().drain_timeout);
    state_->wait_for_tasks(std::chrono::seconds{9});  // as long as connecting takes at most, unless its time is set
    state_->observe({});  // who is told may be gone before the last lease
}

lease connection_pool::acquire(std::source_location where) { return state_->acquire(where, state_->settings().acquire_timeout); }

lease connection_pool::acquire(std::chrono::milliseconds limit, std::source_location where) { return state_->acquire(where, limit); }

statistics connection_pool::numbers() const { return state_->numbers(); }

health connection_pool::check_health(std::chrono::milliseconds limit, std::source_location where) {
    return state_->check_health(limit, where);
}

bool connection_pool::close(std::chrono::milliseconds drain_timeout) { return state_->close(drain_timeout); }

void connection_pool::observe(std::function<void(const event&)> callback) { state_->observe(std::move(callback)); }

const std::shared_ptr<driver::observers>& connection_pool::observers() const noexcept { return state_->observers(); }

const options& connection_pool::settings() const noexcept { return state_->settings(); }

void connection_pool::count_retry() noexcept { state_->count_retry(); }

}  // namespace covet::pool
