#include <covet/core/error.hpp>
#include <covet/driver/url.hpp>

#include <algorithm>
#include <array>
#include <charconv>
#include <limits>
#include <utility>

namespace covet::driver {
namespace {

constexpr bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }
constexpr bool is_digit(char c) { return c >= '0' && c <= '9'; }
constexpr char to_lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; }

std::string in_lower_case(std::string_view text) {
    std::string out{text};
    std::transform(out.begin(), out.end(), out.begin(), to_lower);
    return out;
}

/// The value of a hexadecimal digit, or -1.
constexpr int digit_value(char c) {
    if (is_digit(c)) return c - '0';
    const char lower = to_lower(c);
    return lower >= 'a' && lower <= 'f' ? lower - 'a' + 10 : -1;
}

std::string decode(std::string_view text, std::string_view part) {
    std::string out;
    out.reserve(text.size());
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text[i] != '%') {
            out += text[i];
            continue;
        }
        const int high = i + 2 < text.size() ? digit_value(text[i + 1]) : -1;
        const int low = i + 2 < text.size() ? digit_value(text[i + 2]) : -1;
        if (high < 0 || low < 0)
            throw bad_option{"covet: a % in the " + std::string{part} +
                             " of the database URL is not followed by two hexadecimal digits; write %25 for % itself"};
        const int byte = high * 16 + low;
        if (byte == 0)
            throw bad_option{"covet: the " + std::string{part} + " of the database URL holds a NUL byte (%00)"};
        out += static_cast<char>(byte);
        i += 2;
    }
    return out;
}

std::string list_of(std::span<const std::string_view> words) {
    std::string out;
    for (const std::string_view word : words) out.append(out.empty() ? "" : ", ").append(word);
    return out;
}

[[noreturn]] void refuse_value(std::string_view name, std::string_view value, std::string_view meaning) {
    throw bad_option{"covet: the option " + std::string{name} + "=" + std::string{value} +
                     " of the database URL is not " + std::string{meaning}};
}

constexpr std::string_view how_to_escape = "in a user or a password write %40 for @, %2F for /, %3F for ?, %23 for # "
                                           "and %3A for :";

/// Of text that begins with the colon in front of the number.
std::uint16_t port_of(std::string_view text) {
    unsigned number{};
    const char* const end = text.data() + text.size();
    const auto [stop, failure] = std::from_chars(text.data() + 1, end, number);
    if (text.front() != ':' || failure != std::errc{} || stop != end || number < 1 || number > 65'535)
        throw bad_option{"covet: the port of the database URL is not a number from 1 to 65535; an IPv6 address stands in "
                         "brackets, and " + std::string{how_to_escape}};
    return static_cast<std::uint16_t>(number);
}

}  // namespace

url::url(std::string_view text) {
    const std::size_t colon = text.find(':');
    const std::string_view scheme = text.substr(0, colon);
    const bool is_scheme = colon != std::string_view::npos && !scheme.empty() && is_letter(scheme.front()) &&
                           std::all_of(scheme.begin(), scheme.end(), [](char c) {
                               return is_letter(c) || is_digit(c) || c == '+' || c == '-' || c == '.';
                           });
    if (!is_scheme)
        throw bad_option{"covet: a database URL begins with the name of a driver and a colon, as in sqlite:shop.db"};
    scheme_ = in_lower_case(scheme);
    std::string_view rest = text.substr(colon + 1);
    if (rest.starts_with("//")) {
        const std::string_view authority = rest.substr(2, rest.find_first_of("/?#", 2) - 2);
        rest.remove_prefix(2 + authority.size());
        // Where a password with a slash in it was meant, the parts would be others, and turn up in messages.
        if (!authority.empty() && rest.find('@') != std::string_view::npos)
            throw bad_option{"covet: the database URL has an @ behind its server; " + std::string{how_to_escape}};
        parse_authority(authority);
    }
    const std::size_t question = rest.find('?');
    path_ = decode(rest.substr(0, question), "path");
    if (question != std::string_view::npos) parse_options(rest.substr(question + 1));
}

void url::parse_authority(std::string_view text) {
    const std::size_t at = text.rfind('@');
    if (at != std::string_view::npos) {
        const std::string_view who = text.substr(0, at);
        const std::size_t colon = who.find(':');
        user_ = decode(who.substr(0, colon), "user");
        if (colon != std::string_view::npos) password_ = decode(who.substr(colon + 1), "password");
        text.remove_prefix(at + 1);
    }
    parse_host(text);
}

