#pragma once

#include <covet/driver/connection.hpp>

#include <string_view>

namespace covet::exec {

/// Throws `misuse` for what is no name of a channel.
void check_channel(std::string_view channel);

/// Throws `not_supported` unless the connection is one to PostgreSQL.
void require_postgresql(const driver::connection&, std::string_view what);

/// PostgreSQL's NOTIFY.
void notify(driver::connection&, std::string_view channel, std::string_view payload);

}  // namespace covet::exec
