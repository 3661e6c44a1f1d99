#include <covet/pool/ledger.hpp>

#include <algorithm>
#include <utility>

namespace covet::pool {

ledger::ledger(const options& o, time_point now, std::uint64_t seed)
    : options_{o}, random_{static_cast<std::minstd_rand::result_type>(seed % 2'147'483'646U + 1U)}, breaker_{o.breaker},
      places_(o.max_size), interval_end_{now + o.shed_interval} {}

place ledger::take(time_point now, const std::source_location& where) noexcept {
    if (closed_ || !may_overtake(now)) return no_place;
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

void ledger::claim(waiter& w, time_point now) {
    w.is_called_ = false;
    if (!w.is_answered()) settle(now);
}

void ledger::leave(waiter& w, time_point now) {
    claim(w, now);
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
    const time_point lent_at = e.since;
    make_idle(at, now, end::hot);
    if (lent_at < suspect_before_) e.good_at = lent_at;  // whether it has spoken since another one broke, nobody knows
    if (first_ == nullptr) return;
    if (!may_overtake(now) || !is_fresh(e, now)) return settle(now);
    call_one();
}

/// As many as there are connections for, so that none of them depends on another's waking up.
void ledger::call_one() noexcept {
    waiter* w = first_;
    for (std::size_t called = 1; w != nullptr && w->is_called_; ++called) w = called < idle_ ? w->behind_ : nullptr;
    if (w == nullptr) return;
    w->is_called_ = true;
    w->called();
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

}  // namespace covet::pool
