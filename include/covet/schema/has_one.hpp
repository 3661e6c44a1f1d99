#pragma once

#include <covet/meta/members.hpp>
#include <covet/meta/type_name.hpp>
#include <covet/schema/related.hpp>

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
class has_one {
public:
    using model = Model;

    constexpr has_one() = default;
    /// Keeps the object, as if it had been loaded; an insert of the whole inserts it too.
    has_one(const Model& object) : object_{schema::related<Model>::make(object)} { state_.set_loaded(); }
    has_one(Model&& object) : object_{schema::related<Model>::make(std::move(object))} { state_.set_loaded(); }

    constexpr bool is_loaded() const noexcept { return state_.is_loaded(); }

    /// Whether there is a row. Throws `relation_not_loaded`.
    explicit operator bool() const {
        if (!is_loaded()) [[unlikely]] schema::throw_not_loaded(state_.place(), meta::snake_case_name<Model>);
        return static_cast<bool>(object_);
    }
    /// The row. Throws `relation_not_loaded`, or `misuse` where there is none.
    const Model& object() const {
        if (!*this) [[unlikely]] schema::throw_no_related(state_.place(), meta::snake_case_name<Model>);
        return *object_;
    }
    const Model& operator*() const { return object(); }
    const Model* operator->() const { return &object(); }

    /// A row is equal to another one by its members, of which this is none.
    friend constexpr bool operator==(const has_one&, const has_one&) { return true; }

private:
    friend schema::relation_access;

    schema::related<Model> object_{};
    schema::load_state state_{};
};

}  // namespace covet

namespace covet::meta {

template <class Model, class How>
inline constexpr bool is_beside_row<has_one<Model, How>> = true;

}  // namespace covet::meta
