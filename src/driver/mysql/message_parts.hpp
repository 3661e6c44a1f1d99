#pragma once

#include <cstddef>
#include <string>
#include <string_view>

/// \file
/// Names in messages of the server.
namespace covet::driver::mysql_driver {

/// What stands between the first `open` and the next `close` behind it.
inline std::string between(std::string_view text, std::string_view open, char close) {
    const std::size_t begin = text.find(open);
    if (begin == std::string_view::npos) return {};
    const std::string_view rest = text.substr(begin + open.size());
    return std::string{rest.substr(0, rest.find(close))};
}

/// The name behind the last `introduction`, as the value in front of it may hold anything.
inline std::string last_quoted(std::string_view message, std::string_view introduction) {
    const std::size_t at = message.rfind(introduction);
    return at == std::string_view::npos ? std::string{} : between(message.substr(at), introduction, '\'');
}

}  // namespace covet::driver::mysql_driver
