#pragma once

#include <covet/core/statement.hpp>
#include <covet/exec/argument.hpp>
#include <covet/exec/decode.hpp>
#include <covet/exec/key_table.hpp>
#include <covet/exec/places.hpp>
#include <covet/meta/members.hpp>
#include <covet/schema/join_row.hpp>
#include <covet/schema/link.hpp>
#include <covet/schema/relation.hpp>

#include <array>
#include <cstddef>
#include <span>
#include <type_traits>
#include <utility>
#include <vector>

/// \file
/// What is loaded for one key of a relation, and how an object takes it.
namespace covet::exec {

namespace detail {

/// The rows of a key: objects of the parent's own, one that several may share, or several of these.
template <schema::relation_kind Kind, class Target>
struct rows_of_kind {
    using type = schema::related<Target>;
};
template <class Target>
struct rows_of_kind<schema::relation_kind::has_many, Target> {
    using type = std::vector<Target>;
};
template <class Target>
struct rows_of_kind<schema::relation_kind::many_to_many, Target> {
    using type = std::vector<schema::related<Target>>;
};

template <class Relation>
using loaded_rows = typename rows_of_kind<schema::kind_of_relation<Relation>, schema::relation_target<Relation>>::type;

/// Where a relation keeps its rows.
template <class Relation>
auto& rows_in(Relation& relation) noexcept {
    if constexpr (schema::is_to_one<std::remove_const_t<Relation>>)
        return schema::relation_access::object(relation);
    else
        return schema::relation_access::rows(relation);
}

template <class Relation, class Rows>
void take_rows(Relation& relation, Rows&& rows) {
    rows_in(relation) = std::forward<Rows>(rows);
    if constexpr (!schema::is_key_column<Relation>) schema::relation_access::state(relation).set_loaded();
}

/// The values of columns of an object. They view into it, or into the arena.
template <const auto& Columns, class Model>
auto values_of(const Model& object, arena& kept) {
    return [&]<std::size_t... I>(std::index_sequence<I...>) {
        return std::array<value_view, Columns.size()>{
            value_of<meta::member_type<Model, Columns[I]>>(meta::get<Columns[I]>(object), kept)...};
    }(std::make_index_sequence<Columns.size()>{});
}

/// Takes the rows of a level, each for the key that it belongs to. `Related` is what their query loads beside them.
template <class Model, std::size_t Field, class Related>
class relation_sink final : public driver::row_sink {
    using link = schema::link<Model, Field>;
    using target = typename link::target;
    using relation = schema::non_null<schema::relation_at<Model, Field>>;
    static constexpr bool has_pairs = schema::kind_at<Model, Field> == schema::relation_kind::many_to_many;
    static constexpr std::size_t width = link::own.size();

public:
    explicit relation_sink(const key_table& keys) : rows(keys.size()), keys_{keys} {}

    bool row(std::span<const value_view> cells) override {
        std::array<value_view, width> key;
        for (std::size_t i = 0; i < width; ++i)
            if constexpr (has_pairs)
                key[i] = cells[cells.size() - width + i];
            else
                key[i] = cells[link::other[i]];
        const std::size_t number = keys_.find(key.data());
        if (number != key_table::none) take(cells, rows[number]);
        return true;
    }

    const statement* source{};
    /// By the number of the key.
    std::vector<loaded_rows<relation>> rows;

private:
    schema::related<target> read(std::span<const value_view> cells) {
        auto made = schema::related<target>::make();
        read_row<Related>(*source, cells.data(), *made);
        return made;
    }

    /// One row at most is expected, of which the first stands.
    void take(std::span<const value_view> cells, schema::related<target>& to) {
        if (!to) to = read(cells);
    }
    void take(std::span<const value_view> cells, std::vector<target>& to) { read_row<Related>(*source, cells.data(), to.emplace_back()); }

    /// A row is read once, however many keys it belongs to.
    void take(std::span<const value_view> cells, std::vector<schema::related<target>>& to) {
        std::array<value_view, link::other.size()> key;
        for (std::size_t i = 0; i < key.size(); ++i) key[i] = cells[link::other[i]];
        std::size_t number = known_.find(key.data());
        if (number == key_table::none) {
            shared_.push_back(read(cells));
            number = known_.add(values_of<link::other>(*shared_.back(), kept_).data());
        }
        to.push_back(shared_[number]);
    }

    const key_table& keys_;
    arena kept_{};
    key_table known_{link::other.size()};
    std::vector<schema::related<target>> shared_{};
};

}  // namespace detail

}  // namespace covet::exec
