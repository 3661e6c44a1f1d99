#pragma once

#include <covet/core/fixed_string.hpp>
#include <covet/meta/type_name.hpp>
#include <covet/schema/link.hpp>
#include <covet/schema/table.hpp>

#include <array>
#include <cstddef>
#include <string_view>
#include <type_traits>
#include <utility>

/// \file
/// The tables behind many_to_many: those that `through<…>` names, and for the others a model of its own, `join_row`.
namespace covet::schema {

namespace detail {

/// A many_to_many, by where it stands.
template <class Model, std::size_t Field>
struct side {
    using model = Model;
    static constexpr std::size_t field = Field;
};

template <class Other, class Model, std::size_t I>
inline constexpr bool pairs_back = kind_at<Other, I> == relation_kind::many_to_many && std::same_as<target_of<Other, I>, Model>;

/// Whether field `I` of `Other` names field `Field` of `Model` as its inverse.
template <class Other, std::size_t I, class Model, std::size_t Field>
consteval bool names_inverse() {
    if constexpr (pairs_back<Other, Model, I>) {
        using how = relation_how<relation_at<Other, I>>;
        if constexpr (is_inverse<how>) return named_field<Model>(how{}) == Field;
    }
    return false;
}

/// The fields of `Other` that say that they are the other side of a many_to_many.
template <class Model, std::size_t Field, class Other, std::size_t... I>
consteval fields_found find_naming(std::index_sequence<I...>) {
    fields_found found{};
    ((names_inverse<Other, I, Model, Field>() ? void((++found.count, found.last = I)) : void()), ...);
    return found;
}

template <class T>
using all_fields = std::make_index_sequence<meta::field_count<T>>;

/// Whether field `I` of `Other` leads to `Model`, and neither names an inverse nor is named by one.
template <class Other, class Model, std::size_t I>
consteval bool is_unnamed_pair() {
    if constexpr (!pairs_back<Other, Model, I>)
        return false;
    else if constexpr (!std::is_void_v<relation_how<relation_at<Other, I>>>)
        return false;
    else
        return find_naming<Other, I, Model>(all_fields<Model>{}).count == 0;
}

/// The fields of `Other` that could be the other side of a many_to_many of `Model`.
template <class Model, class Other, std::size_t... I>
consteval fields_found find_unnamed(std::index_sequence<I...>) {
    fields_found found{};
    ((is_unnamed_pair<Other, Model, I>() ? void((++found.count, found.last = I)) : void()), ...);
    return found;
}
template <class Model, class Other, std::size_t... I>
consteval std::size_t count_pairs(std::index_sequence<I...>) {
    return (std::size_t{pairs_back<Other, Model, I>} + ... + 0);
}

template <class Model, class Other>
inline constexpr fields_found unnamed_pairs = find_unnamed<Model, Other>(all_fields<Other>{});

/// The side that gives the table its name, of a relation without through<…>: the one that the other names as its inverse, else
/// that of the table whose name comes first.
template <class Model, std::size_t Field>
consteval auto find_owner() {
    using other = target_of<Model, Field>;
    using how = relation_how<relation_at<Model, Field>>;
    constexpr bool is_self = std::same_as<Model, other>;
    if constexpr (is_inverse<how>)
        return side<other, named_field<other>(how{})>{};
    else if constexpr (find_naming<Model, Field, other>(all_fields<other>{}).count > 0 || is_self || unnamed_pairs<Model, other>.count == 0)
        return side<Model, Field>{};
    else if constexpr (model<other>::table < model<Model>::table)
        return side<other, unnamed_pairs<Model, other>.last>{};
    else
        return side<Model, Field>{};
}

/// Texts one behind the other.
template <const std::string_view&... Parts>
struct joined_name {
    static constexpr auto letters = [] {
        fixed_string<(Parts.size() + ... + 0)> out;
        std::size_t n = 0;
        const auto add = [&](std::string_view part) {
            for (const char letter : part) out.data[n++] = letter;
        };
        (add(Parts), ...);
        return out;
    }();
};

inline constexpr std::string_view underscore = "_";
inline constexpr std::string_view id_suffix = "_id";

template <class Model, std::size_t Field>
struct join_names {
    using other = target_of<Model, Field>;
    static constexpr bool is_self = std::same_as<Model, other>;
    /// Where there are several such relations between the two, the member tells them apart.
    static constexpr bool by_member = is_self || count_pairs<other, Model>(all_fields<Model>{}) > 1;

