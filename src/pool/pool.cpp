#include <covet/core/error.hpp>
#include <covet/pool/pool.hpp>

#include <cassert>
#include <string>
#include <utility>

namespace covet::pool {
namespace {

/// Ends what the last borrower left open. False when the next one must not have the connection.
bool make_ready(driver::connection& c) noexcept {
    try {
        if (!c.usable()) return false;
        if (!c.in_transaction()) return true;
        c.reset();
        return c.usable();
    } catch (...) {
        return false;
    }
}

}  // namespace

void lease::give_back_to(connection_pool& pool) noexcept { pool.take_back(std::move(connection_)); }

connection_pool::connection_pool(factory connect, options settings)
    : connect_{std::move(connect)}, options_{settings} {
    if (!connect_) throw misuse{"covet: a connection pool needs a function that opens a connection"};
    if (options_.max_size == 0)
        throw bad_option{"covet: a pool of 0 connections can serve nobody; max_size is at least 1"};
    idle_.reserve(options_.max_size);  // so that giving back never allocates
}

connection_pool::~connection_pool() { assert(idle_.size() == open_ && "the pool must outlive its leases"); }

lease connection_pool::acquire() {
    std::unique_lock lock{mutex_};
    if (idle_.empty() && open_ == options_.max_size) wait_for_room(lock);
    if (!idle_.empty()) {
        std::unique_ptr<driver::connection> reused = std::move(idle_.back());
        idle_.pop_back();
        return lease{*this, std::move(reused)};
    }
    ++open_;
    lock.unlock();  // connecting may take seconds
    return lease{*this, connect_or_give_up_place()};
}

void connection_pool::wait_for_room(std::unique_lock<std::mutex>& lock) {
    ++waiting_;
    const bool room = returned_.wait_for(lock, options_.acquire_timeout,
                                         [this] { return !idle_.empty() || open_ < options_.max_size; });
    --waiting_;
    if (room) return;
    const std::string size = std::to_string(options_.max_size);
    const std::string in_use = std::to_string(open_ - idle_.size());
    throw timeout{"covet: no connection became free within " + std::to_string(options_.acquire_timeout.count()) +
                      " ms: " + in_use + " of the pool's " + size +
                      " are in use; hold leases for a shorter time or raise pool_size",
                  {.retryable = true}};
}

std::unique_ptr<driver::connection> connection_pool::connect_or_give_up_place() {
    try {
        std::unique_ptr<driver::connection> fresh = connect_();
        if (fresh == nullptr) throw misuse{"covet: the pool's function that opens a connection returned none"};
        return driver::observed(std::move(fresh), *observers_);
    } catch (...) {
        give_up_place();
        throw;
    }
}

void connection_pool::give_up_place() noexcept {
    std::unique_lock lock{mutex_};
    --open_;
    wake_one(lock);
}

void connection_pool::wake_one(std::unique_lock<std::mutex>& lock) noexcept {
    const bool somebody_waits = waiting_ > 0;
    lock.unlock();
    if (somebody_waits) returned_.notify_one();
}

void connection_pool::take_back(std::unique_ptr<driver::connection> back) noexcept {
    if (!make_ready(*back)) {
        back.reset();  // closed before its place is free, so that max_size is never exceeded
        give_up_place();
        return;
    }
    std::unique_lock lock{mutex_};
    idle_.push_back(std::move(back));
    wake_one(lock);
}

}  // namespace covet::pool
