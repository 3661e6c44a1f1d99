#include <covet/core/error.hpp>
#include <covet/driver/observers.hpp>

#include <algorithm>
#include <cassert>
#include <ranges>

namespace covet::driver {
namespace {

struct telling {
    bool& flag;
    explicit telling(bool& f) noexcept : flag{f} { flag = true; }
    telling(const telling&) = delete;
    telling& operator=(const telling&) = delete;
    ~telling() { flag = false; }
};

}  // namespace

void observers::throw_closed() {
    throw misuse{"covet: the database was closed while this connection was in use; end its transactions, streams and sessions "
                 "before, or give close() more time"};
}

void observers::refuse_observer() const {
    if (telling_)
        throw misuse{"covet: an observer uses the database that it observes; let it keep what it is told, and use the database "
                     "later"};
}

void observers::note_wishes() noexcept {
    any_.store(!all_.empty(), std::memory_order_relaxed);
    want_notices_.store(std::ranges::any_of(all_, &statement_observer::wants_notices), std::memory_order_relaxed);
}

void observers::add(statement_observer& observer) {
    const std::lock_guard lock{mutex_};
    refuse_observer();
    all_.push_back(&observer);
    note_wishes();
}

void observers::remove(const statement_observer& observer) noexcept {
    const std::lock_guard lock{mutex_};
    assert(!telling_ && "an observer ends its own observation");
    std::erase(all_, &observer);
    note_wishes();
}

void observers::begins(const observation& told) {
    const std::lock_guard lock{mutex_};
    refuse_observer();
    // The last one first: of budgets within each other, that is the one to say that it is exceeded.
    for (statement_observer* const observer : all_ | std::views::reverse) observer->begins(told);
}

void observers::ended(const observation& told) {
    const std::lock_guard lock{mutex_};
    if (telling_) return;  // a stream from before, which the observer leaves
    const telling now{telling_};
    for (statement_observer* const observer : all_) observer->ended(told);
}

void observers::noticed(const notice& told) noexcept {
    const std::lock_guard lock{mutex_};
    if (telling_) return;
    const telling now{telling_};
    for (statement_observer* const observer : all_) {
        try {
            observer->noticed(told);
        } catch (...) {  // a notice is no part of the call that it came with
        }
    }
}

}  // namespace covet::driver
