#pragma once

#include <covet/core/dialect.hpp>
#include <covet/driver/connection.hpp>
#include <covet/driver/url.hpp>

#include <functional>
#include <memory>
#include <span>
#include <string_view>

namespace covet::driver {

/// What opens connections to one database.
struct connector {
    covet::dialect dialect{};
    std::function<std::unique_ptr<connection>()> connect{};
    /// Every connection would be a database of its own, gone when it is closed (sqlite::memory:).
    bool only_one{};
};

/// The connector for a URL, whose driver takes the options that it knows. Opens nothing.
///
/// Throws `bad_option` for an unknown scheme, naming the drivers of this build, and for options of no meaning.
connector connector_for(url&);

/// The schemes of the drivers in this build.
std::span<const std::string_view> drivers() noexcept;

}  // namespace covet::driver
