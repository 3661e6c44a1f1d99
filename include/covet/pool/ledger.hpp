#pragma once

#include <covet/pool/breaker.hpp>
#include <covet/pool/clock.hpp>
#include <covet/pool/event.hpp>
#include <covet/pool/options.hpp>
#include <covet/pool/statistics.hpp>

#include <cstdint>
#include <exception>
#include <random>
#include <source_location>
#include <utility>
#include <vector>

namespace covet::pool {

/// Why a borrower gets no connection.
enum class refusal : std::uint8_t { none, timed_out, queue_full, shed, breaker_open, closed, connect_failed };

/// Somebody who waits for a connection.
class waiter {
public:
    /// A connection is at `got()`, or it is refused for `why()`. Called by whoever works on the ledger.
    virtual void answered() noexcept = 0;
    /// A connection has come back, for who calls `claim` before others take it. Likewise.
    virtual void called() noexcept = 0;

    bool is_answered() const noexcept { return at_ != no_place || why_ != refusal::none; }
    place got() const noexcept { return at_; }
    refusal why() const noexcept { return why_; }
    /// What the database said, when the reason is `connect_failed`.
    const std::exception_ptr& failure() const noexcept { return failure_; }

protected:
    explicit waiter(std::source_location where) noexcept : where_{where} {}
    ~waiter() = default;

private:
    friend class ledger;

    std::source_location where_;
    time_point since_{};
    std::uint32_t failed_connects_{};
    bool is_called_{};
    place at_{no_place};
    refusal why_{refusal::none};
    std::exception_ptr failure_{};
    waiter* before_{};
    waiter* behind_{};
};

/// Something that takes time and is to be done to the connection of a place, without holding anybody up.
struct task {
    enum class kind : std::uint8_t { connect, check, reset, close };
    kind what{};
    place at{};
};

/// The state of a connection that comes back.
enum class returned : std::uint8_t { clean, touched, broken };

/// What a pool decides: who gets which connection, when one is opened, checked or closed, and who waits in which order.
///
/// It has no connection, no thread, no lock and no clock: it is told what happened and when, and says what is to be done. So
/// the same calls always have the same outcome.
///
///     ledger books{options, now, seed};
///     place at = books.take(now, where);                  // at once, or else
///     if (at == no_place) books.join(my_waiter, now);     // answered later, or called to claim()
///     for (task t : books.take_tasks()) …                 // and each is reported by connected(), checked(), …
class ledger {
public:
    ledger(const options&, time_point now, std::uint64_t seed);

    // Borrowers.

    /// For so long after somebody has begun to wait, others may overtake: a connection that comes back would lie unused until the
    /// waiting thread runs, while whoever has given it back often wants it again at once.
    static constexpr std::chrono::milliseconds overtaking{1};

    /// A connection that is free and known to be good, when nobody has waited for long; else `no_place`.
    place take(time_point now, const std::source_location& where) noexcept;
    /// Waits in line, unless it is answered within the call.
    void join(waiter&, time_point now);
    /// Gives a waiter that was called the connection that came back, if it is still there. Does nothing for one that is answered.
    void claim(waiter&, time_point now);
    /// Stops waiting, having waited for too long, unless there is a connection now. Does nothing for one that is answered.
    void leave(waiter&, time_point now);
    void give_back(place, time_point now, returned);

    // How tasks have ended.

    void connected(place, time_point now);
    /// `may_pass`: the next attempt may succeed.
    void connect_failed(place, time_point now, const std::exception_ptr& why, bool may_pass);
    void checked(place, time_point now, bool is_good);
    void was_reset(place, time_point now, bool is_good);
    void was_closed(place, time_point now);

    // Housekeeping.

    /// Closes what is too old or unused, checks what has been silent, reports leaks, opens what is missing.
    void keep_house(time_point now);
    /// When to call that next.
    time_point house_due(time_point now) const noexcept;
    /// Refuses everybody from now on, and closes what comes back.
    void close(time_point now);
    bool is_closed() const noexcept { return closed_; }
    /// Asks for the connections of `min_size`.
    void warm_up(time_point now) { settle(now); }

    /// What is to be done, and what happened, since the last call.
    bool has_news() const noexcept { return !tasks_.empty() || !events_.empty(); }
    std::vector<task> take_tasks() noexcept { return std::exchange(tasks_, {}); }
    std::vector<event> take_events() noexcept { return std::exchange(events_, {}); }
    /// Whether events are noted at all.
    void note_events(bool wanted) noexcept { notes_events_ = wanted; }

