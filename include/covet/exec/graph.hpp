#pragma once

#include <covet/core/error.hpp>
#include <covet/exec/held_rows.hpp>
#include <covet/exec/kept_keys.hpp>
#include <covet/exec/pairs.hpp>
#include <covet/exec/places.hpp>
#include <covet/schema/check/relation.hpp>
#include <covet/schema/join_row.hpp>
#include <covet/schema/model.hpp>
#include <covet/schema/relation.hpp>

#include <algorithm>
#include <cstddef>
#include <utility>
#include <vector>

namespace covet::exec {

namespace detail {

/// Leaves the first of each object, in their order.
template <class Model>
void make_distinct(std::vector<Model*>& objects) {
    std::vector<Model*> sorted = objects;
    std::sort(sorted.begin(), sorted.end());
    std::vector<bool> seen(sorted.size());
    std::erase_if(objects, [&](Model* object) {
        const auto found = std::lower_bound(sorted.begin(), sorted.end(), object);
        auto known = seen[static_cast<std::size_t>(found - sorted.begin())];
        if (known) return true;
        known = true;
        return false;
    });
}

/// Gives the members of a child by which it belongs to its parent the parent's key. What it held in the place of the parent is
/// forgotten.
template <std::size_t Field, class Child, class Parent>
void point_at(Child& child, const Parent& parent) {
    using relation_type = schema::relation_at<Child, Field>;
    using link = schema::link<Child, Field>;
    auto& relation = meta::field<Field>(child);
    if constexpr (schema::is_key_column<relation_type>) {
        const auto& key = meta::get<link::other[0]>(parent);
        const auto* held = relation_in<Field>(child);
        if (held != nullptr && held->key() == key) return;
        relation = schema::non_null<relation_type>{key};
    } else {
        [&]<std::size_t... I>(std::index_sequence<I...>) {
            ((meta::get<link::own[I]>(child) = meta::get<link::other[I]>(parent)), ...);
        }(std::make_index_sequence<link::own.size()>{});
        relation = {};
    }
    set_place<Field>(child);
}

}  // namespace detail

/// Inserts objects with all the rows that they hold, each level of them in bulk: first those that a `belongs_to` holds without
/// a key, then the objects, then those that belong to them. `Rows` is the `object_rows` of a transaction.
template <class Rows>
class graph_insert {
public:
    graph_insert(Rows rows, kept_keys& kept) : rows_{rows}, kept_{kept} {}

    template <class Model>
    void insert(const std::vector<Model*>& objects) {
        schema::check::is_related_model<Model>();
        if constexpr (schema::check::sound_related_model<Model>) {
            insert_before(objects);
            insert_with_what_belongs(objects);
        }
    }

private:
    /// What a `belongs_to` of the objects holds.
    template <class Model>
    void insert_before(const std::vector<Model*>& objects) {
        for_each_relation<Model>([&]<std::size_t Field>() {
            if constexpr (may_hold_new_row<Model, Field>()) insert_pointed_at<Field>(objects);
        });
    }

    template <class Model>
    void insert_with_what_belongs(const std::vector<Model*>& objects) {
        if (objects.empty()) return;
        keep_keys_of(objects);
        rows_.insert_pointed_at(objects);
        for_each_relation<Model>([&]<std::size_t Field>() {
            using schema::relation_kind;
            constexpr relation_kind kind = schema::kind_at<Model, Field>;
            if constexpr (kind == relation_kind::many_to_many)
                insert_paired<Field>(objects);
            else if constexpr (kind != relation_kind::belongs_to)
                insert_belonging<Field>(objects);
        });
    }

    template <class Model>
    void keep_keys_of(const std::vector<Model*>& objects) {
        if constexpr (schema::model<Model>::has_generated_key)
            for (Model* object : objects) kept_.keep(generated_key_of(*object));
    }

    /// Objects that several relations share are one row, on whatever level they are held: some may be behind others of these.
    template <class Model>
    void insert_new_ones(std::vector<Model*>& objects) {
        schema::check::is_related_model<Model>();
        if constexpr (schema::check::sound_related_model<Model>) {
            const auto is_row = [](const Model* object) { return generated_key_of(*object) != 0; };
            std::erase_if(objects, is_row);
            if (objects.empty()) return;
            detail::make_distinct(objects);
            insert_before(objects);
            std::erase_if(objects, is_row);
            insert_with_what_belongs(objects);
        }
    }

    template <std::size_t Field, class Model>
    void insert_pointed_at(const std::vector<Model*>& objects) {
        std::vector<schema::target_of<Model, Field>*> held;
        for_each_held<Field>(objects, [&](auto&, auto& target) { held.push_back(&target); });
        insert_new_ones(held);
        for_each_held<Field>(objects, [&](auto& relation, const auto& target) {
            kept_.keep(schema::relation_key(relation));
            schema::relation_key(relation) = generated_key_of(target);
        });
    }

    /// The relations that hold an object, each with it.
    template <std::size_t Field, class Model, class Function>
    static void for_each_held(const std::vector<Model*>& objects, Function f) {
        for (Model* object : objects)
            if (auto* relation = detail::relation_in<Field>(*object); relation != nullptr && relation->is_loaded())
                f(*relation, *schema::relation_access::object(*relation));
    }

    template <std::size_t Field, class Model>
    void insert_belonging(const std::vector<Model*>& parents) {
        using child = schema::target_of<Model, Field>;
        std::vector<child*> children;
        for (Model* parent : parents) {
            auto& relation = meta::field<Field>(*parent);
            if (!relation.is_loaded()) continue;
            const auto add = [&](child& row) {
                detail::point_at<schema::link<Model, Field>::inverse>(row, *parent);
                children.push_back(&row);
            };
            if constexpr (schema::kind_at<Model, Field> == schema::relation_kind::has_many) {
                for (child& row : relation.rows()) add(row);
            } else if (auto& object = schema::relation_access::object(relation); object) {
                // A copy of the parent has a row of its own.
                if (object.is_shared()) object = schema::related<child>::make(*object);
                add(*object);
            }
        }
        insert(children);
    }

    template <std::size_t Field, class Model>
    void insert_paired(const std::vector<Model*>& objects) {
        using target = schema::target_of<Model, Field>;
        std::vector<detail::pair_of<Model, Field>> pairs;
        for (const Model* object : objects) {
            const auto& relation = meta::field<Field>(*object);
            if (!relation.is_loaded()) continue;
            for (const auto& row : schema::relation_access::rows(relation)) pairs.push_back({object, &*row});
        }
        if (pairs.empty()) return;
        if constexpr (!schema::gives_all_of_pair<Model, Field>) detail::throw_incomplete_pair<Model, Field>();
        if constexpr (schema::model<target>::has_generated_key) {
            std::vector<target*> targets;
            for (const auto& pair : pairs) targets.push_back(pair.target);
            insert_new_ones(targets);
        }
        rows_.template insert_pairs<Model, Field>(pairs);
    }

    Rows rows_;
    kept_keys& kept_;
};

}  // namespace covet::exec
