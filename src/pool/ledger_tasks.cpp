#include <covet/pool/ledger.hpp>

#include <algorithm>

/// \file
/// What is done to connections: how it begins, and what follows from how it ends.
namespace covet::pool {

void ledger::connected(place at, time_point now) {
    entry& e = places_[at];
    ++counts_.connects;
    counts_.connect.add(now - e.since);
    tell({.what = event::kind::connected, .at = at, .took = now - e.since});
    ends(at);
    --connecting_;
    failed_connects_ = 0;
    connect_after_ = refill_after_ = time_point::min();
    const breaker_state before = breaker_.state(now);
    breaker_.succeeded();
    note_breaker(before, now);
    e.used_at = now;
    e.expires = time_point::max();
    if (options_.max_lifetime.count() > 0) {
        const duration most = options_.max_lifetime;
        const duration shorter = most / 100 * static_cast<int>(options_.lifetime_jitter);
        e.expires = now + most - shorter / 1'000 * static_cast<int>(random_() % 1'000);
    }
    if (closed_) return start_close(at, close_reason::shutdown);
    make_idle(at, now, end::hot);
    settle(now);
}

void ledger::connect_failed(place at, time_point now, const std::exception_ptr& why, bool may_pass) {
    ++counts_.connect_failures;
    const time_point begun = places_[at].since;
    const bool is_given_up = places_[at].is_slow;
    tell({.what = event::kind::connect_failed, .at = at, .took = now - begun});
    ends(at);
    --connecting_;
    vacate(at);
    const breaker_state before = breaker_.state(now);
    // Of those that were under way together the first to fail counts for all, but a breaker that lets one through waits for that.
    if (begun >= failed_at_ || before == breaker_state::half_open) {
        ++failed_connects_;
        refill_after_ = now + options_.connect_retry.wait(failed_connects_, random_);
        connect_after_ = may_pass ? refill_after_ : now;
        breaker_.failed(now);
        note_breaker(before, now);
    }
    failed_at_ = now;
    // A full server can still serve whoever waits, by the connections that are lent now.
    const bool was_for_first = first_ != nullptr && first_->since_ <= begun && !is_given_up;
    if (first_ != nullptr && ((!may_pass && was_for_first) || in_use_ + coming_ == 0)) {
        waiter& w = *first_;
        if (++w.failed_connects_ >= options_.connect_retry.attempts || !may_pass) {
            w.failure_ = why;
            refuse(w, refusal::connect_failed, now);
        }
    }
    settle(now);
}

void ledger::checked(place at, time_point now, bool is_good) {
    ++counts_.checks;
    ends(at);
    if (!is_good) {
        ++counts_.check_failures;
        suspect_before_ = now;
        tell({.what = event::kind::check_failed, .at = at});
    }
    if (!is_good)
        start_close(at, close_reason::check_failed);
    else if (closed_)
        start_close(at, close_reason::shutdown);
    else
        make_idle(at, now, end::cold);
    settle(now);
}

void ledger::was_reset(place at, time_point now, bool is_good) {
    ends(at);
    if (!is_good)
        start_close(at, close_reason::reset_failed);
    else if (closed_)
        start_close(at, close_reason::shutdown);
    else
        make_idle(at, now, end::hot);
    settle(now);
}

void ledger::was_closed(place at, time_point now) {
    ++counts_.closed[static_cast<std::size_t>(places_[at].closes_for)];
    tell({.what = event::kind::closed, .at = at, .reason = places_[at].closes_for});
    --closing_;
    vacate(at);
    settle(now);
}

void ledger::start(place at, phase next, task::kind what, time_point now) {
    places_[at].now = next;
    places_[at].since = now;
    places_[at].is_slow = false;
    ++coming_;
    tasks_.push_back({what, at});
}

void ledger::start_connect(time_point now) {
    const auto vacant = std::ranges::find(places_, phase::vacant, &entry::now);
    ++size_;
    ++connecting_;
    start(static_cast<place>(vacant - places_.begin()), phase::connecting, task::kind::connect, now);
}

void ledger::start_close(place at, close_reason why) {
    places_[at].now = phase::closing;
    places_[at].closes_for = why;
    ++closing_;
    tasks_.push_back({task::kind::close, at});
}

/// A task that was to make it idle is over.
void ledger::ends(place at) noexcept {
    entry& e = places_[at];
    if (!e.is_slow)
        --coming_;
    else if (e.now == phase::connecting)
        --slow_connects_;
    e.now = phase::closing;
}

void ledger::vacate(place at) noexcept {
    places_[at] = {};
    --size_;
}

}  // namespace covet::pool
