#include "cancellation.hpp"

#include <utility>

#include "session.hpp"

namespace covet::driver::mysql_driver {

void cancellation::starts(std::uint64_t session) noexcept {
    const std::lock_guard lock{mutex_};
    session_ = session;
}

bool cancellation::ends() noexcept {
    const std::lock_guard lock{mutex_};
    session_ = 0;
    return std::exchange(requested_, false);
}

void cancellation::request(const mysql_options& options) noexcept {
    const std::lock_guard lock{mutex_};
    if (session_ == 0) return;
    try {
        kill_query(options, session_);
        requested_ = true;
    } catch (...) {  // the server cannot be reached; nothing that a caller of cancel() could do about it
    }
}

}  // namespace covet::driver::mysql_driver
