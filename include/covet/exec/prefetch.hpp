#pragma once

#include <covet/exec/bind.hpp>
#include <covet/exec/key_table.hpp>
#include <covet/exec/relation_rows.hpp>
#include <covet/query/paths.hpp>
#include <covet/query/prefetch.hpp>
#include <covet/query/prefetch_rows.hpp>
#include <covet/query/select_related.hpp>

#include <concepts>
#include <cstddef>
#include <cstdint>
#include <source_location>
#include <span>
#include <type_traits>
#include <utility>
#include <vector>

/// \file
/// Loads relations of objects, level by level: one query for the rows of all objects of a level, in batches of keys.
namespace covet::exec {

/// What runs the queries: a database or a transaction.
struct prefetch_runner {
    void (*execute)(void* self, const statement&, std::span<const value_view>, driver::row_sink&, const std::source_location&);
    void* self;
    std::size_t batch;  // the most keys in a query
    const std::source_location& where;
};

namespace detail {

/// A path to load from where a level begins, and the query for its end.
template <class Query, std::size_t... Fields>
struct branch {
    const Query* query;
};

template <class... Branches>
struct branches {
    basic_tuple<Branches...> each;
};

template <class... As, class... Bs>
constexpr auto operator+(const branches<As...>& a, const branches<Bs...>& b) {
    return unpack(a.each, [&](const As&... as) {
        return unpack(b.each, [&](const Bs&... bs) { return branches<As..., Bs...>{{{{as}..., {bs}...}}}; });
    });
}

template <class Query, std::size_t... Fields>
constexpr auto branch_of(const query::prefetched<Query, Fields...>& path) {
    return branch<Query, Fields...>{&path.query};
}

template <class... Paths>
constexpr auto branches_of(const query::prefetch_clause<Paths...>& clause) {
    return unpack(clause.paths, [](const Paths&... paths) {
        return branches<decltype(branch_of(paths))...>{{{{branch_of(paths)}...}}};
    });
}

/// What is to be loaded behind a field: by the rest of a path, and by the query at the end of it.
template <std::size_t Field, class Query, std::size_t First, std::size_t... Rest>
constexpr auto behind(const branch<Query, First, Rest...>& from) {
    if constexpr (First != Field)
        return branches<>{};
    else if constexpr (sizeof...(Rest) > 0)
        return branches<branch<Query, Rest...>>{{{{{from.query}}}}};
    else if constexpr (query::prefetches<Query>)
        return branches_of(from.query->template get<query::prefetch_clause>());
    else
        return branches<>{};
}

template <std::size_t Field, class Branch>
inline constexpr bool queries = false;
template <std::size_t Field, class Query>
inline constexpr bool queries<Field, branch<Query, Field>> = !std::same_as<Query, query::all_rows>;

/// The query of a level: one that was given, or all rows.
template <std::size_t Field, class Model, class... Branches>
constexpr const auto& query_of(const branches<Branches...>& levels) {
    constexpr std::size_t given = [] {
        std::size_t i = 0;
        static_cast<void>(((queries<Field, Branches> || (++i, false)) || ...));
        return i;
    }();
    if constexpr (given < sizeof...(Branches))
        return *element<given>(levels.each).query;
    else
        return from<schema::target_of<Model, Field>>;
}

template <class Branch>
struct first_field;
template <class Query, std::size_t First, std::size_t... Rest>
struct first_field<branch<Query, First, Rest...>> : std::integral_constant<std::size_t, First> {};

template <class... Branches>
using first_fields =
    typename decltype(query::detail::distinct_of(type_list<std::integral_constant<std::size_t, first_field<Branches>::value>...>{}))::type;

/// Runs the query of a level. Nothing is loaded when it throws.
template <std::size_t Field, class Model, class Query>
void load_relation(const prefetch_runner& run, const std::vector<Model*>& objects, const Query& query) {
    using link = schema::link<Model, Field>;
    key_table keys{link::own.size()};
    std::vector<std::size_t> numbers;
    arena kept;
    numbers.reserve(objects.size());
    for (const Model* object : objects) {
        const auto key = values_of<link::own>(*object, kept);
        bool is_null = false;
        for (const value_view& value : key) is_null |= value.is_null();
        numbers.push_back(is_null ? key_table::none : keys.add(key.data()));
    }

    const auto statement = query::prefetch_rows<Model, Field>(query);
    relation_sink<Model, Field, query::related_in<Query>> found{keys};
    for (std::size_t from = 0; from < keys.size(); from += run.batch) {
        const key_arrays arrays{keys, from, run.batch};
        const bound ready{statement, arrays.arguments(), run.where};
        found.source = &ready.description();
        run.execute(run.self, ready.description(), ready.parameters(), found, run.where);
    }

    std::vector<const Model*> first(keys.size());
    for (std::size_t i = 0; i < objects.size(); ++i) {
        auto& relation = *relation_in<Field>(*objects[i]);
        if (numbers[i] == key_table::none) {
            take_rows(relation, loaded_rows<std::remove_cvref_t<decltype(relation)>>{});
        } else if (const Model*& owner = first[numbers[i]]; owner == nullptr) {
            owner = objects[i];
            take_rows(relation, std::move(found.rows[numbers[i]]));
        } else if (owner != objects[i]) {
            take_rows(relation, rows_in(*relation_in<Field>(*owner)));
        }
    }
}

/// Loads a relation into those objects that do not have it.
template <std::size_t Field, class Model, class Query>
void load_missing(const prefetch_runner& run, const std::vector<Model*>& objects, const Query& query) {
    std::vector<Model*> missing;
    for (Model* object : objects)
        if (const auto* relation = relation_in<Field>(*object); relation != nullptr && !relation->is_loaded())
            missing.push_back(object);
    if (!missing.empty()) load_relation<Field>(run, missing, query);
}

/// The objects of a loaded relation, those that are shared once.
template <std::size_t Field, class Model>
auto objects_behind(const std::vector<Model*>& objects) {
    std::vector<schema::target_of<Model, Field>*> out;
    key_table seen{1};
    const auto add = [&](const auto& shared) {
        if (!shared) return;
        const value_view address = value_view::integer(reinterpret_cast<std::intptr_t>(&*shared));
        if (seen.add(&address) == out.size()) out.push_back(&*shared);
    };
    for (Model* object : objects) {
        auto* const relation = relation_in<Field>(*object);
        if (relation == nullptr) continue;
        auto& rows = rows_in(*relation);
        if constexpr (schema::is_to_one<schema::relation_at<Model, Field>>)
            add(rows);
        else if constexpr (schema::kind_at<Model, Field> == schema::relation_kind::has_many)
            for (auto& row : rows) out.push_back(&row);
        else
            for (auto& row : rows) add(row);
    }
    return out;
}

template <class Model, class... Branches>
void prefetch(const prefetch_runner& run, const std::vector<Model*>& objects, const branches<Branches...>& levels);

template <std::size_t Field, class Model, class... Branches>
void prefetch_behind(const prefetch_runner& run, const std::vector<Model*>& objects, const branches<Branches...>& levels) {
    unpack(levels.each, [&](const Branches&... each) {
        const auto next = (branches<>{} + ... + behind<Field>(each));
        if constexpr (!std::same_as<decltype(next), const branches<>>) prefetch(run, objects_behind<Field>(objects), next);
    });
}

template <class Model, class... Branches>
void prefetch(const prefetch_runner& run, const std::vector<Model*>& objects, const branches<Branches...>& levels) {
    if (objects.empty()) return;
    [&]<std::size_t... Fields>(type_list<std::integral_constant<std::size_t, Fields>...>) {
        ((load_missing<Fields>(run, objects, query_of<Fields, Model>(levels)), prefetch_behind<Fields>(run, objects, levels)), ...);
    }(first_fields<Branches...>{});
}

}  // namespace detail

}  // namespace covet::exec
