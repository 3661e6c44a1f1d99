#pragma once

#include <covet/meta/members.hpp>
#include <covet/meta/type_name.hpp>
#include <covet/schema/has_one.hpp>
#include <covet/schema/related.hpp>

#include <cstddef>
#include <initializer_list>
#include <utility>
#include <vector>

namespace covet {

/// The reverse side of a relation: the rows of `Model` whose `belongs_to` points here. It is no column. `How` is an
/// `inverse<…>` where several members of `Model` point here.
///
///     struct Customer { std::int64_t id{}; has_many<struct Order> orders; };
///     for (const Order& order : customer.orders) …
///
/// All but `is_loaded` and assignments throw `relation_not_loaded` before the rows are loaded or assigned.
template <class Model, class How = void>
class has_many {
public:
    using model = Model;
    using value_type = Model;

    // Defaulted or constexpr, Clang would look into it where a model is declared that this one does not know yet.
    has_many() noexcept {}
    /// Keeps the objects, as if they had been loaded; an insert of the whole inserts them too.
    has_many(std::initializer_list<Model> rows) : rows_(rows) { state_.set_loaded(); }
    has_many(std::vector<Model> rows) : rows_(std::move(rows)) { state_.set_loaded(); }

    constexpr bool is_loaded() const noexcept { return state_.is_loaded(); }

    /// The rows, to be read, changed, or added to.
    std::vector<Model>& rows() {
        require();
        return rows_;
    }
    const std::vector<Model>& rows() const {
        require();
        return rows_;
    }

    auto begin() { return rows().begin(); }
    auto end() { return rows().end(); }
    auto begin() const { return rows().begin(); }
    auto end() const { return rows().end(); }
    std::size_t size() const { return rows().size(); }
    bool empty() const { return rows().empty(); }
    Model& operator[](std::size_t i) { return rows()[i]; }
    const Model& operator[](std::size_t i) const { return rows()[i]; }

    /// A row is equal to another one by its members, of which this is none.
    friend constexpr bool operator==(const has_many&, const has_many&) { return true; }

private:
    friend schema::relation_access;

    void require() const {
        if (!is_loaded()) [[unlikely]] schema::throw_not_loaded(state_.place(), meta::snake_case_name<Model>);
    }

    std::vector<Model> rows_{};
    schema::load_state state_{};
};

}  // namespace covet

namespace covet::meta {

template <class Model, class How>
inline constexpr bool is_beside_row<has_many<Model, How>> = true;

}  // namespace covet::meta
