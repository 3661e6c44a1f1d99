#pragma once

#include <cmath>
#include <compare>
#include <cstdint>
#include <limits>
#include <optional>
#include <string>
#include <utility>
#include <variant>

/// \file
/// What SQL says of values, in plain C++: the other side of a differential test. Numbers are compared by what they are,
/// an integer beyond 64 bits becomes real, NULL makes NULL.
namespace support {

using truth = std::optional<bool>;
using sql_value = std::variant<std::monostate, std::int64_t, double, std::string>;

inline bool is_null(const sql_value& v) { return v.index() == 0; }

inline truth both(truth a, truth b) {
    if (a == false || b == false) return false;
    if (!a || !b) return std::nullopt;
    return true;
}
inline truth negated(truth a) { return a ? truth{!*a} : std::nullopt; }
inline truth either(truth a, truth b) { return negated(both(negated(a), negated(b))); }

/// An integer with a real, without rounding the integer.
inline std::partial_ordering compare_exactly(std::int64_t i, double r) {
    constexpr double limit = 9223372036854775808.0;
    if (r >= limit) return std::partial_ordering::less;
    if (r < -limit) return std::partial_ordering::greater;
    const double whole = std::trunc(r);
    const auto truncated = static_cast<std::int64_t>(whole);
    if (i != truncated) return i < truncated ? std::partial_ordering::less : std::partial_ordering::greater;
    return 0.0 <=> r - whole;
}

struct value_order {
    std::partial_ordering operator()(std::int64_t a, std::int64_t b) const { return a <=> b; }
    std::partial_ordering operator()(double a, double b) const { return a <=> b; }
    std::partial_ordering operator()(std::int64_t a, double b) const { return compare_exactly(a, b); }
    std::partial_ordering operator()(double a, std::int64_t b) const { return 0 <=> compare_exactly(b, a); }
    std::partial_ordering operator()(const std::string& a, const std::string& b) const { return a.compare(b) <=> 0; }
    template <class A, class B>
    std::partial_ordering operator()(const A&, const B&) const {
        return std::partial_ordering::unordered;
    }
};

/// Of two values of one kind, neither of them NULL.
inline std::partial_ordering order(const sql_value& a, const sql_value& b) { return std::visit(value_order{}, a, b); }

inline double real_of(const sql_value& v) {
    return v.index() == 1 ? static_cast<double>(std::get<std::int64_t>(v)) : std::get<double>(v);
}

enum class calculation { plus, minus, times, divide, modulo };

inline sql_value calculate_reals(calculation op, double a, double b) {
    double result{};
    switch (op) {
        case calculation::plus: result = a + b; break;
        case calculation::minus: result = a - b; break;
        case calculation::times: result = a * b; break;
        default:
            if (b == 0.0) return {};
            result = a / b;
    }
    return std::isnan(result) ? sql_value{} : sql_value{result};  // a database has no NaN
}

inline sql_value calculate_integers(calculation op, std::int64_t a, std::int64_t b) {
    std::int64_t result{};
    bool fits = true;
    switch (op) {
        case calculation::plus: fits = !__builtin_add_overflow(a, b, &result); break;
        case calculation::minus: fits = !__builtin_sub_overflow(a, b, &result); break;
        case calculation::times: fits = !__builtin_mul_overflow(a, b, &result); break;
        case calculation::divide:
            if (b == 0) return {};
            fits = !(a == std::numeric_limits<std::int64_t>::min() && b == -1);
            if (fits) result = a / b;
            break;
        case calculation::modulo:
            if (b == 0) return {};
            return b == -1 ? std::int64_t{0} : a % b;
    }
    if (fits) return result;
    return calculate_reals(op, static_cast<double>(a), static_cast<double>(b));
}

inline sql_value calculate(calculation op, const sql_value& a, const sql_value& b) {
    if (is_null(a) || is_null(b)) return {};
    if (a.index() == 1 && b.index() == 1) return calculate_integers(op, std::get<std::int64_t>(a), std::get<std::int64_t>(b));
    return calculate_reals(op, real_of(a), real_of(b));
}

/// LIKE, of ASCII texts: `%`, `_`, and a backslash that takes their wildness.
inline bool like(const char* text, const char* text_end, const char* pattern, const char* pattern_end) {
    if (pattern == pattern_end) return text == text_end;
    if (*pattern == '%') {
        for (const char* rest = text; rest <= text_end; ++rest)
            if (like(rest, text_end, pattern + 1, pattern_end)) return true;
        return false;
    }
    if (text == text_end) return false;
    if (*pattern == '_') return like(text + 1, text_end, pattern + 1, pattern_end);
    if (*pattern == '\\' && ++pattern == pattern_end) return false;
    return *text == *pattern && like(text + 1, text_end, pattern + 1, pattern_end);
}
inline bool like(const std::string& text, const std::string& pattern) {
    return like(text.data(), text.data() + text.size(), pattern.data(), pattern.data() + pattern.size());
}

}  // namespace support
