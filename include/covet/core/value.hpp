#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>

namespace covet {

/// How a value travels between a program and a driver.
enum class value_kind : std::uint8_t {
    null,
    integer,
    unsigned_integer,  // only for values above the largest std::int64_t
    real,
    text,
    bytes,
    array,  // parameters only: the values of an IN list
};

/// A value on its way to or from a database: a tag and a view, owning nothing.
///
/// Parameters travel as an array of these on the caller's stack, rows come back as an array of them. A view in a row
/// is valid until the driver moves to the next row.
///
///     value_view v = value_view::text("ada");
///     if (v.kind() == value_kind::text) use(v.as_text());
///
/// The accessors do not check the kind: ask `kind()` first.
class value_view {
public:
    constexpr value_view() noexcept = default;  // NULL

    static constexpr value_view null() noexcept { return {}; }

    static constexpr value_view integer(std::int64_t v) noexcept {
        value_view out{value_kind::integer};
        out.integer_ = v;
        return out;
    }
    static constexpr value_view unsigned_integer(std::uint64_t v) noexcept {
        if (v <= static_cast<std::uint64_t>(INT64_MAX)) return integer(static_cast<std::int64_t>(v));
        value_view out{value_kind::unsigned_integer};
        out.unsigned_ = v;
        return out;
    }
    static constexpr value_view real(double v) noexcept {
        value_view out{value_kind::real};
        out.real_ = v;
        return out;
    }
    static constexpr value_view text(std::string_view v) noexcept {
        value_view out{value_kind::text};
        out.text_ = v.data();
        out.size_ = v.size();
        return out;
    }
    static constexpr value_view bytes(std::span<const std::byte> v) noexcept {
        value_view out{value_kind::bytes};
        out.bytes_ = v.data();
        out.size_ = v.size();
        return out;
    }
    static constexpr value_view array(std::span<const value_view> v) noexcept {
        value_view out{value_kind::array};
        out.array_ = v.data();
        out.size_ = v.size();
        return out;
    }

    constexpr value_kind kind() const noexcept { return kind_; }
    constexpr bool is_null() const noexcept { return kind_ == value_kind::null; }

    constexpr std::int64_t as_integer() const noexcept { return integer_; }
    constexpr std::uint64_t as_unsigned() const noexcept { return unsigned_; }
    constexpr double as_real() const noexcept { return real_; }
    constexpr std::string_view as_text() const noexcept { return {text_, size_}; }
    constexpr std::span<const std::byte> as_bytes() const noexcept { return {bytes_, size_}; }
    constexpr std::span<const value_view> as_array() const noexcept { return {array_, size_}; }

private:
    constexpr explicit value_view(value_kind k) noexcept : kind_{k} {}

    union {
        std::int64_t integer_{};
        std::uint64_t unsigned_;
        double real_;
        const char* text_;
        const std::byte* bytes_;
        const value_view* array_;
    };
    std::size_t size_{};
    value_kind kind_{};
};

}  // namespace covet
