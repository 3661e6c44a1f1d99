#pragma once

#include <packages/line_reader.hpp>

#include <fstream>
#include <iterator>
#include <string>
#include <string_view>

#include "support/places.hpp"
#include "support/temporary_directory.hpp"

/// \file
/// Package lists in files.
namespace support {

class list_file {
public:
    explicit list_file(std::string_view text) {
        std::ofstream{name(), std::ios::binary}.write(text.data(), static_cast<std::streamsize>(text.size()));
    }

    std::string name() const { return directory_.file("status"); }

private:
    temporary_directory directory_{};
};

/// The list in tests/data.
inline std::string sample_list() {
    std::ifstream file{support::data_directory() + "/packages/status", std::ios::binary};
    return {std::istreambuf_iterator<char>{file}, {}};
}

/// What `f` says is wrong with a file, with "FILE" for its name; nothing when all is well.
template <class Function>
std::string message_without(std::string_view file, Function&& f) {
    try {
        f();
        return {};
    } catch (const packages::bad_list& e) {
        const std::string_view message = e.what();
        return message.starts_with(file) ? "FILE" + std::string{message.substr(file.size())} : std::string{message};
    }
}

}  // namespace support
