#pragma once

#include <cstdint>
#include <fstream>
#include <string>

namespace support {

/// Memory that the process has, in KiB.
inline std::int64_t resident_memory() {
    std::ifstream in{"/proc/self/status"};
    std::string word;
    std::int64_t size = 0;
    while (in >> word)
        if (word == "VmRSS:") in >> size;
    return size;
}

}  // namespace support
