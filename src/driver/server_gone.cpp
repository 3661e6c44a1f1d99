#include "server_gone.hpp"

#include <algorithm>
#include <array>
#include <cerrno>
#include <system_error>

namespace covet::driver {

bool tells_server_gone(std::string_view message) {
    constexpr std::array codes{ECONNREFUSED, ECONNRESET, EPIPE, EHOSTUNREACH, ENETUNREACH, EADDRNOTAVAIL};
    return message.ends_with("unexpected eof while reading") || std::ranges::any_of(codes, [message](int code) {
               return message.ends_with(std::generic_category().message(code));
           });
}

}  // namespace covet::driver
