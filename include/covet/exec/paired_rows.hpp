#pragma once

#include <covet/exec/pair_keys.hpp>
#include <covet/schema/relation.hpp>

#include <utility>
#include <vector>

/// \file
/// The rows of a loaded many_to_many follow what a call does with its pairs.
namespace covet::exec::detail {

/// Whether one of these rows has a key.
template <class Target, class Key>
bool has_row(const std::vector<schema::related<Target>>& rows, const Key& key) {
    for (const auto& row : rows)
        if (key_of_side<Target>(*row) == key) return true;
    return false;
}

/// Of keys alone there are no objects to keep: the relation is not loaded any more.
template <class Relation, class Others>
void add_rows(Relation& relation, const Others& others) {
    using target = typename Relation::model;
    if constexpr (gives_objects<target, Others>()) {
        auto& rows = schema::relation_access::rows(relation);
        for_each_side<target>(others, [&](const target& other) {
            if (!has_row(rows, key_of_side<target>(other))) rows.push_back(schema::related<target>::make(other));
        });
    } else {
        relation = {};
    }
}

// The others may be the rows of this very relation, and so it is changed at the end.

template <class Relation, class Others>
void remove_rows(Relation& relation, const Others& others) {
    using target = typename Relation::model;
    Relation left = relation;
    for_each_side<target>(others, [&](const auto& other) {
        std::erase_if(schema::relation_access::rows(left),
                      [&](const auto& row) { return key_of_side<target>(*row) == key_of_side<target>(other); });
    });
    relation = std::move(left);
}

template <class Relation, class Others>
void set_rows(Relation& relation, const Others& others) {
    Relation made = relation;
    schema::relation_access::rows(made).clear();
    add_rows(made, others);
    relation = std::move(made);
}

}  // namespace covet::exec::detail
