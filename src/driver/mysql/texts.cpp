#include "texts.hpp"

#include <array>
#include <charconv>
#include <chrono>
#include <system_error>

namespace covet::driver::mysql_driver {
namespace {

using namespace std::chrono;

constexpr sys_days first_day = year{1} / January / 1;
constexpr sys_days last_day = year{9999} / December / 31;

/// Writes a number of a fixed width.
void put(std::string& out, std::int64_t number, std::size_t width) {
    const std::string digits = std::to_string(number);
    if (digits.size() < width) out.append(width - digits.size(), '0');
    out += digits;
}

void put_date(std::string& out, sys_days day) {
    const year_month_day date{day};
    put(out, static_cast<int>(date.year()), 4);
    put(out += '-', static_cast<unsigned>(date.month()), 2);
    put(out += '-', static_cast<unsigned>(date.day()), 2);
}

template <class Number>
std::optional<Number> whole(std::string_view text) {
    Number out{};
    const auto [stop, failure] = std::from_chars(text.data(), text.data() + text.size(), out);
    if (failure != std::errc{} || stop != text.data() + text.size()) return std::nullopt;
    return out;
}

/// Takes a number and the separator behind it, if there is one.
std::optional<int> take_number(std::string_view& text) {
    int out{};
    const auto [stop, failure] = std::from_chars(text.data(), text.data() + text.size(), out);
    if (failure != std::errc{} || out < 0) return std::nullopt;
    text.remove_prefix(static_cast<std::size_t>(stop - text.data()));
    if (!text.empty() && (text.front() == '-' || text.front() == ':' || text.front() == ' ' || text.front() == 'T'))
        text.remove_prefix(1);
    return out;
}

std::optional<sys_days> take_date(std::string_view& text) {
    const auto y = take_number(text);
    const auto m = y ? take_number(text) : std::nullopt;
    const auto d = m ? take_number(text) : std::nullopt;
    if (!d) return std::nullopt;
    const year_month_day date{year{*y}, month{static_cast<unsigned>(*m)}, day{static_cast<unsigned>(*d)}};
    if (!date.ok()) return std::nullopt;
    return sys_days{date};
}

/// The digits behind the point as millionths.
std::optional<int> fraction_of(std::string_view text) {
    if (text.empty()) return 0;
    if (text.front() != '.') return std::nullopt;
    int out = 0;
    for (std::size_t i = 1; i <= 6; ++i) {
        const char c = i < text.size() ? text[i] : '0';
        if (c < '0' || c > '9') return std::nullopt;
        out = out * 10 + (c - '0');
    }
    return out;
}

}  // namespace

std::optional<std::string> date_text(std::int64_t count) {
    if (count < first_day.time_since_epoch().count() || count > last_day.time_since_epoch().count()) return std::nullopt;
    std::string out;
    put_date(out, sys_days{days{static_cast<days::rep>(count)}});
    return out;
}

std::optional<std::string> timestamp_text(std::int64_t count) {
    const sys_time<microseconds> at{microseconds{count}};
    const auto day = floor<days>(at);
    if (day < first_day || day > last_day) return std::nullopt;
    const hh_mm_ss time{at - day};
    std::string out;
    put_date(out, day);
    put(out += ' ', time.hours().count(), 2);
    put(out += ':', time.minutes().count(), 2);
    put(out += ':', time.seconds().count(), 2);
    put(out += '.', time.subseconds().count(), 6);
    return out;
}

std::string decimal_text(std::int64_t digits, unsigned scale) {
    std::string out = std::to_string(digits);
    if (scale == 0) return out;
    const std::size_t sign = digits < 0 ? 1 : 0;
    if (out.size() - sign <= scale) out.insert(sign, scale + 1 - (out.size() - sign), '0');
    out.insert(out.size() - scale, 1, '.');
    return out;
}

std::string real_text(double v) {
    std::array<char, 32> buffer{};
    const auto [stop, failure] = std::to_chars(buffer.data(), buffer.data() + buffer.size(), v);
    return {buffer.data(), failure == std::errc{} ? stop : buffer.data()};
}

std::optional<std::int64_t> days_of(std::string_view text) {
    const auto day = take_date(text);
    if (!day) return std::nullopt;
    return day->time_since_epoch().count();
}

std::optional<std::int64_t> microseconds_of(std::string_view text) {
    const auto day = take_date(text);
    if (!day) return std::nullopt;
    const microseconds midnight = day->time_since_epoch();
    if (text.empty()) return midnight.count();
    const auto h = take_number(text);
    const auto m = h ? take_number(text) : std::nullopt;
    const auto s = m ? take_number(text) : std::nullopt;
    const auto fraction = s ? fraction_of(text) : std::nullopt;
    if (!fraction) return std::nullopt;
    return (midnight + hours{*h} + minutes{*m} + seconds{*s} + microseconds{*fraction}).count();
}

std::optional<std::int64_t> scaled_of(std::string_view text, unsigned scale) {
    const std::size_t point = text.find('.');
    std::string digits{text.substr(0, point)};
    const std::string_view fraction = point == std::string_view::npos ? std::string_view{} : text.substr(point + 1);
    for (std::size_t i = 0; i < scale; ++i) digits += i < fraction.size() ? fraction[i] : '0';
    const bool round_up = fraction.size() > scale && fraction[scale] >= '5';
    auto out = whole<std::int64_t>(digits);
    if (!out || !round_up) return out;
    if (__builtin_add_overflow(*out, text.starts_with('-') ? -1 : 1, &*out)) return std::nullopt;
    return out;
}

std::optional<std::int64_t> integer_of(std::string_view text) { return whole<std::int64_t>(text); }
std::optional<std::uint64_t> unsigned_of(std::string_view text) { return whole<std::uint64_t>(text); }
std::optional<double> real_of(std::string_view text) { return whole<double>(text); }

}  // namespace covet::driver::mysql_driver
