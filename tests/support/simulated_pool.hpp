#pragma once

#include <covet/core/error.hpp>
#include <covet/driver/fake.hpp>
#include <covet/pool/ledger.hpp>

#include <algorithm>
#include <cstdint>
#include <deque>
#include <map>
#include <memory>
#include <optional>
#include <random>
#include <set>
#include <string>
#include <utility>
#include <vector>

namespace support {

/// A pool's ledger with fake connections_, in one thread and by a clock that stands still until it is set: all that happens, and
/// when, comes out of a seed.
class simulated_pool {
public:
    using time_point = covet::pool::time_point;
    using duration = covet::pool::duration;

    class borrower final : public covet::pool::waiter {
    public:
        borrower(simulated_pool& in, std::size_t which) : waiter{std::source_location::current()}, in_{in}, number{which} {}
        void answered() noexcept override { in_.was_answered(*this); }
        void called() noexcept override { in_.was_called(*this); }

    private:
        simulated_pool& in_;

    public:
        std::size_t number;
        time_point since{};
        time_point deadline{};
    };

    simulated_pool(const covet::pool::options& o, std::uint64_t seed) : random_{seed}, books{o, now_, seed} {}

    /// A random_ step. Complaints are what no pool may do.
    void step() {
        switch (random_() % 8) {
            case 0:
            case 1:
            case 2: arrive(); break;
            case 3:
            case 4:
                if (!holding_.empty()) leave_with(random_() % 10);
                break;
            case 5:
                server_is_up_ = random_() % 4 != 0;
                break;
            default: advance(); break;
        }
        check();
    }

