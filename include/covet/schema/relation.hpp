#pragma once

#include <covet/schema/family.hpp>
#include <covet/schema/types.hpp>

#include <cstdint>
#include <utility>

namespace covet {

/// A member that points at a row of another model: a column `<member>_id` that holds its key, with a foreign key.
///
///     struct Order { std::int64_t id{}; belongs_to<Customer> customer; };
///     Order{.customer = ada}          // or the key itself: {.customer = 7}
///     col<&Order::customer> == 7      // the key
///     col<&Order::customer, &Customer::name>.like("A%")      // a path, which joins by itself
///
/// `std::optional<belongs_to<T>>` may be NULL. `T` need not be complete where the member stands. `Key` is the type of its
/// primary key.
template <class Model, class Key = std::int64_t>
class belongs_to {
public:
    using model = Model;
    using key_type = Key;

    constexpr belongs_to() = default;
    constexpr belongs_to(Key key) : key_{std::move(key)} {}
    constexpr belongs_to(const Model& object);

    constexpr const Key& key() const noexcept { return key_; }

    friend constexpr bool operator==(const belongs_to&, const belongs_to&) = default;

private:
    Key key_{};
};

}  // namespace covet

namespace covet::schema {

template <class Model, class Key>
struct codec<belongs_to<Model, Key>> {
    static constexpr type_description type = codec<Key>::type;

    static constexpr auto hold(const belongs_to<Model, Key>& relation) { return codec<Key>::hold(relation.key()); }
    static constexpr bool read(const value_view& cell, belongs_to<Model, Key>& out) {
        Key key{};
        if (!codec<Key>::read(cell, key)) return false;
        out = std::move(key);
        return true;
    }
};

/// A relation compares with keys.
template <class Model, class Key>
struct family<belongs_to<Model, Key>> : family<Key> {};

namespace detail {

struct no_relation {};

template <class T>
struct relation_of {
    using target = no_relation;
};
template <class Model, class Key>
struct relation_of<belongs_to<Model, Key>> {
    using target = Model;
    using key_type = Key;
};

}  // namespace detail

/// The model that a member of type `T` points at.
template <class T>
using relation_target = typename detail::relation_of<non_null<T>>::target;

template <class T>
inline constexpr bool is_relation = !std::same_as<relation_target<T>, detail::no_relation>;

}  // namespace covet::schema
