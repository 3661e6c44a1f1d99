#pragma once

#include <covet/core/range.hpp>
#include <covet/exec/arena.hpp>
#include <covet/exec/located.hpp>
#include <covet/expr/operand.hpp>
#include <covet/query/statement.hpp>

#include <concepts>
#include <optional>
#include <source_location>
#include <string_view>
#include <type_traits>
#include <utility>
#include <vector>

namespace covet::exec {

namespace detail {

/// How an `X` becomes the value of a placeholder that reads as `T`; `void` when it does not.
template <class T, class X>
consteval auto argument_type() {
    using plain = schema::non_null<T>;
    using given = schema::non_null<std::remove_cvref_t<X>>;
    if constexpr (expr::expression<X> || (!schema::is_nullable<T> && schema::is_nullable<std::remove_cvref_t<X>>))
        return std::type_identity<void>{};
    else if constexpr (std::same_as<given, plain>)
        return std::type_identity<plain>{};
    else {
        using bound = expr::bound_type<plain, X>;
        constexpr bool must_be_made = !std::is_void_v<bound> && std::same_as<bound, plain>;
        if constexpr (must_be_made && expr::detail::views_into<plain>())
            return std::type_identity<void>{};  // nobody would keep the object made of it
        else
            return std::type_identity<bound>{};
    }
}

template <class T, class X>
using argument_type_of = typename decltype(argument_type<T, X>())::type;

/// The value of an object, kept in an arena where its codec makes text of it.
template <class T, class X>
value_view value_of(const X& x, arena& kept) {
    using schema::as_value;
    if constexpr (std::same_as<schema::holder<T>, value_view>)
        return schema::codec<T>::hold(x);
    else
        return kept.keep(as_value(schema::codec<T>::hold(x)));
}

/// The value of a range's element, kept in an arena where the range makes its elements on the way: they are gone after
/// their turn. `Reference` is what the range's iterators give.
template <class T, class Reference>
value_view element_value(std::remove_reference_t<Reference>& element, arena& kept) {
    using plain = std::remove_cvref_t<Reference>;
    constexpr bool is_text_view = std::same_as<T, std::string_view>;
    constexpr bool stays = std::is_lvalue_reference_v<Reference> ? is_text_view || std::same_as<plain, T>
                                                                 : is_text_view && std::is_trivially_copyable_v<plain>;
    const value_view value = value_of<T>(static_cast<const T&>(element), kept);
    if constexpr (stays)
        return value;
    else
        return kept.keep(value);
}

/// An array of a range's values.
template <class T, class Range>
value_view array_of(const Range& range, arena& kept) {
    std::vector<value_view> elements;
    if constexpr (requires { std::size(range); }) elements.reserve(std::size(range));
    for (auto&& element : range) elements.push_back(element_value<T, decltype(element)>(element, kept));
    return kept.keep_array(std::move(elements));
}

}  // namespace detail

/// What a call gives for one placeholder: anything that may stand beside the column that the placeholder stands beside.
/// A view, good until the end of the call. Being made where the call stands, it also knows that place: a function cannot
/// take a default argument behind a pack.
template <class Placeholder>
class argument;

template <class T>
class argument<expr::placeholder<T>> {
public:
    template <class X>
        requires(!std::is_void_v<detail::argument_type_of<T, X>>)
    argument(const X& x, std::source_location w = std::source_location::current()) : where{w} {
        using bound = detail::argument_type_of<T, X>;
        located(where, [&] {
            if constexpr (schema::is_nullable<X>) {
                if (x) value_ = detail::value_of<bound>(*x, kept_);
            } else {
                value_ = detail::value_of<bound>(static_cast<const bound&>(x), kept_);
            }
        });
    }

    /// NULL, for a column that can hold it.
    argument(std::nullopt_t, std::source_location w = std::source_location::current())
        requires schema::is_nullable<T>
        : where{w} {}

    const value_view& view() const noexcept { return value_; }

    std::source_location where;

private:
    value_view value_{};
    arena kept_{};
};

template <class T>
class argument<expr::array_placeholder<T>> {
public:
    template <iterable Range>
        requires(!std::is_void_v<detail::argument_type_of<T, element_of<const Range>>>)
    argument(const Range& range, std::source_location w = std::source_location::current()) : where{w} {
        using bound = detail::argument_type_of<T, element_of<const Range>>;
        located(where, [&] { value_ = detail::array_of<bound>(range, kept_); });
    }

    const value_view& view() const noexcept { return value_; }

    std::source_location where;

private:
    value_view value_{};
    arena kept_{};
};

namespace detail {

template <class... Arguments, class Self, class... Placeholders>
consteval bool accepts(const query::taking<Self, Placeholders...>*) {
    // Without placeholders a function of the program's may pass on the place where it was called.
    if constexpr (sizeof...(Placeholders) == 0)
        return sizeof...(Arguments) == 0 || (sizeof...(Arguments) == 1 && (std::same_as<Arguments, std::source_location> && ...));
    else if constexpr (sizeof...(Arguments) != sizeof...(Placeholders))
        return false;
    else
        return (std::convertible_to<const Arguments&, argument<Placeholders>> && ...);
}

}  // namespace detail

/// The place of the call that made these arguments.
template <class First, class... Rest>
const std::source_location& place_of(const First& first, const Rest&...) noexcept {
    return first.where;
}

/// Whether a statement runs with these arguments.
template <class Statement, class... Arguments>
concept accepts = detail::accepts<Arguments...>(static_cast<const Statement*>(nullptr));

}  // namespace covet::exec
