#pragma once

#include <array>
#include <cstddef>
#include <string_view>

namespace covet::meta {

namespace detail {

template <class T>
consteval auto raw_type_name() {                  // auto keeps the return type out of the text
    std::string_view text = __PRETTY_FUNCTION__;  // GCC "… [with T = shop::Order]", Clang "… [T = shop::Order]"
    text.remove_prefix(text.find("T = ") + 4);
    return text.substr(0, text.size() - 1);
}

/// Without the template arguments at its end.
constexpr std::string_view without_arguments(std::string_view name) {
    if (!name.ends_with('>')) return name;
    std::size_t depth = 0;
    do {
        if (name.back() == '>') ++depth;
        if (name.back() == '<') --depth;
        name.remove_suffix(1);
    } while (depth > 0);
    return name;
}

/// Without namespaces, enclosing classes and template arguments.
constexpr std::string_view last_component(std::string_view name) {
    name = without_arguments(name);
    const std::size_t colon = name.rfind(':');
    return colon == std::string_view::npos ? name : name.substr(colon + 1);
}

constexpr bool is_upper(char c) { return c >= 'A' && c <= 'Z'; }
constexpr char to_lower(char c) { return is_upper(c) ? static_cast<char>(c - 'A' + 'a') : c; }

/// An underscore goes before a capital that begins a word: OrderItem, HTTPServer, Version2Draft.
constexpr bool begins_word(std::string_view name, std::size_t i) {
    if (i == 0 || !is_upper(name[i]) || name[i - 1] == '_') return false;
    const bool after_small = !is_upper(name[i - 1]);
    const bool before_small = i + 1 < name.size() && !is_upper(name[i + 1]) && name[i + 1] != '_';
    return after_small || before_small;
}

template <class T>
struct snake_case {
    static constexpr std::string_view camel = last_component(raw_type_name<T>());

    static consteval std::size_t size() {
        std::size_t n = camel.size();
        for (std::size_t i = 0; i < camel.size(); ++i) n += begins_word(camel, i) ? 1 : 0;
        return n;
    }

    static constexpr auto text = [] {
        std::array<char, size()> out{};
        std::size_t n = 0;
        for (std::size_t i = 0; i < camel.size(); ++i) {
            if (begins_word(camel, i)) out[n++] = '_';
            out[n++] = to_lower(camel[i]);
        }
        return out;
    }();
};

}  // namespace detail

/// `Order` of `shop::Order`, as written in the program.
template <class T>
inline constexpr std::string_view type_name = detail::last_component(detail::raw_type_name<T>());

/// `order_item` of `shop::OrderItem`.
template <class T>
inline constexpr std::string_view snake_case_name{detail::snake_case<T>::text.data(),
                                                  detail::snake_case<T>::text.size()};

}  // namespace covet::meta
