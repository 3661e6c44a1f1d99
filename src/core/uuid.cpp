#include <covet/core/uuid.hpp>

#include <random>

namespace covet {

uuid uuid::random() {
    thread_local std::random_device source;
    byte_array bytes{};
    for (std::size_t i = 0; i < bytes.size(); i += 4) {
        const unsigned bits = source();
        for (std::size_t j = 0; j < 4; ++j) bytes[i + j] = static_cast<std::byte>(bits >> (8 * j));
    }
    bytes[6] = (bytes[6] & std::byte{0x0f}) | std::byte{0x40};  // version 4
    bytes[8] = (bytes[8] & std::byte{0x3f}) | std::byte{0x80};  // the variant of RFC 9562
    return uuid{bytes};
}

std::string uuid::to_string() const {
    constexpr std::string_view digits = "0123456789abcdef";
    std::string text;
    text.reserve(36);
    for (std::size_t i = 0; i < bytes_.size(); ++i) {
        if (i == 4 || i == 6 || i == 8 || i == 10) text += '-';
        const auto value = std::to_integer<std::size_t>(bytes_[i]);
        text += digits[value / 16];
        text += digits[value % 16];
    }
    return text;
}

}  // namespace covet
