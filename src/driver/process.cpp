#include <covet/core/error.hpp>
#include <covet/driver/process.hpp>

#include <pthread.h>

namespace covet::driver {
namespace detail {

std::atomic<std::uint32_t> forks{0};

}

namespace {

/// getpid() would be a system call for each lease.
[[maybe_unused]] const int watches_forks =
    pthread_atfork(nullptr, nullptr, [] { detail::forks.fetch_add(1, std::memory_order_relaxed); });

}  // namespace

void throw_forked() {
    throw misuse{"covet: the process has forked since this database was opened, and two processes cannot share its connections; "
                 "open it again in the child"};
}

}  // namespace covet::driver
