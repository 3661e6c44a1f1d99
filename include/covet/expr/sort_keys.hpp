#pragma once

#include <covet/core/error.hpp>
#include <covet/core/tuple.hpp>
#include <covet/expr/check/sort_keys.hpp>
#include <covet/expr/choice.hpp>
#include <covet/expr/column.hpp>
#include <covet/expr/order.hpp>

#include <array>
#include <cstddef>
#include <cstdint>
#include <source_location>
#include <span>
#include <string_view>
#include <type_traits>

/// \file
/// Orders that are asked for by name at run time, among those that the program offers.
///
///     constexpr auto orders = sort_keys(col<&Order::total>, col<&Order::placed_at>,
///                                       sort_key("customer", col<&Order::customer, &Customer::name>));
///     db.all(from<Order>.order_by(orders.by("-total,customer"), col<&Order::id>));
namespace covet::expr {

/// The keys that were asked for, in order: twice the place of each among those offered, and one more where it descends.
template <std::size_t Keys>
struct chosen_keys : choosing_leaf {
    std::array<std::uint8_t, Keys> terms{};
    std::uint8_t count{};
};

namespace op {
struct chosen_order : visiting {
    template <class Node, class Visitor>
    static void visit(const Node& node, Visitor& visitor) {
        unpack(node.operands, [&](const auto& chosen, const auto&... keys) {
            visitor.choose(chosen.count);
            for (std::size_t i = 0; i < chosen.count; ++i) {
                visitor.choose(chosen.terms[i]);
                std::size_t at = 0;
                ((at++ == chosen.terms[i] / 2U ? visitor.use(keys) : void()), ...);
            }
        });
    }
};
}  // namespace op

template <class... Keys>
using chosen_order = node<op::chosen_order, ordering, chosen_keys<sizeof...(Keys)>, Keys...>;

template <class T>
inline constexpr bool is_chosen_order = false;
template <class... Keys>
inline constexpr bool is_chosen_order<node<op::chosen_order, ordering, Keys...>> = true;

namespace detail {

/// Reads `-total,name` into places of names; returns how many. Throws `invalid_input`.
std::uint8_t choose_keys(std::string_view asked, std::span<const std::string_view> names, std::span<std::uint8_t> terms);

/// Throws `misuse` when two are the same.
constexpr void check_names(std::span<const std::string_view> names) {
    for (std::size_t i = 0; i < names.size(); ++i)
        for (std::size_t j = 0; j < i; ++j)
            if (names[i] == names[j]) throw_error(error_kind::misuse, "covet: sort_keys() are given two keys of one name");
}

template <class Key>
struct named_key {
    std::string_view name;
    Key key;
};

template <class X>
constexpr auto as_named_key(const X& x) {
    if constexpr (is_column<X>)
        return named_key<X>{schema::model<typename X::model>::columns[X::index].name, x};
    else
        return x;
}

}  // namespace detail

/// What `sort_keys` gives.
template <class... Keys>
class sort_keys {
public:
    constexpr explicit sort_keys(const detail::named_key<Keys>&... keys)
        : keys_{{{keys.key}...}}, names_{keys.name...} {
        detail::check_names(names_);
    }

    /// The order that a text asks for: names of keys between commas, with a minus before those that descend. An empty text
    /// asks for none, which leaves the other terms of `order_by`. Throws `invalid_input`, naming the keys that there are,
    /// when one has another name or stands twice.
    chosen_order<Keys...> by(std::string_view asked, std::source_location where = std::source_location::current()) const;

    constexpr const std::array<std::string_view, sizeof...(Keys)>& names() const noexcept { return names_; }

private:
    basic_tuple<Keys...> keys_;
    std::array<std::string_view, sizeof...(Keys)> names_;
};

template <class... Keys>
chosen_order<Keys...> sort_keys<Keys...>::by(std::string_view asked, std::source_location where) const {
    chosen_keys<sizeof...(Keys)> chosen;
    try {
        chosen.count = detail::choose_keys(asked, names_, chosen.terms);
    } catch (error& e) {
        e.set_where(where);
        throw;
    }
    return unpack(keys_, [&](const Keys&... keys) { return make_node<op::chosen_order, ordering>(chosen, keys...); });
}

}  // namespace covet::expr

namespace covet {

/// A key with a name of the program's; `sort_keys` takes columns under their own.
template <class X>
constexpr auto sort_key(std::string_view name, const X& x) {
    expr::check::is_sort_key<X>();
    if constexpr (expr::check::sort_key<X>)
        return expr::detail::named_key<X>{name, x};
    else
        return expr::detail::named_key<expr::invalid>{name, {}};
}

/// The keys among which an order is chosen: columns, and what `sort_key` has named. At most 100.
template <class... Keys>
constexpr auto sort_keys(const Keys&... keys) {
    expr::check::are_sort_keys<Keys...>();
    if constexpr (expr::check::named_sort_keys<Keys...>)
        return []<class... Xs>(const expr::detail::named_key<Xs>&... named) {
            return expr::sort_keys<Xs...>{named...};
        }(expr::detail::as_named_key(keys)...);
    else
        return expr::sort_keys<expr::invalid>{expr::detail::named_key<expr::invalid>{}};
}

}  // namespace covet
