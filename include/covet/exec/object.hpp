#pragma once

#include <covet/core/value.hpp>
#include <covet/driver/connection.hpp>
#include <covet/exec/argument.hpp>
#include <covet/exec/arena.hpp>
#include <covet/meta/members.hpp>
#include <covet/query/object.hpp>
#include <covet/schema/model.hpp>

#include <cstddef>
#include <cstdint>
#include <iterator>
#include <optional>
#include <span>
#include <type_traits>
#include <utility>

/// \file
/// From objects to the parameters of statements about them.
namespace covet::exec {

namespace detail {

template <class Model, std::size_t I>
value_view member_value(const Model& object, arena& kept) {
    return value_of<meta::member_type<Model, I>>(meta::get<I>(object), kept);
}

}  // namespace detail

/// How many columns an insert of a whole object gives.
template <class Model, query::key_source Keys>
consteval std::size_t inserted_columns() {
    using model = schema::model<Model>;
    return model::columns.size() - (Keys == query::key_source::database && model::has_generated_key ? 1 : 0);
}

/// Writes the values of an object's columns for an INSERT.
template <class Model, query::key_source Keys>
void bind_insert(const Model& object, value_view* out, arena& kept) {
    using model = schema::model<Model>;
    [&]<std::size_t... I>(std::index_sequence<I...>) {
        auto put = [&]<std::size_t At>(std::integral_constant<std::size_t, At>) {
            if constexpr (Keys == query::key_source::program || At != model::generated)
                *out++ = detail::member_value<Model, At>(object, kept);
        };
        (put(std::integral_constant<std::size_t, I>{}), ...);
    }(std::make_index_sequence<model::columns.size()>{});
}

/// Writes the values of an object's primary key.
template <class Model>
value_view* bind_key(const Model& object, value_view* out, arena& kept) {
    using model = schema::model<Model>;
    [&]<std::size_t... I>(std::index_sequence<I...>) {
        ((*out++ = detail::member_value<Model, model::key[I]>(object, kept)), ...);
    }(std::make_index_sequence<model::key.size()>{});
    return out;
}

/// Writes the values for an UPDATE: all that is not the key, then the key.
template <class Model>
void bind_update(const Model& object, value_view* out, arena& kept) {
    using model = schema::model<Model>;
    [&]<std::size_t... I>(std::index_sequence<I...>) {
        auto put = [&]<std::size_t At>(std::integral_constant<std::size_t, At>) {
            if constexpr (!model::columns[At].key) *out++ = detail::member_value<Model, At>(object, kept);
        };
        (put(std::integral_constant<std::size_t, I>{}), ...);
    }(std::make_index_sequence<model::columns.size()>{});
    bind_key(object, out, kept);
}

/// A range of objects as the rows of a bulk load.
template <class Model, query::key_source Keys, class Iterator, class Sentinel>
class object_source final : public driver::row_source {
public:
    object_source(Iterator begin, Sentinel end) : at_{std::move(begin)}, end_{std::move(end)} {}

    bool next(std::span<value_view> cells) override {
        if (!first_) ++at_;
        first_ = false;
        if (at_ == end_) return false;
        kept_.clear();
        if constexpr (std::is_lvalue_reference_v<std::iter_reference_t<Iterator>>)
            bind_insert<Model, Keys>(*at_, cells.data(), kept_);
        else
            bind_insert<Model, Keys>(made_.emplace(*at_), cells.data(), kept_);
        return true;
    }

private:
    Iterator at_;
    Sentinel end_;
    std::optional<Model> made_{};  // the object, where the range makes it on the way: the cells view into it
    arena kept_{};
    bool first_{true};
};

}  // namespace covet::exec
