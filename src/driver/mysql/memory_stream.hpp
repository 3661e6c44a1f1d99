#pragma once

#include <istream>
#include <streambuf>
#include <string_view>

namespace covet::driver::mysql_driver {

/// A stream that reads memory where it is.
class memory_stream final : private std::streambuf, public std::istream {
public:
    explicit memory_stream(std::string_view memory) : std::istream{static_cast<std::streambuf*>(this)} {
        char* const begin = const_cast<char*>(memory.data());  // nothing is put back into the buffer
        setg(begin, begin, begin + memory.size());
    }
};

}  // namespace covet::driver::mysql_driver
