#include <covet/core/error.hpp>
#include <covet/pool/failure.hpp>

#include <algorithm>
#include <future>
#include <utility>

#include "clock.hpp"
#include "pool_state.hpp"

/// \file
/// What happens to a pool as a whole: warming up, housekeeping, the check of its health, its end.
namespace covet::pool {
void pool_state::warm_up() {
    lock held{lock_};
    need_housekeeper();
    books_.warm_up(measured_now());
    follow_up(held);
    const auto is_over = [&] { return books_.idle() >= settings().min_size || !last_failure_.empty(); };
    if (!changed_.wait_for(held, settings().acquire_timeout, is_over))
        throw exhausted{"covet: the pool's first " + std::to_string(settings().min_size) + " connections were not open within " +
                            std::to_string(settings().acquire_timeout.count()) + " ms (acquire_timeout): " +
                            summary(books_.numbers(measured_now())),
                        books_.numbers(measured_now())};
    if (!last_failure_.empty()) throw connection_failed{last_failure_, {.sqlstate = "08001"}};
}

void pool_state::need_housekeeper() {
    if (housekeeper_.joinable() || stops_) return;
    housekeeper_ = std::thread{[this] { keep_house(); }};
}

void pool_state::keep_house() {
    lock held{lock_};
    while (!stops_) {
        const time_point now = measured_now();
        house_.wait_for(held, std::min<duration>(books_.house_due(now) - now, std::chrono::hours{1}));
        if (stops_) return;
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

health pool_state::check_health(std::chrono::milliseconds limit) {
    const auto begin = std::chrono::steady_clock::now();
    health out;
    try {
        struct asking {
            lease held;
            std::promise<void> answer;
        };
        const auto ask = std::make_shared<asking>();
        ask->held = acquire(std::source_location::current(), limit);
        std::future<void> answer = ask->answer.get_future();
        workers_.run([ask] {
            try {
                ask->held->ping();
                ask->held = {};
                ask->answer.set_value();
            } catch (...) {
                ask->held = {};
                ask->answer.set_exception(std::current_exception());
            }
        });
        if (answer.wait_until(begin + limit) == std::future_status::ready) {
            answer.get();
            out.answers = true;
        } else {
            out.message = "covet: the server gave no sign of life within " + std::to_string(limit.count()) + " ms";
        }
    } catch (const std::exception& e) {
        out.message = e.what();
    }
    out.latency = std::chrono::steady_clock::now() - begin;
    out.state = numbers().state;
    if (!out.answers && out.state != condition::exhausted) out.state = condition::down;
    return out;
}

bool pool_state::close(std::chrono::milliseconds drain_timeout) {
    constexpr std::chrono::seconds grace{1};  // for closing itself, and for connects that are under way
    stop_housekeeper();
    lock held{lock_};
    books_.close(measured_now());
    follow_up(held);
    const bool came_back = changed_.wait_for(held, drain_timeout, [this] { return books_.in_use() == 0; });
    if (!came_back) {
        self_ = shared_from_this();
        held.unlock();
        end_late_leases();
        held.lock();
    }
    changed_.wait_for(held, grace, [this] { return books_.size() == books_.in_use(); });
    workers_.stop();
    if (books_.size() == 0) self_.reset();
    return came_back;
}

void pool_state::end_late_leases() {
    observers_->close();
    for (place at = 0; at < connections_.size(); ++at) {
        lock held{lock_};
        if (!books_.is_lent(at)) continue;
        const std::shared_ptr<driver::connection> last = connections_[at];
        held.unlock();
        last->cancel();
    }
}

}  // namespace covet::pool
