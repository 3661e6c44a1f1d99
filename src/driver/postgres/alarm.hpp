#pragma once

#include <cerrno>
#include <cstdint>
#include <system_error>

#include <sys/eventfd.h>
#include <unistd.h>

namespace covet::driver::postgres_driver {

/// Rouses a thread that waits in poll(). It rings until somebody turns it off.
class alarm {
public:
    alarm() : descriptor_{::eventfd(0, EFD_CLOEXEC | EFD_NONBLOCK)} {
        if (descriptor_ < 0) throw std::system_error{errno, std::generic_category(), "covet: eventfd"};
    }
    alarm(const alarm&) = delete;
    alarm& operator=(const alarm&) = delete;
    ~alarm() { ::close(descriptor_); }

    /// Readable while it rings.
    int descriptor() const noexcept { return descriptor_; }

    void ring() noexcept { static_cast<void>(::eventfd_write(descriptor_, 1)); }
    /// Whether it rang.
    bool turn_off() noexcept {
        std::uint64_t rings{};
        return ::eventfd_read(descriptor_, &rings) == 0;
    }

private:
    int descriptor_;
};

}  // namespace covet::driver::postgres_driver
