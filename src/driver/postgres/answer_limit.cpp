#include "answer_limit.hpp"

#include <covet/core/error.hpp>

#include <algorithm>
#include <condition_variable>
#include <mutex>
#include <thread>
#include <vector>

#include <fcntl.h>
#include <sys/socket.h>
#include <unistd.h>

namespace covet::driver::postgres_driver {
namespace {

using std::chrono::milliseconds;

class watch {
public:
    static watch& instance() {
        static watch& only = *new watch;  // never destroyed, since a connection may live longer than any other static object
        return only;
    }

    void add(answer_limit& limit) {
        const std::lock_guard starting{starting_};
        std::unique_lock lock{mutex_};
        all_.push_back(&limit);
        if (thread_.joinable()) return changed_.notify_one();
        try {
            thread_ = std::thread{[this] { look(); }};
        } catch (...) {
            all_.pop_back();
            throw;
        }
    }

    void remove(const answer_limit& limit) noexcept {
        const std::lock_guard starting{starting_};
        {
            const std::lock_guard lock{mutex_};
            std::erase(all_, &limit);
            if (!all_.empty()) return;
            changed_.notify_one();
        }
        thread_.join();
    }

private:
    void look() {
        std::unique_lock lock{mutex_};
        while (!all_.empty()) {
            for (answer_limit* const limit : all_) limit->check();
            const auto shortest = std::ranges::min(all_, {}, &answer_limit::limit)->limit();
            changed_.wait_for(lock, std::clamp(shortest / 10, milliseconds{1}, milliseconds{100}));
        }
    }

    std::mutex starting_;  // held while the thread begins or ends
    std::mutex mutex_;
    std::condition_variable changed_;
    std::vector<answer_limit*> all_;
    std::thread thread_;
};

}  // namespace

answer_limit::answer_limit(int socket, milliseconds limit)
    : socket_{::fcntl(socket, F_DUPFD_CLOEXEC, 0)}, limit_{std::min<milliseconds>(limit, std::chrono::years{1})} {
    if (socket_ < 0) throw connection_failed{"covet: read_timeout needs a descriptor, and the process has no more of them"};
    try {
        watch::instance().add(*this);
    } catch (...) {
        ::close(socket_);
        throw;
    }
}

answer_limit::~answer_limit() {
    watch::instance().remove(*this);
    ::close(socket_);
}

void answer_limit::check() noexcept {
    const clock::rep until = until_.load(std::memory_order_relaxed);
    if (until == 0 || clock::now().time_since_epoch().count() < until) return;
    passed_.store(true, std::memory_order_relaxed);
    ::shutdown(socket_, SHUT_RDWR);
}

}  // namespace covet::driver::postgres_driver