void url::parse_host(std::string_view text) {
    const bool has_brackets = text.starts_with('[');
    const std::size_t end = has_brackets ? text.find(']') : text.find(':');
    if (has_brackets && end == std::string_view::npos)
        throw bad_option{"covet: the host of the database URL begins with [ and has no ]"};
    host_ = decode(has_brackets ? text.substr(1, end - 1) : text.substr(0, end), "host");
    text.remove_prefix(has_brackets ? end + 1 : std::min(end, text.size()));
    if (!text.empty() && text != ":") port_ = port_of(text);
}

void url::parse_options(std::string_view text) {
    while (!text.empty()) {
        const std::size_t end = std::min(text.find('&'), text.size());
        const std::string_view one = text.substr(0, end);
        text.remove_prefix(std::min(end + 1, text.size()));
        const std::size_t equals = one.find('=');
        std::string name = decode(one.substr(0, equals), "options");
        if (equals == std::string_view::npos || name.empty())
            throw bad_option{"covet: an option of the database URL is not of the form name=value"};
        const auto same = [&](const option& earlier) { return earlier.name == name; };
        if (std::any_of(options_.begin(), options_.end(), same))
            throw bad_option{"covet: the option " + name + " occurs twice in the database URL"};
        options_.push_back({std::move(name), decode(one.substr(equals + 1), "options")});
    }
}

std::optional<std::string> url::take(std::string_view name) {
    known_.emplace_back(name);
    const auto found = std::find_if(options_.begin(), options_.end(), [&](const option& o) { return o.name == name; });
    if (found == options_.end()) return std::nullopt;
    std::string value = std::move(found->value);
    options_.erase(found);
    return value;
}

std::optional<std::string> url::take_word(std::string_view name, std::span<const std::string_view> words) {
    const std::optional<std::string> value = take(name);
    if (!value) return std::nullopt;
    std::string word = in_lower_case(*value);
    if (std::find(words.begin(), words.end(), word) == words.end())
        refuse_value(name, *value, "one of " + list_of(words));
    return word;
}

std::optional<bool> url::take_switch(std::string_view name) {
    constexpr std::array<std::string_view, 8> words{"on", "off", "true", "false", "yes", "no", "1", "0"};
    const std::optional<std::string> word = take_word(name, words);
    if (!word) return std::nullopt;
    const auto position = std::find(words.begin(), words.end(), *word) - words.begin();
    return position % 2 == 0;
}

std::optional<unsigned long> url::take_number(std::string_view name, std::string_view meaning, unsigned long least) {
    constexpr unsigned long most = std::numeric_limits<int>::max();
    const std::optional<std::string> value = take(name);
    if (!value) return std::nullopt;
    unsigned long number{};
    const char* const end = value->data() + value->size();
    const auto [stop, failure] = std::from_chars(value->data(), end, number);
    if (failure != std::errc{} || stop != end || number < least || number > most) refuse_value(name, *value, meaning);
    return number;
}

std::optional<std::chrono::milliseconds> url::take_milliseconds(std::string_view name) {
    const auto number = take_number(name, "a number of milliseconds from 0 to 2147483647", 0);
    if (!number) return std::nullopt;
    return std::chrono::milliseconds{*number};
}

std::optional<std::size_t> url::take_count(std::string_view name, std::size_t least) {
    const auto number = take_number(name, "a number from " + std::to_string(least) + " to 2147483647", least);
    if (!number) return std::nullopt;
    return *number;
}

std::vector<std::pair<std::string, std::string>> url::take_all(std::string_view prefix) {
    known_.push_back(std::string{prefix} + "…");
    std::vector<std::pair<std::string, std::string>> out;
    std::erase_if(options_, [&](option& o) {
        if (!o.name.starts_with(prefix)) return false;
        out.emplace_back(o.name.substr(prefix.size()), std::move(o.value));
        return true;
    });
    return out;
}

void url::refuse_rest() const {
    if (options_.empty()) return;
    std::vector<std::string_view> known{known_.begin(), known_.end()};
    std::sort(known.begin(), known.end());
    throw bad_option{"covet: the database URL has an unknown option " + options_.front().name + "; " + scheme_ +
                     " knows " + list_of(known)};
}

}  // namespace covet::driver
