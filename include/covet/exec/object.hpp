#pragma once

#include <covet/core/error.hpp>
#include <covet/core/range.hpp>
#include <covet/core/value.hpp>
#include <covet/driver/connection.hpp>
#include <covet/exec/argument.hpp>
#include <covet/exec/arena.hpp>
#include <covet/exec/held_rows.hpp>
#include <covet/exec/located.hpp>
#include <covet/meta/members.hpp>
#include <covet/query/object.hpp>
#include <covet/schema/model.hpp>

#include <array>
#include <cstddef>
#include <cstdint>
#include <iterator>
#include <optional>
#include <source_location>
#include <span>
#include <type_traits>
#include <utility>
#include <vector>

/// \file
/// From objects to the parameters of statements about them.
namespace covet::exec {

/// How many columns an insert of a whole object gives.
template <class Model, query::key_source Keys>
consteval std::size_t inserted_columns() {
    using model = schema::model<Model>;
    return model::columns.size() - (Keys == query::key_source::database && model::has_generated_key ? 1 : 0);
}

namespace detail {

template <class T>
concept object_range = iterable<T>;

template <class T>
concept object = !iterable<T>;

/// The columns that an INSERT of an object gives.
template <class Model, query::key_source Keys>
consteval auto members_to_insert() {
    using model = schema::model<Model>;
    std::array<std::size_t, inserted_columns<Model, Keys>()> members{};
    for (std::size_t i = 0, n = 0; i < model::columns.size(); ++i)
        if (Keys == query::key_source::program || i != model::generated) members[n++] = i;
    return members;
}

/// The columns that an UPDATE of an object sets.
template <class Model>
consteval auto members_to_update() {
    using model = schema::model<Model>;
    std::array<std::size_t, model::columns.size() - model::key.size()> members{};
    for (std::size_t i = 0, n = 0; i < model::columns.size(); ++i)
        if (!model::columns[i].key) members[n++] = i;
    return members;
}

/// Writes the values of the members with these indexes, and gives the place behind them. `where` is the call, for errors.
template <auto Members, class Model>
value_view* bind_members(const Model& object, value_view* out, arena& kept, const std::source_location& where) {
    return located(where, [&] {
        [&]<std::size_t... I>(std::index_sequence<I...>) {
            ((*out++ = value_of<meta::member_type<Model, Members[I]>>(meta::get<Members[I]>(object), kept)), ...);
        }(std::make_index_sequence<Members.size()>{});
        return out;
    });
}

}  // namespace detail

/// Writes the values of an object's columns for an INSERT.
template <class Model, query::key_source Keys>
void bind_insert(const Model& object, value_view* out, arena& kept, const std::source_location& where) {
    detail::bind_members<detail::members_to_insert<Model, Keys>()>(object, out, kept, where);
}

/// Writes the values of an object's primary key.
template <class Model>
void bind_key(const Model& object, value_view* out, arena& kept, const std::source_location& where) {
    detail::bind_members<schema::model<Model>::key>(object, out, kept, where);
}

/// Writes the values for an UPDATE: all that is not the key, then the key.
template <class Model>
void bind_update(const Model& object, value_view* out, arena& kept, const std::source_location& where) {
    bind_key(object, detail::bind_members<detail::members_to_update<Model>()>(object, out, kept, where), kept, where);
}

/// A range whose objects stay where they are, so that it can be gone through twice.
template <class Range>
concept range_of_lvalues = std::is_lvalue_reference_v<reference_of<Range>> && std::forward_iterator<iterator_of<Range>>;

/// The objects that pointers point at.
template <class Model>
class pointed_range {
public:
    explicit pointed_range(const std::vector<Model*>& objects) : objects_{objects} {}

    class iterator {
    public:
        using value_type = Model;
        using reference = Model&;
        using pointer = Model*;
        using difference_type = std::ptrdiff_t;
        using iterator_category = std::forward_iterator_tag;

        iterator() = default;
        explicit iterator(Model* const* at) noexcept : at_{at} {}

        Model& operator*() const noexcept { return **at_; }
        iterator& operator++() noexcept {
            ++at_;
            return *this;
        }
        iterator operator++(int) noexcept { return iterator{at_++}; }
        friend bool operator==(const iterator&, const iterator&) = default;

    private:
        Model* const* at_{};
    };

    iterator begin() const noexcept { return iterator{objects_.data()}; }
    iterator end() const noexcept { return iterator{objects_.data() + objects_.size()}; }

private:
    const std::vector<Model*>& objects_;
};

/// A range of objects as the rows of a bulk load.
template <class Model, query::key_source Keys, class Iterator, class Sentinel>
class object_source final : public driver::row_source {
public:
    object_source(Iterator begin, Sentinel end, bool wants_keys, const std::source_location& where)
        : at_{std::move(begin)}, end_{std::move(end)}, where_{where}, wants_keys_{wants_keys} {}

    bool wants_keys() const noexcept override { return wants_keys_; }

    bool next(std::span<value_view> cells) override {
        if (!first_) ++at_;
        first_ = false;
        if (at_ == end_) return false;
        kept_.clear();
        if constexpr (std::is_lvalue_reference_v<std::iter_reference_t<Iterator>>)
            bind(*at_, cells);
        else
            bind(made_.emplace(*at_), cells);
        return true;
    }

private:
    void bind(const Model& object, std::span<value_view> cells) {
        constexpr bool stays = std::is_lvalue_reference_v<std::iter_reference_t<Iterator>> && std::forward_iterator<Iterator>;
        if constexpr (has_relations<Model> && Keys == query::key_source::database && !stays)
            if (holds_rows(object))
                throw misuse{"covet: objects that a range makes on the way hold rows of their relations. Insert a container of "
                             "them"};
        bind_insert<Model, Keys>(object, cells.data(), kept_, where_);
    }

    Iterator at_;
    Sentinel end_;
    const std::source_location& where_;
    std::optional<Model> made_{};  // the object, where the range makes it on the way: the cells view into it
    arena kept_{};
    bool wants_keys_;
    bool first_{true};
};

}  // namespace covet::exec
