#pragma once

#include <covet/exec/arena.hpp>
#include <covet/exec/key_table.hpp>
#include <covet/exec/pair_keys.hpp>
#include <covet/schema/relation.hpp>

#include <cstddef>
#include <utility>
#include <vector>

/// \file
/// The rows of a loaded many_to_many follow what a call does with its pairs.
namespace covet::exec::detail {

/// Primary keys of one column, each once, which are its own.
template <class Target>
class key_set {
public:
    /// Whether it was not there.
    template <class Side>
    bool add(const Side& side) {
        const std::size_t size = keys_.size();
        const value_view key = kept_.keep(key_value<Target>(side, kept_));
        return keys_.add(&key) == size;
    }
    bool contains(const Target& object) {
        const value_view key = key_value<Target>(object, kept_);
        return keys_.find(&key) != key_table::none;
    }

private:
    arena kept_{};
    key_table keys_{1};
};

/// Of keys alone there are no objects to keep: the relation is not loaded any more.
template <class Relation, class Others>
void add_rows(Relation& relation, const Others& others) {
    using target = typename Relation::model;
    if constexpr (gives_objects<target, Others>()) {
        auto& rows = schema::relation_access::rows(relation);
        key_set<target> known;
        for (const auto& row : rows) known.add(*row);
        for_each_side<target>(others, [&](const target& other) {
            if (known.add(other)) rows.push_back(schema::related<target>::make(other));
        });
    } else {
        relation = {};
    }
}

template <class Relation, class Others>
void remove_rows(Relation& relation, const Others& others) {
    using target = typename Relation::model;
    key_set<target> removed;
    for_each_side<target>(others, [&](const auto& other) { removed.add(other); });
    std::erase_if(schema::relation_access::rows(relation), [&](const auto& row) { return removed.contains(*row); });
}

/// The others may be the rows of this very relation, and so it is changed at the end.
template <class Relation, class Others>
void set_rows(Relation& relation, const Others& others) {
    Relation made = relation;
    schema::relation_access::rows(made).clear();
    add_rows(made, others);
    relation = std::move(made);
}

}  // namespace covet::exec::detail
