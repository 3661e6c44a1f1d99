#pragma once

#include <covet/meta/members.hpp>
#include <covet/meta/type_name.hpp>
#include <covet/schema/codec.hpp>
#include <covet/schema/family.hpp>
#include <covet/schema/optional_row.hpp>
#include <covet/schema/related.hpp>
#include <covet/schema/types.hpp>

#include <concepts>
#include <cstddef>
#include <cstdint>
#include <string_view>
#include <type_traits>
#include <utility>

namespace covet {

template <class Model, class Key = std::int64_t>
class belongs_to;

}  // namespace covet

namespace covet::schema {

template <class Model, class Key>
constexpr Key& relation_key(belongs_to<Model, Key>&) noexcept;

}  // namespace covet::schema

namespace covet {

/// The members that hold the key of another row, in the place of a `Key` in `belongs_to`: for a composite key, or for one that
/// a program wants to see as a member of its own.
template <auto... Members>
struct by {};

/// A member that points at a row of another model: a column `<member>_id` that holds its key, with a foreign key.
///
///     struct Order { std::int64_t id{}; belongs_to<Customer> customer; };
///     Order{.customer = ada}          // or the key itself: {.customer = 7}
///     col<&Order::customer> == 7      // the key
///     col<&Order::customer, &Customer::name>.like("A%")      // a path, which joins by itself
///     order.customer->name            // of the row itself, once it is loaded
///
/// `std::optional<belongs_to<T>>` may be NULL. `T` need not be complete where the member stands. `Key` is the type of its
/// primary key. Equality is that of keys.
template <class Model, class Key>
class belongs_to {
public:
    using model = Model;
    using key_type = Key;

    constexpr belongs_to() = default;
    constexpr belongs_to(Key key) : key_{std::move(key)} {}
    /// A key that is text, from a literal or a view, which a null pointer is not.
    template <std::convertible_to<std::string_view> Text>
        requires(std::constructible_from<Key, Text> && !std::same_as<std::remove_cvref_t<Text>, Key> &&
                 !std::same_as<std::remove_cvref_t<Text>, std::nullptr_t>)
    constexpr belongs_to(Text&& key) : key_(std::forward<Text>(key)) {}
    /// Keeps the object, as if it had been loaded.
    belongs_to(const Model& object);
    belongs_to(Model&& object);

    constexpr const Key& key() const noexcept { return key_; }

    constexpr bool is_loaded() const noexcept { return static_cast<bool>(object_); }

    /// The row that it points at. Throws `relation_not_loaded`.
    const Model& object() const {
        if (!object_) [[unlikely]] schema::throw_not_loaded(place_, meta::snake_case_name<Model>);
        return *object_;
    }
    const Model& operator*() const { return object(); }
    const Model* operator->() const { return &object(); }

    friend constexpr bool operator==(const belongs_to& a, const belongs_to& b) { return a.key_ == b.key_; }

private:
    friend schema::relation_access;
    template <class M, class K>
    friend constexpr K& schema::relation_key(belongs_to<M, K>&) noexcept;

    Key key_{};
    schema::related<Model> object_{};
    const schema::relation_place* place_{};
};

/// A member that points at another row by members beside it, which are columns: it is none itself.
///
///     struct Parcel {
///         std::int64_t id{};
///         std::int64_t order_id{};
///         std::int32_t line_number{};
///         belongs_to<Line, by<&Parcel::order_id, &Parcel::line_number>> line;
///     };
///
/// The members are in the order of the other model's primary key; where one of them is an empty optional, there is no row.
template <class Model, auto... Members>
class belongs_to<Model, by<Members...>> : public schema::optional_row<Model> {
public:
    using model = Model;

    constexpr belongs_to() = default;
};

}  // namespace covet

namespace covet::meta {

template <class Model, auto... Members>
inline constexpr bool is_beside_row<belongs_to<Model, by<Members...>>> = true;

}  // namespace covet::meta

namespace covet::schema {

/// The key of a relation, to be read into.
template <class Model, class Key>
constexpr Key& relation_key(belongs_to<Model, Key>& relation) noexcept {
    return relation.key_;
}

template <class Model, bindable Key>
struct codec<belongs_to<Model, Key>> {
    static constexpr type_description type = codec<Key>::type;

    static constexpr auto hold(const belongs_to<Model, Key>& relation) { return codec<Key>::hold(relation.key()); }
    static constexpr bool read(const value_view& cell, belongs_to<Model, Key>& out) {
        out = {};
        return codec<Key>::read(cell, relation_key(out));
    }
};

/// A relation compares with keys.
template <class Model, class Key>
struct family<belongs_to<Model, Key>> : family<Key> {};

}  // namespace covet::schema
