#pragma once

#include <covet/meta/members.hpp>
#include <covet/schema/optional_row.hpp>

#include <utility>

namespace covet {

/// The member of the other model that points back, where several do: `has_many<Order, inverse<&Order::buyer>>`.
template <auto Member>
struct inverse {};

/// The reverse side of a relation of which each row has one at most: the row of `Model` whose `belongs_to` points here. It is
/// no column. `How` is an `inverse<…>` where there is more than one such member.
///
///     struct User { std::int64_t id{}; has_one<struct Profile> profile; };
///     if (user.profile) std::cout << user.profile->text;
template <class Model, class How = void>
class has_one : public schema::optional_row<Model> {
public:
    using model = Model;

    constexpr has_one() = default;
    /// Keeps the object, as if it had been loaded; an insert of the whole inserts it too.
    has_one(const Model& object) : schema::optional_row<Model>{schema::related<Model>::make(object)} {}
    has_one(Model&& object) : schema::optional_row<Model>{schema::related<Model>::make(std::move(object))} {}
};

}  // namespace covet

namespace covet::meta {

template <class Model, class How>
inline constexpr bool is_beside_row<has_one<Model, How>> = true;

}  // namespace covet::meta