    static constexpr std::string_view own_table = model<Model>::table;
    static constexpr std::string_view other_table = model<other>::table;
    static constexpr std::string_view member = meta::field_name<Model, Field>;
    static constexpr std::string_view first = !by_member && other_table < own_table ? other_table : own_table;
    static constexpr std::string_view second = by_member ? member : other_table < own_table ? own_table : other_table;
    static constexpr std::string_view own = meta::snake_case_name<Model>;
    static constexpr std::string_view theirs = is_self ? member : meta::snake_case_name<other>;

    static constexpr std::string_view table = joined_name<first, underscore, second>::letters.view();
    static constexpr std::string_view left = joined_name<own, id_suffix>::letters.view();
    static constexpr std::string_view right = joined_name<theirs, id_suffix>::letters.view();
};

template <class Model>
using key_of_one = meta::member_type<Model, model<Model>::key[0]>;

}  // namespace detail

/// A row of the table behind a many_to_many without `through<…>`: table `author_book`, columns `author_id` and `book_id`. `Model`
/// and `Field` are the side that owns it; where there are several between two models, or one to the model itself, the table is
/// named after its member.
template <class Model, std::size_t Field>
struct join_row {
    belongs_to<Model, detail::key_of_one<Model>> left{};
    belongs_to<target_of<Model, Field>, detail::key_of_one<target_of<Model, Field>>> right{};

    static consteval auto table() {
        using names = detail::join_names<Model, Field>;
        return covet::table(names::table)
            .template primary_key<&join_row::left, &join_row::right>()
            .template column<&join_row::left>(names::left)
            .template column<&join_row::right>(names::right)
            .template on_delete<&join_row::left>(action::cascade)
            .template on_delete<&join_row::right>(action::cascade);
    }
};

namespace detail {

template <class How>
struct link_model {
    static constexpr bool is_given = false;
};
template <class Link, auto... Members>
struct link_model<through<Link, Members...>> {
    static constexpr bool is_given = true;
    using type = Link;

    /// The fields of the link that point at the two models.
    template <class Model, class Other>
    static consteval std::array<std::size_t, 2> fields() {
        if constexpr (sizeof...(Members) == 2)
            return {meta::field_index<Link, Members>...};
        else
            return {belonging_fields<Link, Model>.last, belonging_fields<Link, Other>.last};
    }
};

}  // namespace detail

/// The rows of `target` that rows of `row` pair with one of `Model`: its key is in the `left` columns of `row`, and that of the
/// other one in the `right` columns.
template <class Model, std::size_t Field>
    requires(kind_at<Model, Field> == relation_kind::many_to_many)
struct link<Model, Field> {
    using target = target_of<Model, Field>;

private:
    using given = detail::link_model<relation_how<relation_at<Model, Field>>>;
    static consteval auto find_row() {
        if constexpr (given::is_given) {
            return std::type_identity<typename given::type>{};
        } else {
            using owner = decltype(detail::find_owner<Model, Field>());
            return std::type_identity<join_row<typename owner::model, owner::field>>{};
        }
    }
    static consteval std::array<std::size_t, 2> find_fields() {
        if constexpr (given::is_given) {
            return given::template fields<Model, target>();
        } else {
            using owner = decltype(detail::find_owner<Model, Field>());
            if (std::same_as<typename owner::model, Model> && owner::field == Field) return {0, 1};
            return {1, 0};
        }
    }
    static constexpr auto fields = find_fields();

public:
    using row = typename decltype(find_row())::type;
    static constexpr bool is_given = given::is_given;
    /// Indexes of members: of `Model` and `row`, and of `row` and `target`.
    static constexpr auto own = link<row, fields[0]>::other;
    static constexpr auto left = link<row, fields[0]>::own;
    static constexpr auto right = link<row, fields[1]>::own;
    static constexpr auto other = link<row, fields[1]>::other;
};

/// Whether a pair has a value for each of its columns once both sides are known: the others are generated, may be NULL, or have
/// a default.
template <class Model, std::size_t Field>
inline constexpr bool gives_all_of_pair = [] {
    using link = schema::link<Model, Field>;
    const auto& columns = model<typename link::row>::columns;
    for (std::size_t i = 0; i < columns.size(); ++i) {
        bool is_side = false;
        for (const std::size_t side : link::left) is_side = is_side || side == i;
        for (const std::size_t side : link::right) is_side = is_side || side == i;
        if (!is_side && !columns[i].generated && !columns[i].nullable && !columns[i].has_default) return false;
    }
    return true;
}();

}  // namespace covet::schema
