#include <covet/exec/located.hpp>
#include <covet/listener.hpp>

#include <algorithm>

#include "channel.hpp"

namespace covet {

using std::chrono::milliseconds;
using clock = std::chrono::steady_clock;

listener::~listener() {
    try {
        lease_->reset();
    } catch (...) {  // the connection is broken, and the pool throws it away
    }
}

void listener::add(std::string_view channel, std::source_location where) {
    exec::located(where, [&] {
        exec::require_postgresql(*lease_, "LISTEN");
        exec::check_channel(channel);
        lease_->listen(channel);
    });
}

std::optional<notification> listener::wait(milliseconds timeout, std::source_location where) {
    return exec::located(where, [&]() -> std::optional<notification> {
        const clock::time_point until = clock::now() + std::min<milliseconds>(timeout, std::chrono::years{1});
        // A wait ends early when somebody has called stop(), perhaps on a listener that had the connection before.
        while (!stopped_) {
            const auto left = std::max(std::chrono::ceil<milliseconds>(until - clock::now()), milliseconds{0});
            if (std::optional<notification> next = lease_->wait_for_notification(left)) return next;
            if (clock::now() >= until) break;
        }
        return std::nullopt;
    });
}

void listener::stop() noexcept {
    stopped_ = true;
    lease_->cancel();
}

}  // namespace covet
