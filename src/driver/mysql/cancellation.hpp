#pragma once

#include <covet/driver/mysql.hpp>

#include <cstdint>
#include <mutex>

namespace covet::driver::mysql_driver {

/// Lets another thread stop the statement that runs, and no later one.
///
/// MySQL stops whatever a session runs when the request for it arrives. So a request holds up the end of the statement
/// that it is for: not while it reaches for the server, but while it waits for the answer, in a connection that there is.
class cancellation {
public:
    enum class request_state {
        none,
        sent,  // so that the session may still be told to stop
        lost,  // and when it arrives, nobody knows
    };

    void starts(std::uint64_t session) noexcept;
    /// Whether there was a request for what runs, which the server ignores between two of its statements.
    bool is_requested() noexcept;
    /// What has become of a request for what ends now.
    request_state ends() noexcept;
    /// Waits no longer than connect_timeout for the server, and then read_timeout for its answer, or connect_timeout again
    /// where there is none.
    void request(const mysql_options&) noexcept;

private:
    std::mutex mutex_;
    std::uint64_t session_{};  // 0 while nothing runs
    std::uint64_t started_{};  // how often
    request_state state_{};
};

}  // namespace covet::driver::mysql_driver
