#pragma once

#include <string>

namespace support {

/// The directory of a server that the tests have started.
std::string server_directory(const std::string& name);

/// tests/data
std::string data_directory();

}  // namespace support
