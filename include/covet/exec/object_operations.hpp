#pragma once

#include <covet/core/range.hpp>
#include <covet/exec/call.hpp>
#include <covet/exec/graph.hpp>
#include <covet/exec/held_rows.hpp>
#include <covet/exec/in_transaction.hpp>
#include <covet/exec/kept_keys.hpp>
#include <covet/exec/object.hpp>
#include <covet/exec/object_rows.hpp>
#include <covet/exec/progress.hpp>
#include <covet/query/check/object.hpp>
#include <covet/query/object.hpp>

#include <concepts>
#include <cstdint>
#include <source_location>
#include <type_traits>
#include <vector>

namespace covet {

/// Given to an insert, keeps the keys that the objects have, where the database would generate others.
struct keep_keys_t {};
inline constexpr keep_keys_t keep_keys{};

}  // namespace covet

namespace covet::exec {

/// What a `database` and a `transaction` do with whole objects.
///
/// `Self` is what `object_rows` asks for, and begins transactions.
template <class Self>
class object_operations {
public:
    /// Inserts an object. A generated key is made by the database, put into an lvalue, and returned.
    ///
    /// Rows that its relations hold are inserted with it, all or none, each level in bulk: first the objects without a key
    /// that a `belongs_to` holds, then the object, then the rows of its `has_one`s and `has_many`s, and the pairs of its
    /// `many_to_many`s with those of their objects that have no key. Their keys are put into all of them.
    template <detail::object Model>
    auto insert(Model&& object, std::source_location where = std::source_location::current()) {
        using model = std::remove_cvref_t<Model>;
        query::check::is_insertable<model>();
        if constexpr (query::check::insertable<model>)
            return insert_new(object, where);
        else
            return std::int64_t{};
    }

    /// Inserts an object with the generated key that it has already, without the rows that its relations hold.
    template <detail::object Model>
    void insert(const Model& object, keep_keys_t, std::source_location where = std::source_location::current()) {
        query::check::is_object<Model>();
        if constexpr (query::check::object<Model>)
            rows(where).template insert_one<query::key_source::program>(object);
    }

    /// Inserts a range of objects, all or none, in the database's fastest way, and says how many there were. Generated keys
    /// are put into an lvalue range. Rows that their relations hold are inserted with them, as with one object; a range that
    /// makes its objects on the way cannot hold any.
    template <detail::object_range Range>
    std::int64_t insert(Range&& range, std::source_location where = std::source_location::current()) {
        query::check::is_insertable<element_of<Range>>();
        if constexpr (query::check::insertable<element_of<Range>>)
            return located(where, [&] { return insert_all(range, where); });
        else
            return {};
    }

    /// The same, and tells how far it has come.
    template <detail::object_range Range, class Callback>
    std::int64_t insert(Range&& range, const progress<Callback>& told, std::source_location where = std::source_location::current()) {
        query::check::is_insertable<element_of<Range>>();
        if constexpr (query::check::insertable<element_of<Range>>)
            return located(where, [&] {
                telling_counter<Callback> counter{told};
                return insert_all(range, where, &counter);
            });
        else
            return {};
    }

    /// Inserts a range of objects with the generated keys that they have already, without the rows that their relations hold.
    template <detail::object_range Range>
    std::int64_t insert(Range&& range, keep_keys_t, std::source_location where = std::source_location::current()) {
        query::check::is_object<element_of<Range>>();
        if constexpr (query::check::object<element_of<Range>>)
            return located(where, [&] { return rows(where).template load<query::key_source::program>(range).affected_rows; });
        else
            return {};
    }

    /// Writes an object's columns into the row with its primary key, and nothing of the rows that its relations hold. Throws
    /// `no_rows` when there is none.
    template <detail::object Model>
    void update(const Model& object, std::source_location where = std::source_location::current()) {
        query::check::is_updatable<Model>();
        if constexpr (query::check::updatable<Model>)
            rows(where).update(object);
    }

    /// Inserts an object, or updates the row with its primary key where there is one. A generated key of 0 means a new
    /// object; its key is put into an lvalue. Rows that its relations hold are left alone.
    template <auto... Unique, detail::object Model>
    void upsert(Model&& object, std::source_location where = std::source_location::current()) {
        using model = std::remove_cvref_t<Model>;
        query::check::is_upsertable<model, Unique...>();
        if constexpr (query::check::upsertable<model, Unique...>)
            rows(where).template upsert<Unique...>(object);
    }

private:
    Self& self() { return static_cast<Self&>(*this); }
    object_rows<Self> rows(const std::source_location& where) { return {self(), where}; }

    template <class Model>
    auto insert_new(Model& object, const std::source_location& where) -> detail::inserted_key<std::remove_const_t<Model>> {
        using model = std::remove_const_t<Model>;
        if constexpr (has_relations<model>)
            if (holds_rows<model>(object)) return insert_whole(object, where);
        return rows(where).insert(object);
    }

    template <class Model>
    auto insert_whole(Model& object, const std::source_location& where) -> detail::inserted_key<std::remove_const_t<Model>> {
        if constexpr (std::is_const_v<Model>) {
            auto copy = object;
            return insert_whole(copy, where);
        } else {
            insert_graph<Model>({&object}, where);
            if constexpr (schema::model<Model>::has_generated_key) return generated_key_of(object);
        }
    }

    template <class Range>
    std::int64_t insert_all(Range& range, const std::source_location& where, row_counter* counter = nullptr) {
        using model = element_of<Range>;
        if constexpr (has_relations<model> && range_of_lvalues<Range>) {
            bool any = false;
            for (const model& object : range) any = any || holds_rows(object);
            if (any) return insert_whole_range(range, where, counter);
        }
        return object_rows{self(), where, counter}.insert_range(range);
    }

    template <class Range>
    std::int64_t insert_whole_range(Range& range, const std::source_location& where, row_counter* counter) {
        using model = element_of<Range>;
        if constexpr (!std::same_as<reference_of<Range>, model&>) {
            std::vector<model> copies;
            for (const model& object : range) copies.push_back(object);
            return insert_whole_range(copies, where, counter);
        } else {
            std::vector<model*> objects;
            for (model& object : range) objects.push_back(&object);
            insert_graph(objects, where, counter);
            return static_cast<std::int64_t>(objects.size());
        }
    }

    template <class Model>
    void insert_graph(const std::vector<Model*>& objects, const std::source_location& where, row_counter* counter = nullptr) {
        kept_keys kept;
        try {
            const auto insert = [&](auto& tx) -> void {
                graph_insert{object_rows{tx, where, counter}, kept}.insert(objects);
                if (counter != nullptr) counter->end();
            };
            in_transaction(self(), insert, where);
        } catch (...) {
            kept.give_back();
            throw;
        }
    }
};

}  // namespace covet::exec
