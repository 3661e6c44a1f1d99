#pragma once

#include <covet/core/notification.hpp>

#include <deque>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "library.hpp"

namespace covet::driver::postgres_driver {

/// The channels that a connection listens to, and what has come by them. Its end ends the listening.
class mailbox {
public:
    explicit mailbox(pqxx::connection&) noexcept;
    ~mailbox();

    /// Throws what libpqxx throws.
    void listen(const std::string& channel);
    /// The first of those that libpqxx has delivered.
    std::optional<notification> take();

private:
    class receiver;

    pqxx::connection& connection_;
    std::deque<notification> received_{};
    std::vector<std::unique_ptr<receiver>> receivers_{};
};

}  // namespace covet::driver::postgres_driver
