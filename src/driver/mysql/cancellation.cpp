#include "cancellation.hpp"

#include <utility>

#include "session.hpp"

namespace covet::driver::mysql_driver {

void cancellation::starts(std::uint64_t session) noexcept {
    const std::lock_guard lock{mutex_};
    session_ = session;
    ++started_;
}

bool cancellation::is_requested() noexcept {
    const std::lock_guard lock{mutex_};
    return state_ != request_state::none;
}

cancellation::request_state cancellation::ends() noexcept {
    const std::lock_guard lock{mutex_};
    session_ = 0;
    return std::exchange(state_, request_state::none);
}

void cancellation::request(const mysql_options& options) noexcept {
    std::uint64_t wanted = 0;
    {
        const std::lock_guard lock{mutex_};
        if (session_ == 0) return;
        wanted = started_;
    }
    try {
        const killer other{options};
        const std::lock_guard lock{mutex_};
        if (session_ == 0 || started_ != wanted) return;
        state_ = request_state::lost;
        other.stop(session_);
        state_ = request_state::sent;
    } catch (...) {  // the server cannot be reached; nothing that a caller of cancel() could do about it
    }
}

}  // namespace covet::driver::mysql_driver
