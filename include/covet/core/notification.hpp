#pragma once

#include <cstdint>
#include <string>

namespace covet {

/// What a session of PostgreSQL has sent to all that listen to a channel.
struct notification {
    std::string channel{};
    std::string payload{};   // may be empty
    std::int32_t sender{};   // the process of the session's server, as pg_backend_pid() tells it
};

}  // namespace covet
