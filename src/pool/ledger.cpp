#include <covet/pool/ledger.hpp>

#include <algorithm>
#include <utility>

namespace covet::pool {

ledger::ledger(const options& o, time_point now, std::uint64_t seed)
    : options_{o}, random_{static_cast<std::minstd_rand::result_type>(seed % 2'147'483'646U + 1U)}, breaker_{o.breaker},
      places_(o.max_size), interval_end_{now + o.shed_interval} {}

place ledger::take(time_point now, const std::source_location& where) noexcept {
    if (first_ != nullptr || closed_) return no_place;
    const place at = fresh_idle(now);
    if (at == no_place) return no_place;
    leave_idle(at);
    lend(at, now, where);
    counts_.wait.add_nothing();
    note_wait(duration::zero(), now);
    return at;
}

void ledger::join(waiter& w, time_point now) {
    w.since_ = now;
    if (closed_) return refuse(w, refusal::closed, now);
    const std::size_t soon_served = options_.max_size - size_ + coming_ + idle_;
    if (waiting_ >= options_.max_waiting + soon_served) return refuse(w, refusal::queue_full, now);
    w.before_ = last_;
    (last_ != nullptr ? last_->behind_ : first_) = &w;
    last_ = &w;
    ++waiting_;
    settle(now);
}

void ledger::leave(waiter& w, time_point now) {
    if (!w.is_answered()) refuse(w, refusal::timed_out, now);
}

void ledger::give_back(place at, time_point now, returned how) {
    entry& e = places_[at];
    --in_use_;
    counts_.hold.add(now - e.since);
    e.used_at = now;
    if (e.leak_told) tell({.what = event::kind::leak_returned, .at = at, .took = now - e.since, .where = e.where});
    if (how == returned::broken) {
        suspect_before_ = now;
        return start_close(at, close_reason::broken);
    }
    if (closed_) return start_close(at, close_reason::shutdown);
    if (is_expired(e, now)) return start_close(at, close_reason::lifetime);
    if (how == returned::touched) {
        ++counts_.resets;
        return start(at, phase::resetting, task::kind::reset, now);
    }
    make_idle(at, now, end::hot);
    if (first_ != nullptr) settle(now);
}

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
    tell({.what = event::kind::connect_failed, .at = at, .took = now - places_[at].since});
    ends(at);
    --connecting_;
    vacate(at);
    ++failed_connects_;
    refill_after_ = now + options_.connect_retry.wait(failed_connects_, random_);
    connect_after_ = may_pass ? refill_after_ : now;
    const breaker_state before = breaker_.state(now);
    breaker_.failed(now);
    note_breaker(before, now);
    // A full server can still serve whoever waits, by the connections that are lent now.
    if (first_ != nullptr && (!may_pass || in_use_ + coming_ == 0)) {
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

void ledger::close(time_point now) {
    closed_ = true;
    refuse_all(refusal::closed, now);
    while (first_idle_ != no_place) {
        const place at = first_idle_;
        leave_idle(at);
        start_close(at, close_reason::shutdown);
    }
}

void ledger::lend(place at, time_point now, const std::source_location& where) noexcept {
    entry& e = places_[at];
    e.now = phase::lent;
    e.since = now;
    e.where = where;
    e.leak_told = false;
    ++in_use_;
    ++counts_.leases;
}

void ledger::serve(waiter& w, place at, time_point now) noexcept {
    unlink(w);
    leave_idle(at);
    lend(at, now, w.where_);
    ++counts_.waits;
    counts_.wait.add(now - w.since_);
    note_wait(now - w.since_, now);
    w.at_ = at;
    w.answered();
}

void ledger::refuse(waiter& w, refusal why, time_point now) {
    switch (why) {
        case refusal::timed_out:
            ++counts_.timeouts;
            tell({.what = event::kind::timed_out, .took = now - w.since_, .where = w.where_});
            break;
        case refusal::queue_full:
            ++counts_.refusals;
            tell({.what = event::kind::refused, .where = w.where_});
            break;
        case refusal::shed:
            ++counts_.shed;
            tell({.what = event::kind::shed, .took = now - w.since_, .where = w.where_});
            break;
        case refusal::breaker_open: ++counts_.breaker_refusals; break;
        case refusal::closed: ++counts_.closed_refusals; break;
        default: break;
    }
    if (w.before_ != nullptr || first_ == &w) unlink(w);
    w.why_ = why;
    w.answered();
}

void ledger::refuse_all(refusal why, time_point now) {
    while (first_ != nullptr) refuse(*first_, why, now);
}

void ledger::unlink(waiter& w) noexcept {
    (w.before_ != nullptr ? w.before_->behind_ : first_) = w.behind_;
    (w.behind_ != nullptr ? w.behind_->before_ : last_) = w.before_;
    w.before_ = w.behind_ = nullptr;
    --waiting_;
}

/// What was in use goes to the hot end; what was only checked to the cold one, so that it stays unused and is closed in the end.
void ledger::make_idle(place at, time_point now, end where) noexcept {
    entry& e = places_[at];
    e.now = phase::idle;
    // What is known of it now is newer than what has made others suspect, also by a clock that stood still.
    e.good_at = suspect_before_ == time_point::min() ? now : std::max(now, suspect_before_ + duration{1});
    e.before = where == end::hot ? last_idle_ : no_place;
    e.behind = where == end::hot ? no_place : first_idle_;
    (e.before != no_place ? places_[e.before].behind : first_idle_) = at;
    (e.behind != no_place ? places_[e.behind].before : last_idle_) = at;
    ++idle_;
}

void ledger::leave_idle(place at) noexcept {
    const entry& e = places_[at];
    (e.before != no_place ? places_[e.before].behind : first_idle_) = e.behind;
    (e.behind != no_place ? places_[e.behind].before : last_idle_) = e.before;
    --idle_;
}

bool ledger::is_fresh(const entry& e, time_point now) const noexcept {
    return !is_suspect(e) && !is_expired(e, now) &&
           (options_.validate_after.count() == 0 || now - e.good_at <= options_.validate_after);
}

place ledger::fresh_idle(time_point now) const noexcept {
    const bool last_first = options_.order == reuse::lifo;
    for (place at = next_idle(); at != no_place; at = last_first ? places_[at].before : places_[at].behind)
        if (is_fresh(places_[at], now)) return at;
    return no_place;
}

void ledger::settle(time_point now) {
    if (closed_) return;
    serve_waiting(now);
    open_for_waiting(now);
    // Others may still give back a connection that is good, but not for ever.
    while (first_ != nullptr && breaker_.state(now) == breaker_state::open &&
           (size_ == 0 || now - first_->since_ >= options_.breaker.open_for))
        refuse(*first_, refusal::breaker_open, now);
}

void ledger::serve_waiting(time_point now) {
    for (shed(now); first_ != nullptr; shed(now)) {
        const place at = fresh_idle(now);
        if (at == no_place) return;
        serve(*first_, at, now);
    }
}

/// One connection more for each that waits, as long as none is on its way for it: so a crowd that comes at once opens few.
void ledger::open_for_waiting(time_point now) {
    std::size_t wanted = waiting_ - std::min(waiting_, coming_);
    while (wanted > 0 && idle_ > 0) {  // none of them is fresh
        const place at = next_idle();
        leave_idle(at);
        if (is_expired(places_[at], now)) {
            start_close(at, close_reason::lifetime);
        } else {
            start(at, phase::checking, task::kind::check, now);
            --wanted;
        }
    }
    for (; wanted > 0 && may_connect(now, true); --wanted) start_connect(now);
    while (size_ < options_.min_size && may_connect(now, false)) start_connect(now);
}

bool ledger::may_connect(time_point now, bool somebody_waits) noexcept {
    return size_ < options_.max_size && connecting_ - slow_connects_ < options_.max_connecting &&
           now >= (somebody_waits ? connect_after_ : refill_after_) && breaker_.admit(now);
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
