#pragma once

#include <covet/meta/type_name.hpp>
#include <covet/schema/related.hpp>

#include <utility>

namespace covet::schema {

/// A relation to one row that may not be there, and that is no column itself.
template <class Model>
class optional_row {
public:
    constexpr bool is_loaded() const noexcept { return state_.is_loaded(); }

    /// Whether there is a row. Throws `relation_not_loaded`.
    explicit operator bool() const {
        if (!is_loaded()) [[unlikely]] throw_not_loaded(state_.place(), meta::snake_case_name<Model>);
        return static_cast<bool>(object_);
    }
    /// The row. Throws `relation_not_loaded`, or `misuse` where there is none.
    const Model& object() const {
        if (!*this) [[unlikely]] throw_no_related(state_.place(), meta::snake_case_name<Model>);
        return *object_;
    }
    const Model& operator*() const { return object(); }
    const Model* operator->() const { return &object(); }

    /// A row is equal to another one by its members, of which this is none.
    friend constexpr bool operator==(const optional_row&, const optional_row&) { return true; }

protected:
    constexpr optional_row() = default;
    /// A row that is there.
    explicit optional_row(related<Model> object) : object_{std::move(object)} { state_.set_loaded(); }

private:
    friend relation_access;

    related<Model> object_{};
    load_state state_{};
};

}  // namespace covet::schema
