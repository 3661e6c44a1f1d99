#include <covet/pool/ledger.hpp>

#include <algorithm>

namespace covet::pool {

namespace {

/// After which nobody counts on a connect, a check or a reset any more: who waits gets another connection.
constexpr std::chrono::seconds patience{1};

}  // namespace

void ledger::keep_house(time_point now) {
    if (closed_) return;
    for (place at = 0; at < places_.size(); ++at) notice_slow_task(at, now);
    for (place at = first_idle_; at != no_place;) {
        const place behind = places_[at].behind;
        keep_idle(at, now);
        at = behind;
    }
    if (options_.leak_threshold.count() > 0)
        for (place at = 0; at < places_.size(); ++at) tell_leak(at, now);
    settle(now);
}

void ledger::keep_idle(place at, time_point now) {
    const entry& e = places_[at];
    const bool is_unused = options_.idle_timeout.count() > 0 && now - e.used_at >= options_.idle_timeout && has_spare();
    if (is_expired(e, now) || is_unused) {
        leave_idle(at);
        start_close(at, is_expired(e, now) ? close_reason::lifetime : close_reason::unused);
    } else if (is_suspect(e) || (options_.keepalive.count() > 0 && now - e.good_at >= options_.keepalive)) {
        leave_idle(at);
        start(at, phase::checking, task::kind::check, now);
    }
}

void ledger::notice_slow_task(place at, time_point now) {
    entry& e = places_[at];
    if (now >= given_up_at(e)) return e.now == phase::checking ? checked(at, now, false) : was_reset(at, now, false);
    if (!is_task(e) || e.is_slow || now - e.since < patience) return;
    e.is_slow = true;
    --coming_;
    if (e.now != phase::connecting) return;
    ++slow_connects_;
    if (breaker_.state(now) == breaker_state::half_open) breaker_.failed(now);  // it was the probe
}

/// When a check or a reset has taken so long that it is given up. A connect has a limit of the driver's.
time_point ledger::given_up_at(const entry& e) const noexcept {
    const bool has_limit = options_.check_timeout.count() > 0 && (e.now == phase::checking || e.now == phase::resetting);
    return has_limit ? e.since + options_.check_timeout : time_point::max();
}

void ledger::tell_leak(place at, time_point now) {
    entry& e = places_[at];
    if (e.now != phase::lent || e.leak_told || now - e.since < options_.leak_threshold) return;
    e.leak_told = true;
    ++counts_.leaks;
    tell({.what = event::kind::leaked, .at = at, .took = now - e.since, .where = e.where});
}

time_point ledger::house_due(time_point now) const noexcept {
    time_point due = time_point::max();
    if (closed_) return due;
    const auto in = [&](std::chrono::milliseconds time) {
        if (time.count() > 0) due = std::min(due, now + time);
    };
    // What begins after this call is due after one of these at the earliest.
    in(options_.idle_timeout);
    in(options_.keepalive);
    in(options_.leak_threshold);
    in(options_.shed_target);
    in(options_.max_lifetime / 100 * (100 - static_cast<int>(options_.lifetime_jitter)));
    for (const entry& e : places_) {
        if (e.now == phase::idle) due = std::min(due, idle_due(e));
        if (is_task(e) && !e.is_slow) due = std::min(due, e.since + patience);
        due = std::min(due, given_up_at(e));
        if (e.now == phase::lent && !e.leak_told && options_.leak_threshold.count() > 0)
            due = std::min(due, e.since + options_.leak_threshold);
    }
    return std::max(now, std::min(due, opening_due(now)));
}

time_point ledger::idle_due(const entry& e) const noexcept {
    if (is_suspect(e)) return e.good_at;
    time_point due = e.expires;
    if (options_.idle_timeout.count() > 0 && has_spare()) due = std::min(due, e.used_at + options_.idle_timeout);
    if (options_.keepalive.count() > 0) due = std::min(due, e.good_at + options_.keepalive);
    return due;
}

time_point ledger::opening_due(time_point now) const noexcept {
    time_point due = time_point::max();
    if (first_ != nullptr && breaker_.state(now) == breaker_state::open) due = first_->since_ + options_.breaker.open_for;
    if (size_ >= options_.max_size || connecting_ - slow_connects_ >= options_.max_connecting) return due;
    time_point open_at = time_point::max();
    if (waiting_ > coming_) open_at = connect_after_;
    if (size_ < options_.min_size) open_at = std::min(open_at, refill_after_);
    return std::min(due, std::max(open_at, breaker_.admits_at()));
}

/// A wait that stays too long for a whole interval means that more comes than can be done. The idea is CoDel's, RFC 8289: what
/// counts is the shortest wait, as a burst makes the others long without harm.
void ledger::note_wait(duration waited, time_point now) noexcept {
    if (options_.shed_target.count() == 0) return;
    end_interval(now);
    if (waited == duration::zero() || is_saturated()) least_wait_ = std::min(least_wait_, waited);
}

void ledger::end_interval(time_point now) noexcept {
    if (now < interval_end_) return;
    if (least_wait_ == duration::max()) least_wait_ = first_ != nullptr && is_saturated() ? now - first_->since_ : duration::zero();
    sheds_ = least_wait_ > options_.shed_target;
    least_wait_ = duration::max();
    interval_end_ = now + options_.shed_interval;
}

void ledger::shed(time_point now) {
    if (options_.shed_target.count() == 0) return;
    end_interval(now);
    if (!sheds_ || !is_saturated()) return;
    while (first_ != nullptr && now - first_->since_ > 2 * options_.shed_target) refuse(*first_, refusal::shed, now);
}

void ledger::tell(const event& e) {
    if (notes_events_) events_.push_back(e);
}

void ledger::note_breaker(breaker_state before, time_point now) {
    const breaker_state after = breaker_.state(now);
    if (before == breaker_state::closed && after == breaker_state::open) tell({.what = event::kind::breaker_opened});
    if (before != breaker_state::closed && after == breaker_state::closed) tell({.what = event::kind::breaker_closed});
}

bool ledger::has_failed_lately(time_point now) const noexcept {
    constexpr std::chrono::minutes lately{1};
    return failed_connects_ > 0 && now - failed_at_ < lately;
}

condition ledger::state(time_point now) const noexcept {
    const breaker_state breaker = breaker_.state(now);
    if (closed_ || breaker == breaker_state::open) return condition::down;
    if (size_ == options_.max_size && idle_ == 0 && waiting_ > 0) return condition::exhausted;
    const std::size_t open = size_ - connecting_ - closing_;
    if (has_failed_lately(now) || breaker == breaker_state::half_open || open < options_.min_size) return condition::degraded;
    return condition::healthy;
}

statistics ledger::numbers(time_point now) const {
    statistics out = counts_;
    out.state = state(now);
    out.breaker = breaker_.state(now);
    out.max_size = options_.max_size;
    out.size = size_;
    out.in_use = in_use_;
    out.idle = idle_;
    out.connecting = connecting_;
    out.waiting = waiting_;
    for (const entry& e : places_) {
        if (e.now != phase::lent || now - e.since <= out.longest_hold) continue;
        out.longest_hold = now - e.since;
        out.longest_holder = e.where;
    }
    return out;
}

}  // namespace covet::pool
