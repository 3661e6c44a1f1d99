#pragma once

#include <covet/meta/members.hpp>
#include <covet/meta/type_name.hpp>
#include <covet/schema/has_one.hpp>
#include <covet/schema/related.hpp>

#include <cstddef>
#include <initializer_list>
#include <iterator>
#include <utility>
#include <vector>

namespace covet {

/// The model whose rows pair those of a `many_to_many`: it belongs to both, and may have more columns. Its two members are
/// named where it has several that point at one of the models.
template <class Link, auto... Members>
struct through {};

/// Rows of `Model`, which may be related to many rows here as well, by a table of pairs. That is a table of its own, or that
/// of the model in `through<Link>`. The other side may have such a member too: it is found, or named by
/// `inverse<&Book::authors>` where several could be it.
///
///     struct Book { std::int64_t id{}; many_to_many<struct Author> authors; };
///     for (const Author& author : book.authors) …
///
/// A row that several objects are related to is one object, which they share. All but `is_loaded` and assignments throw
/// `relation_not_loaded` before the rows are loaded or assigned.
template <class Model, class How = void>
class many_to_many {
public:
    using model = Model;
    using value_type = Model;

    constexpr many_to_many() = default;
    /// Keeps the objects, as if they had been loaded; an insert of the whole inserts the pairs, and objects without a key.
    many_to_many(std::initializer_list<Model> rows) { keep(rows); }
    many_to_many(const std::vector<Model>& rows) { keep(rows); }

    class iterator {
    public:
        using value_type = Model;
        using reference = const Model&;
        using pointer = const Model*;
        using difference_type = std::ptrdiff_t;
        using iterator_category = std::forward_iterator_tag;

        iterator() = default;
        explicit iterator(const schema::related<Model>* at) noexcept : at_{at} {}

        reference operator*() const noexcept { return **at_; }
        pointer operator->() const noexcept { return &**at_; }
        iterator& operator++() noexcept {
            ++at_;
            return *this;
        }
        iterator operator++(int) noexcept { return iterator{at_++}; }
        friend bool operator==(const iterator&, const iterator&) = default;

    private:
        const schema::related<Model>* at_{};
    };

    constexpr bool is_loaded() const noexcept { return state_.is_loaded(); }

    iterator begin() const { return iterator{rows().data()}; }
    iterator end() const { return iterator{rows().data() + rows().size()}; }
    std::size_t size() const { return rows().size(); }
    bool empty() const { return rows().empty(); }
    const Model& operator[](std::size_t i) const { return *rows()[i]; }

    /// A row is equal to another one by its members, of which this is none.
    friend constexpr bool operator==(const many_to_many&, const many_to_many&) { return true; }

private:
    friend schema::relation_access;

    template <class Rows>
    void keep(const Rows& rows) {
        for (const Model& row : rows) rows_.push_back(schema::related<Model>::make(row));
        state_.set_loaded();
    }

    const std::vector<schema::related<Model>>& rows() const {
        if (!is_loaded()) [[unlikely]] schema::throw_not_loaded(state_.place(), meta::snake_case_name<Model>);
        return rows_;
    }

    std::vector<schema::related<Model>> rows_{};
    schema::load_state state_{};
};

}  // namespace covet

namespace covet::meta {

template <class Model, class How>
inline constexpr bool is_beside_row<many_to_many<Model, How>> = true;

}  // namespace covet::meta
