#pragma once

#include <string_view>

namespace covet::driver {

/// Whether text is UTF-8 as the Unicode standard has it (table 3-7): nothing overlong, no surrogates, nothing above U+10FFFF.
bool is_utf8(std::string_view text) noexcept;

}  // namespace covet::driver
