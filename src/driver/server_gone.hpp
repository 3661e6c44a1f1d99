#pragma once

#include <string_view>

namespace covet::driver {

/// Whether a library's message about a connect ends in the words for a server that cannot be reached, or has broken the connection
/// off. They are the system's, which are in the program's language in the library's messages as well, or OpenSSL's.
bool tells_server_gone(std::string_view message);

}  // namespace covet::driver
