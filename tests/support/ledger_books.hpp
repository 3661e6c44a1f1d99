#pragma once

#include <covet/core/error.hpp>
#include <covet/pool/ledger.hpp>

#include <doctest/doctest.h>

#include <algorithm>
#include <chrono>
#include <cstddef>
#include <exception>
#include <optional>
#include <source_location>
#include <vector>

namespace support {

/// Somebody who waits, and counts what is said to it.
struct borrower final : covet::pool::waiter {
    borrower() : covet::pool::waiter{std::source_location::current()} {}
    void answered() noexcept override { ++answers; }
    void called() noexcept override { ++calls; }
    int answers{}, calls{};
};

/// A ledger by a clock that the test sets, whose tasks the test ends.
struct books {
    using place = covet::pool::place;
    using task = covet::pool::task;
    using event = covet::pool::event;

    covet::pool::time_point now{std::chrono::hours{1}};
    covet::pool::ledger it;

    explicit books(const covet::pool::options& o) : it{o, now, 1} { it.note_events(true); }

    std::optional<task> next_task() {
        const std::vector<task> fresh = it.take_tasks();
        tasks.insert(tasks.end(), fresh.begin(), fresh.end());
        if (tasks.empty()) return std::nullopt;
        const task t = tasks.front();
        tasks.erase(tasks.begin());
        return t;
    }
    /// Ends the next task, which is of this kind, and says of which place.
    place succeed(task::kind what) {
        const std::optional<task> t = next_task();
        REQUIRE(t.has_value());
        REQUIRE(t->what == what);
        switch (what) {
            case task::kind::connect: it.connected(t->at, now); break;
            case task::kind::check: it.checked(t->at, now, true); break;
            case task::kind::reset: it.was_reset(t->at, now, true); break;
            case task::kind::close: it.was_closed(t->at, now); break;
        }
        return t->at;
    }
    void fail_connect(bool may_pass = false) {
        const std::optional<task> t = next_task();
        REQUIRE(t.has_value());
        REQUIRE(t->what == task::kind::connect);
        it.connect_failed(t->at, now, std::make_exception_ptr(covet::connection_failed{"covet: down"}), may_pass);
    }
    place take() { return it.take(now, std::source_location::current()); }
    /// A connection that is lent.
    place open() {
        borrower b;
        it.join(b, now);
        succeed(task::kind::connect);
        REQUIRE(b.got() != covet::pool::no_place);
        return b.got();
    }
    void give_back(place at, covet::pool::returned how = covet::pool::returned::clean) { it.give_back(at, now, how); }
    std::size_t count(event::kind what) {
        for (const event& e : it.take_events()) events.push_back(e);
        return static_cast<std::size_t>(std::ranges::count(events, what, &event::what));
    }

    std::vector<task> tasks;
    std::vector<event> events;
};

}  // namespace support
