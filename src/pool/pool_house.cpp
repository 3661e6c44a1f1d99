#include <covet/core/error.hpp>
#include <covet/pool/failure.hpp>

#include <algorithm>
#include <exception>
#include <system_error>
#include <utility>

#include "clock.hpp"
#include "pool_state.hpp"

/// \file
/// What happens to a pool as a whole: warming up, housekeeping, the check of its health, its end.
namespace covet::pool {
void pool_state::warm_up() {
    lock held{lock_};
    need_housekeeper();
    warms_up_ = true;
    books_.warm_up(measured_now());
    follow_up(held);
    const auto is_over = [&] { return books_.idle() >= settings().min_size || last_why_ != nullptr; };
    if (!changed_.wait_for(held, std::min(settings().acquire_timeout, longest_wait), is_over))
        throw exhausted{"covet: the pool's first " + std::to_string(settings().min_size) + " connections were not open within " +
                            std::to_string(settings().acquire_timeout.count()) + " ms (acquire_timeout): " +
                            summary(books_.numbers(measured_now())),
                        books_.numbers(measured_now())};
    warms_up_ = false;
    if (last_why_ != nullptr) std::rethrow_exception(std::exchange(last_why_, nullptr));
}

/// Without it, on a system that has no further thread, nothing happens but what calls lead to.
void pool_state::need_housekeeper() noexcept {
    if (housekeeper_.joinable() || stops_) return;
    try {
        housekeeper_ = std::thread{[this] { keep_house(); }};
    } catch (const std::system_error&) {
    }
}

/// When something is due before it wakes up by itself.
void pool_state::wake_housekeeper() noexcept {
    if (books_.house_due(measured_now()) < house_sleeps_until_) house_.notify_one();
}

void pool_state::keep_house() {
    lock held{lock_};
    while (!stops_) {
        const time_point now = measured_now();
        house_sleeps_until_ = now + std::min<duration>(books_.house_due(now) - now, std::chrono::minutes{1});
        house_.wait_for(held, house_sleeps_until_ - now);
        if (stops_) return;
        compare_clocks();
        books_.keep_house(measured_now());
        follow_up(held);
    }
}

void pool_state::stop_housekeeper() {
    std::thread ends;
    {
        const std::lock_guard held{lock_};
        stops_ = true;
        ends = std::move(housekeeper_);
    }
    house_.notify_one();
    if (ends.joinable()) ends.join();
}

/// The one that waits already, or a new one, so that checks of a server that has gone silent do not take all connections. One that
/// nobody has got an answer from in time says nothing of the others, and its connection is given up.
std::shared_ptr<pool_state::sign_of_life> pool_state::ask_for_sign(std::chrono::milliseconds limit, const std::source_location& where) {
    std::shared_ptr<sign_of_life> last;
    {
        const std::lock_guard one{lock_};
        last = asked_.lock();
    }
    if (last != nullptr && !last->done) {
        if (std::chrono::steady_clock::now() < last->until) return last;
        give_up(*last);
    }
    const auto fresh = std::make_shared<sign_of_life>();
    fresh->until = std::chrono::steady_clock::now() + limit;
    fresh->held = acquire(where, limit);
    {
        const std::lock_guard one{lock_};
        fresh->asked = connections_[fresh->held.at_];
        asked_ = fresh;
        ++speaking_;
    }
    workers_.run([self = shared_from_this(), fresh] { self->wait_for_sign(*fresh); });
    return fresh;
}

void pool_state::wait_for_sign(sign_of_life& sign) noexcept {
    std::string failure;
    try {
        sign.asked->ping();
    } catch (const std::exception& e) {
        failure = e.what();
    } catch (...) {
        failure = "covet: the driver threw an exception that is none of the standard's";
    }
    lease back;
    {
        const std::lock_guard one{sign.mutex};
        back = std::move(sign.held);
    }
    sign.asked.reset();  // before it is free to be closed, so that it is closed then
    back = lease{};
    {
        const std::lock_guard one{sign.mutex};
        sign.failure = std::move(failure);
        sign.done = true;
        sign.answered.notify_all();
    }
    lock held{lock_};
    --speaking_;
    note(held);
}

void pool_state::give_up(sign_of_life& sign) noexcept {
    const std::lock_guard one{sign.mutex};
    if (std::exchange(sign.held.pool_, nullptr) == nullptr) return;
    lock held{lock_};
    books_.give_back(sign.held.at_, measured_now(), returned::broken);
    note(held);
}

health pool_state::check_health(std::chrono::milliseconds limit, const std::source_location& where) {
    refuse_fork();
    limit = std::min(limit, longest_wait);
    const auto begin = std::chrono::steady_clock::now();
    health out;
    bool is_full = false;
    try {
        const std::shared_ptr<sign_of_life> sign = ask_for_sign(limit, where);
        std::unique_lock one{sign->mutex};
        if (!sign->answered.wait_until(one, begin + limit, [&] { return sign->done.load(); }))
            out.message = "covet: the server gave no sign of life within " + std::to_string(limit.count()) + " ms";
        else
            out.message = sign->failure;
        out.answers = out.message.empty();
    } catch (const exhausted& e) {
        out.message = e.what();
        is_full = e.numbers().in_use == e.numbers().max_size;
    } catch (const std::exception& e) {
        out.message = e.what();
    }
    out.latency = std::chrono::steady_clock::now() - begin;
    if (out.answers)
        out.state = numbers().state;
    else
        out.state = is_full ? condition::exhausted : condition::down;
    return out;
}

bool pool_state::close(std::chrono::milliseconds drain_timeout) {
    refuse_fork();
    stop_housekeeper();
    lock held{lock_};
    books_.close(measured_now());
    follow_up(held);
    const bool came_back = changed_.wait_for(held, std::min(drain_timeout, longest_wait), [this] { return books_.in_use() == 0; });
    if (!came_back) {
        self_ = shared_from_this();
        held.unlock();
        end_late_leases();
        held.lock();
    }
    held.unlock();
    wait_for_tasks(std::chrono::seconds{1});
    held.lock();
    workers_.stop();
    if (books_.size() == 0) self_.reset();
    return came_back;
}

/// A thread that still speaks to a server while the process ends would find the libraries gone that it needs.
void pool_state::wait_for_tasks(std::chrono::seconds limit) {
    lock held{lock_};
    changed_.wait_for(held, limit, [this] { return books_.size() == books_.in_use() && speaking_ == 0; });
}

/// On threads of the pool, as a request to cancel may take as long as the network lets it.
void pool_state::end_late_leases() {
    observers_->close();
    for (place at = 0; at < connections_.size(); ++at) {
        lock held{lock_};
        if (!books_.is_lent(at)) continue;
        const std::shared_ptr<driver::connection> last = connections_[at];
        held.unlock();
        workers_.run([last] { last->cancel(); });
    }
}

}  // namespace covet::pool
