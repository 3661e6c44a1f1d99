#pragma once

#include <covet/driver/process.hpp>
#include <covet/pool/ledger.hpp>
#include <covet/pool/pool.hpp>

#include <atomic>
#include <condition_variable>
#include <exception>
#include <memory>
#include <mutex>
#include <string>
#include <thread>
#include <vector>

#include "spin_lock.hpp"
#include "workers.hpp"

namespace covet::pool {

class waiting_thread;

/// What a pool shares with its leases and with the threads that work for it: it outlives the pool as long as one of them needs
/// it. The ledger decides, under the lock; what takes time happens outside of it.
class pool_state : public std::enable_shared_from_this<pool_state> {
public:
    pool_state(connection_pool::factory connect, const options&);
    pool_state(const pool_state&) = delete;
    pool_state& operator=(const pool_state&) = delete;
    ~pool_state() = default;

    lease acquire(const std::source_location&, std::chrono::milliseconds limit);
    void give_back(place, driver::connection&) noexcept;
    void warm_up();
    statistics numbers() const;
    health check_health(std::chrono::milliseconds limit, const std::source_location&);
    bool close(std::chrono::milliseconds drain_timeout);
    void wait_for_tasks(std::chrono::seconds limit);
    void observe(std::function<void(const event&)>);
    void count_retry() noexcept;
    bool is_closed() const;

    const options& settings() const noexcept { return books_.settings(); }
    const std::shared_ptr<driver::observers>& observers() const noexcept { return observers_; }
    bool has_forked() const noexcept { return driver::fork_generation() != born_in_; }

private:
    using lock = std::unique_lock<spin_lock>;
    static constexpr std::chrono::milliseconds longest_wait = std::chrono::hours{24 * 365};  // that can be added to a clock

    /// A check of the pool's health that waits for the server.
    struct sign_of_life {
        std::chrono::steady_clock::time_point until{};  // it is waited for
        std::shared_ptr<driver::connection> asked{};
        lease held{};  // of it, unless that was given up
        std::mutex mutex{};
        std::condition_variable answered{};
        std::atomic<bool> done{};
        std::string failure{};
    };
    void refuse_fork() const;
    std::shared_ptr<sign_of_life> ask_for_sign(std::chrono::milliseconds limit, const std::source_location&);
    void wait_for_sign(sign_of_life&) noexcept;
    void give_up(sign_of_life&) noexcept;

    place wait(lock&, time_point now, const std::source_location&, std::chrono::milliseconds limit);
    place answer(lock&, const waiter&, std::chrono::milliseconds limit);
    [[noreturn]] void refuse(lock&, const waiter&, std::chrono::milliseconds limit);
    /// Lets go of the lock to wake, start and tell what a change of the ledger has led to.
    /// Where memory for that is missing the process ends, rather than lose connections and those who wait for them.
    void follow_up(lock&) noexcept;
    void follow_up_return(lock&) noexcept;
    void tell(const std::vector<event>&) noexcept;

    void perform(task) noexcept;
    void connect(place) noexcept;
    void close_connection(place) noexcept;
    /// Does something to the connection of a place, and tells the ledger whether it is good afterwards.
    void try_on(place, void (driver::connection::*what)(), void (ledger::*ended)(place, time_point, bool)) noexcept;
    void note(lock&) noexcept;

    void need_housekeeper() noexcept;
    void wake_housekeeper() noexcept;
    void keep_house();
    void stop_housekeeper();
    void end_late_leases();

    connection_pool::factory connect_;
    std::shared_ptr<driver::observers> observers_{std::make_shared<driver::observers>()};
    std::uint32_t born_in_{driver::fork_generation()};

    mutable spin_lock lock_;
    ledger books_;
    std::vector<std::shared_ptr<driver::connection>> connections_;
    waiting_thread* to_wake_{};  // those answered or called since the lock was taken
    std::string last_failure_;    // of connecting
    std::exception_ptr last_why_;  // likewise, once it was tried often enough
    std::condition_variable_any changed_;  // for who waits for the pool as a whole
    std::condition_variable_any house_;
    std::thread housekeeper_;
    time_point house_sleeps_until_{time_point::max()};
    std::size_t speaking_{};  // threads that check or reset a connection
    bool stops_{};
    bool warms_up_{};
    std::shared_ptr<pool_state> self_;  // as long as somebody holds a lease of a pool that is gone

    workers workers_;
    std::weak_ptr<sign_of_life> asked_;
    std::mutex telling_;  // one event at a time
    std::function<void(const event&)> callback_;
};

}  // namespace covet::pool
