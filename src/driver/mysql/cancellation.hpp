#pragma once

#include <covet/driver/mysql.hpp>

#include <cstdint>
#include <mutex>

namespace covet::driver::mysql_driver {

/// Lets another thread stop the statement that runs, and no later one.
///
/// MySQL stops whatever a session runs when the request for it arrives. So a request holds up the end of the statement
/// that it is for.
class cancellation {
public:
    void starts(std::uint64_t session) noexcept;
    /// True when a request was sent, so that the session may still be told to stop.
    bool ends() noexcept;
    void request(const mysql_options&) noexcept;

private:
    std::mutex mutex_;
    std::uint64_t session_{};  // 0 while nothing runs
    bool requested_{};
};

}  // namespace covet::driver::mysql_driver
