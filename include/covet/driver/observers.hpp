#pragma once

#include <covet/driver/connection.hpp>
#include <covet/driver/process.hpp>
#include <covet/driver/statement_observer.hpp>

#include <atomic>
#include <cstdint>
#include <memory>
#include <mutex>
#include <vector>

/// \file
/// Who is told of the statements that connections run.
namespace covet::driver {

/// The observers of a database. Thread-safe; they are told of one statement at a time.
class observers {
public:
    /// Whether there are any; all that a statement costs that nobody observes.
    bool any() const noexcept { return any_.load(std::memory_order_relaxed); }
    bool want_notices() const noexcept { return want_notices_.load(std::memory_order_relaxed); }

    /// Ends the use of the connections: from now on all calls but those that undo something throw `misuse`.
    void close() noexcept { closed_.store(true, std::memory_order_relaxed); }
    void refuse_closed() const {
        refuse_forked();
        if (closed_.load(std::memory_order_relaxed)) throw_closed();
    }
    /// Throws `misuse` in a child of the process that they were made in.
    void refuse_forked() const {
        if (fork_generation() != born_in_) throw_forked();
    }

    /// Throws `misuse` when an observer calls it, as `begins` does.
    void add(statement_observer&);
    /// Returns when the observer is told nothing any more. Not to be called by the observer itself.
    void remove(const statement_observer&) noexcept;

    void begins(const observation&);
    void ended(const observation&);
    void noticed(const notice&) noexcept;

private:
    [[noreturn]] static void throw_closed();
    void refuse_observer() const;
    void note_wishes() noexcept;

    std::atomic<bool> any_{};
    std::atomic<bool> want_notices_{};
    std::atomic<bool> closed_{};
    std::uint32_t born_in_{fork_generation()};
    std::recursive_mutex mutex_;
    std::vector<statement_observer*> all_;
    bool telling_{};  // an observer is being called, so that whoever has the lock is that observer
};

/// A connection whose statements are told to observers, which must outlive it. BEGIN, COMMIT and savepoints are no
/// statements of a program, and not told.
std::unique_ptr<connection> observed(std::unique_ptr<connection>, observers&);

}  // namespace covet::driver
