#include "times.hpp"

#include <chrono>

namespace covet::driver::postgres_driver {
namespace {

constexpr std::int64_t microseconds_a_day = 86'400'000'000;

struct calendar_date {
    std::int64_t year{};  // 0 is 1 BC
    unsigned month{};
    unsigned day{};
};

// The years of <chrono> end at 32767, those of PostgreSQL at 294276. A Gregorian cycle has 400 years and 146097 days.
constexpr std::int64_t days_a_cycle = 146'097;

calendar_date date_of(std::int64_t days) {
    const std::int64_t cycle = (days >= 0 ? days : days - (days_a_cycle - 1)) / days_a_cycle;
    const std::chrono::year_month_day within{
        std::chrono::sys_days{std::chrono::days{static_cast<int>(days - cycle * days_a_cycle)}}};
    return {static_cast<int>(within.year()) + cycle * 400, static_cast<unsigned>(within.month()),
            static_cast<unsigned>(within.day())};
}

std::int64_t days_of(const calendar_date& date) {
    const std::int64_t cycle = (date.year >= 0 ? date.year : date.year - 399) / 400;
    const std::chrono::sys_days within{std::chrono::year{static_cast<int>(date.year - cycle * 400)} /
                                       static_cast<int>(date.month) / static_cast<int>(date.day)};
    return within.time_since_epoch().count() + cycle * days_a_cycle;
}

/// At least so many digits.
void append_padded(std::string& out, std::int64_t number, std::size_t width) {
    const std::string digits = std::to_string(number);
    if (digits.size() < width) out.append(width - digits.size(), '0');
    out += digits;
}

/// Gives whether the year is before 1, which is written at the very end.
bool append_calendar_date(std::string& out, std::int64_t days) {
    const calendar_date date = date_of(days);
    append_padded(out, date.year > 0 ? date.year : 1 - date.year, 4);
    out += '-';
    append_padded(out, date.month, 2);
    out += '-';
    append_padded(out, date.day, 2);
    return date.year <= 0;
}

/// Reads what it is asked for from the front of a text, and remembers when something was not there.
class reader {
public:
    explicit reader(std::string_view text) : rest_{text} {}

    std::int64_t number() {
        if (rest_.empty() || !is_digit(rest_.front())) failed_ = true;
        std::int64_t out = 0;
        for (; !rest_.empty() && is_digit(rest_.front()) && out < 1'000'000'000; rest_.remove_prefix(1))
            out = out * 10 + (rest_.front() - '0');
        return out;
    }
    bool take(std::string_view wanted) {
        if (!rest_.starts_with(wanted)) return false;
        rest_.remove_prefix(wanted.size());
        return true;
    }
    void need(std::string_view wanted) {
        if (!take(wanted)) failed_ = true;
    }
    /// Up to six digits behind a point.
    std::int64_t fraction() {
        if (!take(".")) return 0;
        std::int64_t out = 0;
        int digits = 0;
        for (; digits < 6 && !rest_.empty() && is_digit(rest_.front()); ++digits, rest_.remove_prefix(1))
            out = out * 10 + (rest_.front() - '0');
        if (digits == 0) failed_ = true;
        for (; digits < 6; ++digits) out *= 10;
        return out;
    }
    bool is_at_end() const { return rest_.empty() && !failed_; }

private:
    static bool is_digit(char c) { return c >= '0' && c <= '9'; }

    std::string_view rest_;
    bool failed_{};
};

calendar_date read_date(reader& from) {
    calendar_date out;
    out.year = from.number();
    from.need("-");
    out.month = static_cast<unsigned>(from.number());
    from.need("-");
    out.day = static_cast<unsigned>(from.number());
    return out;
}

std::optional<std::int64_t> finish(reader& from, calendar_date date) {
    if (from.take(" BC")) date.year = 1 - date.year;
    if (!from.is_at_end()) return std::nullopt;
    return days_of(date);
}

/// Hours, minutes and seconds, as far as they are there, in seconds.
std::int64_t read_clock(reader& from) {
    std::int64_t out = from.number() * 3600;
    if (from.take(":")) out += from.number() * 60;
    if (from.take(":")) out += from.number();
    return out;
}

}  // namespace

void append_date(std::string& out, std::int64_t days) {
    if (append_calendar_date(out, days)) out += " BC";
}

void append_timestamp(std::string& out, std::int64_t microseconds) {
    std::int64_t days = microseconds / microseconds_a_day;
    std::int64_t within = microseconds % microseconds_a_day;
    if (within < 0) --days, within += microseconds_a_day;
    const bool is_before_christ = append_calendar_date(out, days);
    out += ' ';
    append_padded(out, within / 3'600'000'000, 2);
    out += ':';
    append_padded(out, within / 60'000'000 % 60, 2);
    out += ':';
    append_padded(out, within / 1'000'000 % 60, 2);
    out += '.';
    append_padded(out, within % 1'000'000, 6);
    out += "+00";
    if (is_before_christ) out += " BC";
}

std::optional<std::int64_t> parse_date(std::string_view text) noexcept {
    reader from{text};
    const calendar_date date = read_date(from);
    return finish(from, date);
}

std::optional<std::int64_t> parse_timestamp(std::string_view text) noexcept {
    reader from{text};
    const calendar_date date = read_date(from);
    from.need(" ");
    std::int64_t within = read_clock(from) * 1'000'000 + from.fraction();
    if (from.take("+"))
        within -= read_clock(from) * 1'000'000;
    else if (from.take("-"))
        within += read_clock(from) * 1'000'000;
    const std::optional<std::int64_t> days = finish(from, date);
    std::int64_t out{};
    if (!days || __builtin_mul_overflow(*days, microseconds_a_day, &out) || __builtin_add_overflow(out, within, &out))
        return std::nullopt;
    return out;
}

}  // namespace covet::driver::postgres_driver
