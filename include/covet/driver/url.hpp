#pragma once

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace covet::driver {

/// A database URL in its parts, each decoded: `scheme:path?option=value&option=value`, or with a server in front of the
/// path, `scheme://user:password@host:port/path?option=value`.
///
/// Whoever understands an option takes it; at the end `refuse_rest` reports the options that nobody took, beside those
/// that somebody asked for.
///
///     url address{"sqlite:shop.db?mode=ro"};
///     address.scheme();                                    // "sqlite"
///     if (auto mode = address.take_word("mode", modes)) …
///     address.refuse_rest();
///
/// All functions throw `bad_option`. A message never holds more of the text than its scheme and its options' names, and
/// the values of options that were taken: what stands elsewhere may be a password.
class url {
public:
    explicit url(std::string_view text);

    /// In lower case.
    const std::string& scheme() const noexcept { return scheme_; }
    /// What stands behind the two slashes; empty where it is left out. An IPv6 address is given without its brackets.
    const std::string& user() const noexcept { return user_; }
    const std::optional<std::string>& password() const noexcept { return password_; }
    const std::string& host() const noexcept { return host_; }
    /// 0 where it is left out.
    std::uint16_t port() const noexcept { return port_; }
    /// All between the scheme, or the server, and the options. Behind a server it begins with a slash or is empty.
    const std::string& path() const noexcept { return path_; }

    /// The value of an option, or nothing when the URL does not have it.
    std::optional<std::string> take(std::string_view name);
    /// One of the words, in lower case.
    std::optional<std::string> take_word(std::string_view name, std::span<const std::string_view> words);
    /// One of on, off, true, false, yes, no, 1, 0.
    std::optional<bool> take_switch(std::string_view name);
    /// A whole number of milliseconds, at least 0.
    std::optional<std::chrono::milliseconds> take_milliseconds(std::string_view name);
    /// A whole number of at least this.
    std::optional<std::size_t> take_count(std::string_view name, std::size_t least = 1);
    /// All options whose names begin so, with the rest of their names, in the order of the URL.
    std::vector<std::pair<std::string, std::string>> take_all(std::string_view prefix);

    void refuse_rest() const;

private:
    struct option {
        std::string name;
        std::string value;
    };

    void parse_authority(std::string_view text);
    void parse_host(std::string_view text);
    void parse_options(std::string_view text);
    std::optional<unsigned long> take_number(std::string_view name, std::string_view meaning, unsigned long least);

    std::string scheme_;
    std::string user_;
    std::optional<std::string> password_;
    std::string host_;
    std::uint16_t port_{};
    std::string path_;
    std::vector<option> options_;
    std::vector<std::string> known_;
};

}  // namespace covet::driver