    statistics numbers(time_point now) const;
    void count_retry() noexcept { ++counts_.retries; }
    const options& settings() const noexcept { return options_; }
    /// Connections that exist in any way, being opened or closed as well.
    std::size_t size() const noexcept { return size_; }
    std::size_t in_use() const noexcept { return in_use_; }
    std::size_t idle() const noexcept { return idle_; }
    std::size_t waiting() const noexcept { return waiting_; }
    /// Connects that have failed since the last that succeeded, those that were under way together counted as one.
    std::uint32_t failed_connects() const noexcept { return failed_connects_; }
    /// The last connect failed, and that is no old news.
    bool has_failed_lately(time_point now) const noexcept;
    /// Its check or reset goes on, and has not been given up.
    bool awaits(place at) const noexcept { return places_[at].now == phase::checking || places_[at].now == phase::resetting; }
    bool is_lent(place at) const noexcept { return places_[at].now == phase::lent; }

private:
    enum class phase : std::uint8_t { vacant, connecting, idle, lent, checking, resetting, closing };

    struct entry {
        phase now{phase::vacant};
        bool leak_told{};
        bool is_slow{};          // what is done to it takes so long that nobody counts on it
        close_reason closes_for{};
        place before{no_place};  // in the list of those that are idle, of which the oldest is the first
        place behind{no_place};
        time_point since{};      // it is lent, or something is done to it
        time_point used_at{};    // when it was opened, or last came back
        time_point good_at{};    // when it was last known to be good
        time_point expires{};
        std::source_location where{};
    };

    void lend(place, time_point now, const std::source_location&) noexcept;
    void serve(waiter&, place, time_point now) noexcept;
    void call_one() noexcept;
    bool may_overtake(time_point now) const noexcept { return first_ == nullptr || now - first_->since_ < overtaking; }
    void refuse(waiter&, refusal, time_point now);
    void refuse_all(refusal, time_point now);
    void unlink(waiter&) noexcept;

    enum class end : std::uint8_t { cold, hot };
    void make_idle(place, time_point now, end) noexcept;
    void leave_idle(place) noexcept;
    place next_idle() const noexcept { return options_.order == reuse::lifo ? last_idle_ : first_idle_; }
    bool is_fresh(const entry&, time_point now) const noexcept;
    bool is_suspect(const entry& e) const noexcept { return e.good_at <= suspect_before_; }
    place fresh_idle(time_point now) const noexcept;

    void settle(time_point now);
    void serve_waiting(time_point now);
    void open_for_waiting(time_point now);
    bool may_connect(time_point now, bool somebody_waits) noexcept;
    void start(place, phase, task::kind, time_point now);
    void notice_slow_task(place, time_point now);
    bool is_task(const entry& e) const noexcept {
        return e.now == phase::connecting || e.now == phase::checking || e.now == phase::resetting;
    }
    void start_connect(time_point now);
    void start_close(place, close_reason);
    void ends(place) noexcept;
    void vacate(place) noexcept;
    bool is_expired(const entry& e, time_point now) const noexcept { return now >= e.expires; }
    void tell_leak(place, time_point now);
    void keep_idle(place, time_point now);
    bool has_spare() const noexcept { return size_ - closing_ > options_.min_size; }
    time_point idle_due(const entry&) const noexcept;
    time_point given_up_at(const entry&) const noexcept;
    time_point opening_due(time_point now) const noexcept;

    void note_wait(duration, time_point now) noexcept;
    void end_interval(time_point now) noexcept;
    /// All connections that there may be work, so that a wait is for them and not for opening more.
    bool is_saturated() const noexcept { return size_ == options_.max_size && coming_ == 0; }
    void shed(time_point now);
    void note_breaker(breaker_state before, time_point now);
    void tell(const event&);
    condition state(time_point now) const noexcept;

    options options_;
    std::minstd_rand random_;
    circuit_breaker breaker_;
    std::vector<entry> places_;
    place first_idle_{no_place};
    place last_idle_{no_place};
    waiter* first_{};
    waiter* last_{};
    std::size_t size_{};
    std::size_t in_use_{};
    std::size_t idle_{};
    std::size_t connecting_{};
    std::size_t closing_{};
    std::size_t slow_connects_{};
    std::size_t coming_{};   // being opened, checked or reset: idle soon, if all is well
    std::size_t waiting_{};
    std::uint32_t failed_connects_{};  // in a row
    time_point failed_at_{time_point::min()};  // the last of them
    time_point connect_after_{time_point::min()};  // for those who wait, after failures
    time_point refill_after_{time_point::min()};   // for min_size
    time_point suspect_before_{time_point::min()};  // a connection broke then, so that older news of others is worth nothing
    bool closed_{};
    bool notes_events_{};
    time_point interval_end_{};        // of shedding
    duration least_wait_{duration::max()};
    bool sheds_{};
    std::vector<task> tasks_;
    std::vector<event> events_;
    statistics counts_{};
};

}  // namespace covet::pool