    /// Lets everybody_ go, and says whether everybody_ could.
    void finish() {
        server_is_up_ = true;
        for (int i = 0; i < 10'000 && (books.in_use() > 0 || books.waiting() > 0 || !under_way_.empty()); ++i) {
            if (!holding_.empty())
                leave_with(9);
            else
                advance();
            check();
        }
        if (books.waiting() > 0) complain("somebody still waits");
        books.close(now_);
        collect();
        for (int i = 0; i < 1'000 && (books.size() > 0 || books.has_news()); ++i) advance();
        if (books.size() > 0) complain("a closed pool still has connections");
    }

    void arrive() {
        borrower& b = *everybody_.emplace_back(std::make_unique<borrower>(*this, everybody_.size()));
        b.since = now_;
        b.deadline = now_ + books.settings().acquire_timeout;
        trace("arrives", b.number);
        const covet::pool::place at = books.take(now_, std::source_location::current());
        if (at != covet::pool::no_place) {
            if (!queue_.empty() && now_ - queue_.front()->since >= covet::pool::ledger::overtaking)
                complain("somebody was served before one who has waited for long");
            overtaken += queue_.empty() ? 0 : 1;
            take(b, at);
        } else {
            queue_.push_back(&b);
            without_serving([&] { books.join(b, now_); });
        }
        collect();
    }

    /// Somebody gives back: 0 is broken, 1 and 2 are touched.
    void leave_with(std::uint64_t how) {
        const auto chosen = std::next(holding_.begin(), static_cast<std::ptrdiff_t>(random_() % holding_.size()));
        const auto [at, who] = *chosen;
        holding_.erase(chosen);
        trace("gives back", who->number, at);
        if (how == 1 || how == 2) connections_[at]->begin();
        const auto state = how == 0   ? covet::pool::returned::broken
                           : how <= 2 ? covet::pool::returned::touched
                                      : covet::pool::returned::clean;
        books.give_back(at, now_, state);
        if (how == 0) dead_.insert(at);
        collect();
    }

    /// To the next thing that happens by itself.
    void advance() {
        time_point next = books.house_due(now_);
        bool for_house = true;
        if (!under_way_.empty() && under_way_.begin()->first <= next) {
            next = under_way_.begin()->first;
            for_house = false;
        }
        borrower* late = nullptr;
        for (borrower* const b : queue_)
            if (b->deadline <= next) {
                next = b->deadline;
                late = b;
            }
        borrower* awake = nullptr;
        if (!called_.empty() && called_.begin()->first <= next) {
            next = called_.begin()->first;
            awake = called_.begin()->second;
            called_.erase(called_.begin());
        }
        if (next == time_point::max()) return;
        if (next > now_) now_ = next;
        if (awake != nullptr)
            books.claim(*awake, now_);
        else if (late != nullptr)
            without_serving([&] { books.leave(*late, now_); });
        else if (for_house)
            without_serving([&] { books.keep_house(now_); });
        else
            end_task();
        collect();
    }

    std::string complaints;
    std::uint64_t history = 1469598103934665603U;  // FNV-1a of all that has happened
    std::size_t served = 0, overtaken = 0, timed_out = 0, failed = 0, most = 0;

private:
    void was_answered(borrower& b) {
        if (queue_.empty()) return complain("somebody was answered who did not wait");
        if (b.got() != covet::pool::no_place) {
            if (queue_.front() != &b) complain("somebody was served before who came first");
            take(b, b.got());
        } else {
            if (b.why() == covet::pool::refusal::timed_out) {
                ++timed_out;
                if (now_ < b.deadline) complain("a timeout before its time");
            } else {
                ++failed;
            }
            trace("refused", b.number, static_cast<std::uint64_t>(b.why()));
        }
        std::erase(queue_, &b);
    }

    /// Does what frees no connection: so whoever it serves could have been served before, unless the one has yet to wake up that
    /// was called for that.
    template <class Call>
    void without_serving(Call call) {
        const std::size_t before = served;
        const bool one_is_called = !called_.empty();
        call();
        if (served > before && !one_is_called) complain("a connection lay unused while somebody waited");
    }

    /// It wakes up soon.
    void was_called(borrower& b) {
        const auto before = static_cast<std::size_t>(std::ranges::find(queue_, &b) - queue_.begin());
        if (before >= queue_.size() || before >= books.idle()) return complain("somebody was called for whom there is no connection");
        trace("called", b.number);
        called_.emplace(now_ + std::chrono::microseconds{random_() % 3'000}, &b);
    }

    void take(borrower& b, covet::pool::place at) {
        trace("gets", b.number, at);
        ++served;
        if (!holding_.emplace(at, &b).second) complain("a connection was lent twice");
        if (connections_[at] == nullptr || dead_.contains(at)) return complain("a broken connection was lent");
        if (connections_[at]->in_transaction()) complain("a transaction was lent along");
    }

    void end_task() {
        const covet::pool::task t = under_way_.begin()->second;
        under_way_.erase(under_way_.begin());
        using kind = covet::pool::task::kind;
        trace("task ends", static_cast<std::uint64_t>(t.what), t.at);
        switch (t.what) {
            case kind::connect:
                if (server_is_up_) {
                    connections_[t.at] = covet::driver::connect_fake(script_);
                    dead_.erase(t.at);
                    return books.connected(t.at, now_);
                }
                return books.connect_failed(t.at, now_, std::make_exception_ptr(covet::connection_failed{"covet: down"}),
                                            random_() % 4 != 0);
            case kind::check:
                if (!server_is_up_) dead_.insert(t.at);
                return books.checked(t.at, now_, server_is_up_);
            case kind::reset:
                if (server_is_up_) connections_[t.at]->reset();
                return books.was_reset(t.at, now_, server_is_up_);
            case kind::close: connections_[t.at].reset(); return books.was_closed(t.at, now_);
        }
    }

    void collect() {
        for (const covet::pool::task t : books.take_tasks()) {
            if (t.what == covet::pool::task::kind::close && holding_.contains(t.at)) complain("a lent connection is closed");
            const std::uint64_t longest = random_() % 20 == 0 ? 5'000'000 : 200'000;  // microseconds
            under_way_.emplace(now_ + std::chrono::microseconds{random_() % longest}, t);
        }
    }

    void check() {
        most = std::max(most, books.size());
        if (books.size() > books.settings().max_size) complain("more connections_ than max_size");
        if (books.in_use() != holding_.size()) complain("the number in use is wrong");
        if (books.waiting() != queue_.size()) complain("the number of those who wait is wrong");
        const bool moves = !under_way_.empty() || !holding_.empty() || books.house_due(now_) < now_ + std::chrono::seconds{5};
        if (!queue_.empty() && !moves && called_.empty()) complain("somebody waits for nothing");
    }

    void trace(const char* what, std::uint64_t a, std::uint64_t b = 0) {
        for (const char* c = what; *c != '\0'; ++c) mix(static_cast<unsigned char>(*c));
        mix(a);
        mix(b);
        mix(static_cast<std::uint64_t>(now_.time_since_epoch().count()));
    }
    void mix(std::uint64_t v) { history = (history ^ v) * 1099511628211U; }
    void complain(const std::string& about) {
        if (complaints.empty()) complaints = about + " at " + std::to_string(now_.time_since_epoch().count()) + " ns";
    }

    std::mt19937_64 random_;
    time_point now_{std::chrono::hours{1}};

public:
    covet::pool::ledger books;

private:
    bool server_is_up_ = true;
    std::shared_ptr<covet::driver::fake_script> script_ = std::make_shared<covet::driver::fake_script>();
    std::map<covet::pool::place, std::unique_ptr<covet::driver::connection>> connections_;
    std::set<covet::pool::place> dead_;
    std::multimap<time_point, covet::pool::task> under_way_;
    std::vector<std::unique_ptr<borrower>> everybody_;
    std::deque<borrower*> queue_;
    std::multimap<time_point, borrower*> called_;
    std::map<covet::pool::place, borrower*> holding_;
};

}  // namespace support
