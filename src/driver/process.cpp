#include <covet/core/error.hpp>
#include <covet/driver/process.hpp>

#include <pthread.h>

#include <atomic>

namespace covet::driver {
namespace {

std::atomic<std::uint32_t> generation{0};

/// getpid() would be a system call for each lease.
const int watches_forks = pthread_atfork(nullptr, nullptr, [] { generation.fetch_add(1, std::memory_order_relaxed); });

}  // namespace

std::uint32_t fork_generation() noexcept {
    static_cast<void>(watches_forks);
    return generation.load(std::memory_order_relaxed);
}

void throw_forked() {
    throw misuse{"covet: the process has forked since this database was opened, and two processes cannot share its connections; "
                 "open it again in the child"};
}

}  // namespace covet::driver
