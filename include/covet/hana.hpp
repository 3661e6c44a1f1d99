#pragma once

#include <covet/core/fixed_string.hpp>
#include <covet/meta/members.hpp>

#include <boost/hana/accessors.hpp>
#include <boost/hana/at.hpp>
#include <boost/hana/concept/struct.hpp>
#include <boost/hana/first.hpp>
#include <boost/hana/length.hpp>
#include <boost/hana/pair.hpp>
#include <boost/hana/second.hpp>
#include <boost/hana/string.hpp>
#include <boost/hana/tuple.hpp>

#include <cstddef>
#include <string_view>
#include <type_traits>
#include <utility>

/// \file
/// Models that are no plain structs: classes with constructors, bases or private members, described to Boost.Hana as a
/// Struct. Hana's macros do that, and so does a nested type, without macros:
///
///     class account {
///         std::int64_t id_{};
///         std::string owner_;
///
///     public:
///         static constexpr auto id = &account::id_;          // for col<account::id>
///         static constexpr auto owner = &account::owner_;
///
///         struct hana_accessors_impl {
///             static constexpr auto apply() {
///                 return boost::hana::make_tuple(covet::accessor<"id", &account::id_>(),
///                                                covet::accessor<"owner", &account::owner_>());
///             }
///         };
///         static consteval auto table() { return covet::table("accounts").unique<&account::owner_>(); }
///     };
///
/// Such a class must be default-constructible, and give its members by reference.
namespace covet {

namespace detail {

template <auto Member>
struct member_accessor {
    template <class Object>
    constexpr decltype(auto) operator()(Object&& object) const noexcept {
        return (std::forward<Object>(object).*Member);
    }
};

}  // namespace detail

/// A member under its column's name, as Hana's Struct wants it.
template <fixed_string Name, auto Member>
constexpr auto accessor() {
    return [&]<std::size_t... I>(std::index_sequence<I...>) {
        return boost::hana::make_pair(boost::hana::string_c<Name.data[I]...>, detail::member_accessor<Member>{});
    }(std::make_index_sequence<Name.size()>{});
}

}  // namespace covet

namespace covet::meta {

namespace detail {

template <class T>
consteval bool hana_gives_references() {
    return []<class... Accessor>(const boost::hana::tuple<Accessor...>&) {
        return (std::is_lvalue_reference_v<
                    decltype(boost::hana::second(std::declval<const Accessor&>())(std::declval<T&>()))> && ...);
    }(boost::hana::accessors<T>());
}

}  // namespace detail

template <class T>
    requires boost::hana::Struct<T>::value
struct class_members<T> {
    static constexpr bool is_adapted = true;

    static constexpr auto accessors = boost::hana::accessors<T>();

    static constexpr std::size_t count = decltype(boost::hana::length(accessors))::value;

    static constexpr bool gives_references = detail::hana_gives_references<T>();

    template <std::size_t I, class Object>
    static constexpr auto& member(Object& object) noexcept {
        if constexpr (gives_references)
            return boost::hana::second(boost::hana::at_c<I>(accessors))(object);
        else
            return never_given<std::remove_cvref_t<decltype(boost::hana::second(boost::hana::at_c<I>(accessors))(object))>>();
    }

    /// What member() would be if it could be; there is no such function.
    template <class Member>
    static Member& never_given() noexcept;

    template <std::size_t I>
    static consteval std::string_view name() {
        return std::remove_cvref_t<decltype(boost::hana::first(boost::hana::at_c<I>(accessors)))>::c_str();
    }
};

}  // namespace covet::meta
