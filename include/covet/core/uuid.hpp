#pragma once

#include <array>
#include <compare>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace covet {

/// A universally unique identifier, RFC 9562: 16 bytes in network order. The default one is nil, all zeros.
///
///     constexpr auto id = uuid::from_string("f81d4fae-7dec-11d0-a765-00a0c91e6bf6");
///     uuid fresh = uuid::random();
class uuid {
public:
    using byte_array = std::array<std::byte, 16>;

    constexpr uuid() noexcept = default;
    explicit constexpr uuid(const byte_array& bytes) noexcept : bytes_{bytes} {}

    /// Reads 32 hexadecimal digits of either case, with hyphens after the 8th, 12th, 16th and 20th or without any;
    /// nothing for other text.
    static constexpr std::optional<uuid> from_string(std::string_view text) noexcept;

    /// A version 4 identifier: 122 bits from the system's random device. Throws `std::exception` when that fails.
    static uuid random();

    constexpr const byte_array& bytes() const noexcept { return bytes_; }
    constexpr bool is_nil() const noexcept { return *this == uuid{}; }

    /// 36 characters, in lower case.
    std::string to_string() const;

    /// The order of the bytes, which is also the order of the texts.
    friend constexpr auto operator<=>(const uuid&, const uuid&) noexcept = default;

private:
    static constexpr int digit(char c) noexcept {
        if (c >= '0' && c <= '9') return c - '0';
        if (c >= 'a' && c <= 'f') return c - 'a' + 10;
        if (c >= 'A' && c <= 'F') return c - 'A' + 10;
        return -1;
    }

    byte_array bytes_{};
};

constexpr std::optional<uuid> uuid::from_string(std::string_view text) noexcept {
    const bool hyphens = text.size() == 36;
    if (!hyphens && text.size() != 32) return std::nullopt;
    uuid out;
    std::size_t at = 0;
    for (std::size_t i = 0; i < out.bytes_.size(); ++i) {
        if (hyphens && (i == 4 || i == 6 || i == 8 || i == 10) && text[at++] != '-') return std::nullopt;
        const int high = digit(text[at++]);
        const int low = digit(text[at++]);
        if (high < 0 || low < 0) return std::nullopt;
        out.bytes_[i] = static_cast<std::byte>(high * 16 + low);
    }
    return out;
}

}  // namespace covet

template <>
struct std::hash<covet::uuid> {
    std::size_t operator()(const covet::uuid& id) const noexcept {
        return std::hash<std::string_view>{}({reinterpret_cast<const char*>(id.bytes().data()), id.bytes().size()});
    }
};
