#include "pool_state.hpp"

#include <covet/core/error.hpp>
#include <covet/pool/failure.hpp>

#include <condition_variable>
#include <random>
#include <utility>

#include "clock.hpp"
#include "waiting_thread.hpp"

namespace covet::pool {
pool_state::pool_state(connection_pool::factory connect, const options& settings)
    : connect_{std::move(connect)}, books_{settings, measured_now(), std::random_device{}()}, connections_(settings.max_size) {}

void pool_state::refuse_fork() const {
    if (has_forked()) driver::throw_forked();
}

lease pool_state::acquire(const std::source_location& where, std::chrono::milliseconds limit) {
    refuse_fork();
    const time_point now = measured_now();
    lock held{lock_};
    place at = books_.take(now, where);
    if (at == no_place) at = wait(held, now, where, limit);
    return {*this, *connections_[at], at};
}

place pool_state::wait(lock& held, time_point now, const std::source_location& where, std::chrono::milliseconds limit) {
    const std::shared_ptr<pool_state> alive = shared_from_this();  // for who is refused as the pool goes away
    const auto deadline = std::chrono::steady_clock::now() + std::min(limit, longest_wait);
    waiting_thread self{where, to_wake_};
    need_housekeeper();
    books_.join(self, now);
    follow_up(held);
    wake_housekeeper();
    held.unlock();
    while (self.sleep_until(deadline)) {
        held.lock();
        self.wakes_up();
        if (self.is_answered()) return answer(held, self, limit);
        books_.claim(self, measured_now());
        follow_up(held);
        held.unlock();
    }
    held.lock();
    books_.leave(self, measured_now());
    follow_up(held);
    held.unlock();
    self.sleep();
    held.lock();
    return answer(held, self, limit);
}

place pool_state::answer(lock& held, const waiter& w, std::chrono::milliseconds limit) {
    if (w.why() != refusal::none) refuse(held, w, limit);
    return w.got();
}

void pool_state::refuse(lock& held, const waiter& w, std::chrono::milliseconds limit) {
    const statistics numbers = books_.numbers(measured_now());
    const std::string failure = books_.has_failed_lately(measured_now()) ? last_failure_ : std::string{};
    held.unlock();
    const std::string state = summary(numbers) + (failure.empty() ? "" : "; the last connect failed: " + failure);
    switch (w.why()) {
        case refusal::connect_failed: std::rethrow_exception(w.failure());
        case refusal::queue_full:
            throw exhausted{"covet: too many wait for a connection already (max_waiting): " + state +
                                "; hold connections for a shorter time, or raise pool_size or pool_max_waiting",
                            numbers};
        case refusal::shed:
            throw exhausted{"covet: more work comes than the database can do, so that this was given up (shed_target): " + state +
                                "; answer that the service is busy",
                            numbers};
        case refusal::breaker_open:
            throw circuit_open{"covet: the database has not answered several times, and is asked again after " +
                               std::to_string(settings().breaker.open_for.count()) + " ms: " + state +
                               "; see why it does not answer, and try again later"};
        case refusal::closed:
            throw misuse{"covet: the database is closed; it lends no connection any more; keep it open until its last user is done"};
        default: {
            const char* repair = "; see why the database is slow to answer";
            if (limit.count() <= 0) repair = "; give acquire_timeout the time to wait for one";
            if (numbers.in_use >= numbers.max_size) repair = "; hold connections for a shorter time or raise pool_size";
            throw exhausted{"covet: no connection became free within " + std::to_string(limit.count()) + " ms: " + state + repair,
                            numbers};
        }
    }
}

void pool_state::give_back(place at, driver::connection& c) noexcept {
    if (has_forked()) return;  // the parent's
    const returned how = !c.usable() ? returned::broken : c.touched() ? returned::touched : returned::clean;
    const time_point now = measured_now();
    lock held{lock_};
    books_.give_back(at, now, how);
    if (to_wake_ != nullptr || books_.has_news()) follow_up_return(held);
}

/// Wakes before anything else: somebody may have waited for this connection.
void pool_state::follow_up_return(lock& held) noexcept {
    waiting_thread* const first = std::exchange(to_wake_, nullptr);
    const std::shared_ptr<pool_state> alive = shared_from_this();  // when this was the last lease of a pool that is gone
    const bool has_news = books_.has_news();
    held.unlock();
    waiting_thread::wake(first);
    if (!has_news) return;
    held.lock();
    note(held);
    held.unlock();
}

/// What follows from a change, for those who wait for one.
void pool_state::note(lock& held) noexcept {
    follow_up(held);
    changed_.notify_all();
    wake_housekeeper();
}

void pool_state::follow_up(lock& held) noexcept {
    waiting_thread* const first = std::exchange(to_wake_, nullptr);
    if (first == nullptr && !books_.has_news()) return;
    const std::vector<task> tasks = books_.take_tasks();
    const std::vector<event> events = books_.take_events();
    held.unlock();
    waiting_thread::wake(first);
    for (const task t : tasks) workers_.run([self = shared_from_this(), t] { self->perform(t); });
    tell(events);
    held.lock();
}

void pool_state::tell(const std::vector<event>& events) noexcept {
    if (events.empty()) return;
    const std::lock_guard one{telling_};
    for (const event& e : events) {
        try {
            if (callback_) callback_(e);
        } catch (...) {  // an event is no part of the call in which it happens
        }
    }
}

void pool_state::perform(task t) noexcept {
    switch (t.what) {
        case task::kind::connect: return connect(t.at);
        case task::kind::close: return close_connection(t.at);
        case task::kind::check: return try_on(t.at, &driver::connection::ping, &ledger::checked);
        case task::kind::reset: return try_on(t.at, &driver::connection::reset, &ledger::was_reset);
    }
}

void pool_state::connect(place at) noexcept {
    std::exception_ptr why;
    bool may_pass = false;
    std::string message;
    std::shared_ptr<driver::connection> fresh;
    try {
        if (is_closed()) throw misuse{"covet: the database is closed"};
        std::unique_ptr<driver::connection> opened = connect_();
        if (opened == nullptr) throw misuse{"covet: the pool's function that opens a connection returned none"};
        fresh = driver::observed(std::move(opened), *observers_);
    } catch (const error& e) {
        why = std::current_exception();
        may_pass = e.retryable();
        message = e.what();
    } catch (const std::exception& e) {
        why = std::current_exception();
        message = e.what();
    } catch (...) {
        why = std::current_exception();
        message = "an exception that is none of the standard's";
    }
    lock held{lock_};
    last_failure_ = std::move(message);
    const bool is_final = !may_pass || books_.failed_connects() + 1 >= settings().connect_retry.attempts;
    last_why_ = warms_up_ && is_final ? why : nullptr;
    if (why == nullptr) {
        connections_[at] = std::move(fresh);
        books_.connected(at, measured_now());
    } else {
        books_.connect_failed(at, measured_now(), why, may_pass);
        why = nullptr;  // so that the exception belongs to the thread that is told of it, from its first look to its end
    }
    note(held);
}

void pool_state::close_connection(place at) noexcept {
    lock held{lock_};
    std::shared_ptr<driver::connection> last = std::move(connections_[at]);
    held.unlock();
    last.reset();  // closed before its place is free, so that max_size is never exceeded
    held.lock();
    books_.was_closed(at, measured_now());
    if (books_.size() == 0) self_.reset();  // the caller keeps it alive
    note(held);
}

/// Whoever does not answer may be given up meanwhile, and its place taken by another one.
void pool_state::try_on(place at, void (driver::connection::*what)(), void (ledger::*ended)(place, time_point, bool)) noexcept {
    lock held{lock_};
    std::shared_ptr<driver::connection> c = connections_[at];
    if (c == nullptr || !books_.awaits(at)) return;
    ++speaking_;
    held.unlock();
    bool is_good = false;
    try {
        ((*c).*what)();
        is_good = c->usable();
    } catch (...) {
    }
    held.lock();
    --speaking_;
    if (connections_[at] == c && books_.awaits(at)) {
        c.reset();  // so that it is closed when its place is free
        (books_.*ended)(at, measured_now(), is_good);
    }
    note(held);
    held.unlock();
}

bool pool_state::is_closed() const {
    const std::lock_guard held{lock_};
    return books_.is_closed();
}

statistics pool_state::numbers() const {
    refuse_fork();
    const std::lock_guard held{lock_};
    return books_.numbers(measured_now());
}

void pool_state::observe(std::function<void(const event&)> callback) {
    refuse_fork();
    {
        const std::lock_guard held{lock_};
        books_.note_events(callback != nullptr);
    }
    const std::lock_guard one{telling_};
    callback_ = std::move(callback);
}

void pool_state::count_retry() noexcept {
    const std::lock_guard held{lock_};
    books_.count_retry();
}

void lease::give_back_to(pool_state& pool) noexcept { pool.give_back(at_, *connection_); }

}  // namespace covet::pool
