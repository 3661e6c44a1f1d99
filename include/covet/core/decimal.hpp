#pragma once

#include <compare>
#include <concepts>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace covet {

namespace detail {

template <class T>
concept whole_number = std::integral<T> && !std::same_as<T, bool>;

constexpr std::int64_t power_of_ten(int exponent) noexcept {
    std::int64_t power = 1;
    for (int i = 0; i < exponent && i < 18; ++i) power *= 10;
    return power;
}

/// Throws `conversion_error`.
[[noreturn]] void throw_decimal_overflow(int precision, int scale);

/// `scale` digits after the point: (-5, 2) gives "-0.05".
std::string decimal_text(std::int64_t unscaled, int scale);

/// The number that `text` writes, times 10 to the power of `scale`; nothing unless that is an integer from -limit to
/// limit.
constexpr std::optional<std::int64_t> parse_decimal(std::string_view text, int scale, std::int64_t limit) noexcept {
    const bool negative = text.starts_with('-');
    if (negative || text.starts_with('+')) text.remove_prefix(1);
    std::int64_t value = 0;
    int missing = scale;  // digits still to come after the point
    bool after_point = false;
    bool any_digit = false;
    for (const char c : text) {
        if (c == '.' && !after_point) {
            after_point = true;
            continue;
        }
        if (c < '0' || c > '9') return std::nullopt;
        any_digit = true;
        if (after_point && missing-- <= 0) {
            if (c != '0') return std::nullopt;
            missing = 0;
            continue;
        }
        const int digit = c - '0';
        if (value > (limit - digit) / 10) return std::nullopt;
        value = value * 10 + digit;
    }
    for (; missing > 0; --missing) {
        if (value > limit / 10) return std::nullopt;
        value *= 10;
    }
    if (!any_digit) return std::nullopt;
    return negative ? -value : value;
}

}  // namespace detail

/// An exact decimal number of at most `Precision` digits, `Scale` of them after the point.
///
///     using money = covet::decimal<18, 2>;
///     money price = *money::from_string("12.34");
///     money total = price * 3 + 1;                        // 38.02
///
/// Nothing is ever rounded. A result of more than `Precision` digits throws `conversion_error`; in a constant
/// expression it does not compile.
template <int Precision, int Scale = 0>
class decimal {
    static constexpr std::int64_t one = detail::power_of_ten(Scale);
    static constexpr std::int64_t limit = detail::power_of_ten(Precision) - 1;

public:
    static constexpr int precision = Precision;
    static constexpr int scale = Scale;

    constexpr decimal() noexcept = default;

    /// Throws `conversion_error` when the integer has too many digits.
    template <detail::whole_number Integer>
    constexpr decimal(Integer whole) : decimal{product(whole, one)} {}

    /// The number `unscaled / 10^Scale`: `from_unscaled(1234)` is 12.34 with a scale of 2. Throws `conversion_error`
    /// when it has too many digits.
    static constexpr decimal from_unscaled(std::int64_t unscaled) {
        return decimal{fits(unscaled) ? raw{unscaled} : overflow()};
    }

    /// Reads digits with an optional sign and point. Nothing for other text, and for a number that is not exactly one
    /// of this type.
    static constexpr std::optional<decimal> from_string(std::string_view text) noexcept {
        const std::optional<std::int64_t> unscaled = detail::parse_decimal(text, Scale, limit);
        return unscaled ? std::optional{decimal{raw{*unscaled}}} : std::nullopt;
    }

    /// True when `from_unscaled` takes the number.
    static constexpr bool fits(std::int64_t unscaled) noexcept { return unscaled >= -limit && unscaled <= limit; }

    static constexpr decimal min() noexcept { return decimal{raw{-limit}}; }
    static constexpr decimal max() noexcept { return decimal{raw{limit}}; }

    /// The value times 10 to the power of `Scale`.
    constexpr std::int64_t unscaled() const noexcept { return unscaled_; }

    /// With `Scale` digits after the point, always.
    std::string to_string() const { return detail::decimal_text(unscaled_, Scale); }

    /// A double near it: beyond 15 digits not always the nearest.
    explicit constexpr operator double() const noexcept {
        return static_cast<double>(unscaled_) / static_cast<double>(one);
    }

    constexpr decimal operator-() const noexcept { return decimal{raw{-unscaled_}}; }

    constexpr decimal& operator+=(decimal other) { return *this = *this + other; }
    constexpr decimal& operator-=(decimal other) { return *this = *this - other; }

    // 18 digits twice cannot overflow 64 bits, so the sum is checked after it is made.
    friend constexpr decimal operator+(decimal a, decimal b) { return from_unscaled(a.unscaled_ + b.unscaled_); }
    friend constexpr decimal operator-(decimal a, decimal b) { return from_unscaled(a.unscaled_ - b.unscaled_); }

    template <detail::whole_number Integer>
    friend constexpr decimal operator*(decimal a, Integer times) {
        return decimal{product(times, a.unscaled_)};
    }
    template <detail::whole_number Integer>
    friend constexpr decimal operator*(Integer times, decimal a) {
        return a * times;
    }

    friend constexpr auto operator<=>(decimal, decimal) noexcept = default;

private:
    struct raw {
        std::int64_t value;
    };

    explicit constexpr decimal(raw unscaled) noexcept : unscaled_{unscaled.value} {}

    template <detail::whole_number Integer>
    static constexpr raw product(Integer a, std::int64_t b) {
        std::int64_t result{};
        return !__builtin_mul_overflow(a, b, &result) && fits(result) ? raw{result} : overflow();
    }

    [[noreturn]] static raw overflow() { detail::throw_decimal_overflow(Precision, Scale); }

    std::int64_t unscaled_{};

    // Clang stops at a rule that fails: what stands before it stays usable, and no second error follows.
    static_assert(Precision >= 1 && Precision <= 18,
                  "covet: decimal<Precision, Scale> keeps its digits in a 64-bit integer. Choose a Precision from 1 to "
                  "18.");
    static_assert(Precision < 1 || Precision > 18 || (Scale >= 0 && Scale <= Precision),
                  "covet: Scale is how many of the Precision digits of a decimal<Precision, Scale> stand after the "
                  "point. Choose a Scale from 0 to Precision.");
};

}  // namespace covet

template <int Precision, int Scale>
struct std::hash<covet::decimal<Precision, Scale>> {
    std::size_t operator()(covet::decimal<Precision, Scale> number) const noexcept {
        return std::hash<std::int64_t>{}(number.unscaled());
    }
};
