#pragma once

#include <covet/core/range.hpp>
#include <covet/exec/access.hpp>
#include <covet/exec/argument.hpp>
#include <covet/exec/bind.hpp>
#include <covet/exec/decode.hpp>
#include <covet/exec/object.hpp>
#include <covet/query/check/key.hpp>
#include <covet/query/check/object.hpp>
#include <covet/query/object.hpp>
#include <covet/query/rows_with_keys.hpp>
#include <covet/sql/static_statement.hpp>

#include <array>
#include <concepts>
#include <cstddef>
#include <optional>
#include <source_location>
#include <utility>
#include <vector>

namespace covet::exec {

namespace detail {

template <class Model, std::size_t I>
using key_argument = argument<expr::placeholder<query::check::key_type<Model, I>>>;

template <class Model, class... Keys>
consteval bool is_key() {
    if constexpr (query::check::as_many_as_key<Model, sizeof...(Keys)>)
        return []<std::size_t... I>(std::index_sequence<I...>) {
            return (std::convertible_to<const Keys&, key_argument<Model, I>> && ...);
        }(std::index_sequence_for<Keys...>{});
    else
        return false;
}

/// Values of a model's primary key, in the order of its members.
template <class Model, class... Keys>
concept key_of = is_key<Model, Keys...>();

template <class Model, class... Keys>
consteval void check_key() {
    if constexpr (!schema::check::sound_model<Model>)
        schema::check::is_model<Model>();
    else
        query::check::takes_key<Model, sizeof...(Keys), key_of<Model, Keys...>>();
}

template <class Model>
using keys_argument = argument<expr::array_placeholder<schema::non_null<expr::value_type_of<query::key_column<Model>>>>>;

template <class Model, class Keys>
consteval bool is_range_of_keys() {
    if constexpr (query::check::as_many_as_key<Model, 1> && expr::detail::value_range<const Keys&>)
        return std::convertible_to<const Keys&, keys_argument<Model>>;
    else
        return false;
}

/// A range of values of a model's primary key, which has one member. Text is a key rather than a range of characters.
template <class Keys, class Model>
concept range_of_keys = is_range_of_keys<Model, Keys>();

template <class Model>
using key_values = std::array<value_view, schema::model<Model>::key.size()>;

}  // namespace detail

/// What a `database` and a `transaction` do with the row of a primary key.
///
/// `Self` executes a statement.
template <class Self>
class key_operations {
public:
    /// The row with a primary key; nothing when there is none.
    template <class Model, class Key>
    std::optional<Model> find(const Key& key, std::source_location where = std::source_location::current()) {
        return find_at<Model>(where, key);
    }

    /// The rows with these primary keys, by one statement with one parameter, whatever their number. Keys without a row are left
    /// out, and one that is there twice finds its row once. The rows come in no order.
    ///
    ///     std::vector<Book> found = db.find<Book>(std::vector<std::int64_t>{1, 2, 3});
    template <class Model, detail::range_of_keys<Model> Keys>
    std::vector<Model> find(const Keys& keys, std::source_location where = std::source_location::current()) {
        const detail::keys_argument<Model> given{keys, where};
        const bound ready{query::rows_with_keys<Model>, &given.view(), where};
        std::vector<Model> rows;
        vector_sink<Model> sink{ready.description(), rows};
        access::execute(self(), ready.description(), ready.parameters(), sink, where);
        return rows;
    }

    /// The row with a composite primary key, one argument for each of its members in their order.
    template <class Model, class First, class Second>
    std::optional<Model> find(const First& first, const Second& second,
                              std::source_location where = std::source_location::current()) {
        return find_at<Model>(where, first, second);
    }
    template <class Model, class First, class Second, class Third>
    std::optional<Model> find(const First& first, const Second& second, const Third& third,
                              std::source_location where = std::source_location::current()) {
        return find_at<Model>(where, first, second, third);
    }
    /// Of four members and more, where an error does not tell the place of the call.
    template <class Model, class... Keys>
        requires(sizeof...(Keys) == 0 || sizeof...(Keys) > 3)
    std::optional<Model> find(const Keys&... keys) {
        return find_at<Model>(std::source_location{}, keys...);
    }

    /// Deletes the row with an object's primary key, and says whether there was one.
    template <detail::object Model>
    bool remove(const Model& object, std::source_location where = std::source_location::current()) {
        query::check::is_removable<Model>();
        if constexpr (query::check::removable<Model>) {
            detail::key_values<Model> values{};
            arena kept;
            bind_key(object, values.data(), kept, where);
            return remove_row<Model>(values, where);
        } else {
            return false;
        }
    }

    /// Deletes the row with a primary key, one argument for each of its members, and says whether there was one.
    template <class Model, class Key>
    bool remove(const Key& key, std::source_location where = std::source_location::current()) {
        return remove_at<Model>(where, key);
    }
    template <class Model, class First, class Second>
    bool remove(const First& first, const Second& second, std::source_location where = std::source_location::current()) {
        return remove_at<Model>(where, first, second);
    }
    template <class Model, class First, class Second, class Third>
    bool remove(const First& first, const Second& second, const Third& third,
                std::source_location where = std::source_location::current()) {
        return remove_at<Model>(where, first, second, third);
    }
    template <class Model, class... Keys>
        requires(sizeof...(Keys) > 3)
    bool remove(const Keys&... keys) {
        return remove_at<Model>(std::source_location{}, keys...);
    }

private:
    Self& self() { return static_cast<Self&>(*this); }

    template <class Model, class... Keys>
    std::optional<Model> find_at(const std::source_location& where, const Keys&... keys) {
        detail::check_key<Model, Keys...>();
        if constexpr (detail::key_of<Model, Keys...>)
            return find_row<Model>(std::index_sequence_for<Keys...>{}, where, keys...);
        else
            return {};
    }

    template <class Model, std::size_t... I, class... Keys>
    std::optional<Model> find_row(std::index_sequence<I...>, const std::source_location& where, const Keys&... keys) {
        return find_row<Model>({detail::key_argument<Model, I>{keys, where}.view()...}, where);
    }

    template <class Model>
    std::optional<Model> find_row(const detail::key_values<Model>& values, const std::source_location& where) {
        using statement = query::find_by_key<Model>;
        std::optional<Model> found{std::in_place};
        single_sink sink{sql::executable<statement>(), *found};
        access::execute(self(), sql::executable<statement>(), values, sink, where);
        if (sink.count() == 0) found.reset();
        return found;
    }

    template <class Model, class... Keys>
    bool remove_at(const std::source_location& where, const Keys&... keys) {
        detail::check_key<Model, Keys...>();
        if constexpr (detail::key_of<Model, Keys...>)
            return remove_row<Model>(std::index_sequence_for<Keys...>{}, where, keys...);
        else
            return {};
    }

    template <class Model, std::size_t... I, class... Keys>
    bool remove_row(std::index_sequence<I...>, const std::source_location& where, const Keys&... keys) {
        return remove_row<Model>({detail::key_argument<Model, I>{keys, where}.view()...}, where);
    }

    template <class Model>
    bool remove_row(const detail::key_values<Model>& values, const std::source_location& where) {
        no_sink nothing;
        return access::execute(self(), sql::executable<query::remove_by_key<Model>>(), values, nothing, where).affected_rows > 0;
    }
};

}  // namespace covet::exec
