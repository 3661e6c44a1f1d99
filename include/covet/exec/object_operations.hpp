#pragma once

#include <covet/core/range.hpp>
#include <covet/exec/call.hpp>
#include <covet/exec/decode.hpp>
#include <covet/exec/failure.hpp>
#include <covet/exec/object.hpp>
#include <covet/query/check/object.hpp>
#include <covet/query/object.hpp>
#include <covet/sql/static_statement.hpp>

#include <array>
#include <concepts>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <source_location>
#include <type_traits>
#include <utility>

namespace covet {

/// Given to an insert, keeps the keys that the objects have, where the database would generate others.
struct keep_keys_t {};
inline constexpr keep_keys_t keep_keys{};

}  // namespace covet

namespace covet::exec {

namespace detail {

template <class Range>
concept range_of_objects = query::check::object<element_of<Range>>;

template <class Model>
using generated_key = meta::member_type<Model, schema::model<Model>::generated>;

/// What inserting one object gives back: its key, where the database made it.
template <class Model>
consteval auto inserted() {
    if constexpr (schema::model<Model>::has_generated_key)
        return std::type_identity<generated_key<Model>>{};
    else
        return std::type_identity<void>{};
}

template <class Model>
using inserted_key = typename decltype(inserted<Model>())::type;

}  // namespace detail

/// What a `database` and a `transaction` do with whole objects.
///
/// `Self` executes a statement, names its dialect, and leases something that points at a connection.
template <class Self>
class object_operations {
public:
    /// Inserts an object. A generated key is made by the database, put into an lvalue, and returned.
    template <detail::object Model>
    auto insert(Model&& object, std::source_location where = std::source_location::current()) {
        using model = std::remove_cvref_t<Model>;
        query::check::is_object<model>();
        if constexpr (query::check::object<model>)
            return insert_new(object, where);
        else
            return std::int64_t{};
    }

    /// Inserts an object with the generated key that it has already.
    template <detail::object Model>
    void insert(const Model& object, keep_keys_t, std::source_location where = std::source_location::current()) {
        query::check::is_object<Model>();
        if constexpr (query::check::object<Model>)
            insert_one<query::key_source::program>(object, where);
    }

    /// Inserts a range of objects, all or none, in the database's fastest way, and says how many there were. Generated keys
    /// are put into an lvalue range.
    template <detail::object_range Range>
    std::int64_t insert(Range&& range, std::source_location where = std::source_location::current()) {
        query::check::is_object<element_of<Range>>();
        if constexpr (detail::range_of_objects<Range>)
            return located(where, [&] {
                const driver::outcome done = load<query::key_source::database>(range, where);
                assign_keys(range, done);
                return done.affected_rows;
            });
        else
            return {};
    }

    /// Inserts a range of objects with the generated keys that they have already.
    template <detail::object_range Range>
    std::int64_t insert(Range&& range, keep_keys_t, std::source_location where = std::source_location::current()) {
        query::check::is_object<element_of<Range>>();
        if constexpr (detail::range_of_objects<Range>)
            return located(where, [&] { return load<query::key_source::program>(range, where).affected_rows; });
        else
            return {};
    }

    /// Writes an object's members into the row with its primary key. Throws `no_rows` when there is none.
    template <detail::object Model>
    void update(const Model& object, std::source_location where = std::source_location::current()) {
        query::check::is_updatable<Model>();
        if constexpr (query::check::updatable<Model>)
            update_one(object, where);
    }

    /// Inserts an object, or updates the row with its primary key where there is one. A generated key of 0 means a new
    /// object; its key is put into an lvalue.
    template <auto... Unique, detail::object Model>
    void upsert(Model&& object, std::source_location where = std::source_location::current()) {
        using model = std::remove_cvref_t<Model>;
        query::check::is_upsertable<model, Unique...>();
        if constexpr (query::check::upsertable<model, Unique...>)
            upsert_one<Unique...>(object, where);
    }

private:
    Self& self() { return static_cast<Self&>(*this); }

    template <class Statement>
    driver::outcome execute(std::span<const value_view> values, const std::source_location& where) {
        no_sink nothing;
        return self().execute(sql::executable<Statement>(), values, nothing, where);
    }

    template <class Model>
    auto insert_new(Model& object, const std::source_location& where) -> detail::inserted_key<std::remove_const_t<Model>> {
        using model = std::remove_const_t<Model>;
        if constexpr (schema::model<model>::has_generated_key) {
            const auto key = insert_one<query::key_source::database>(object, where);
            if constexpr (!std::is_const_v<Model>) meta::get<schema::model<model>::generated>(object) = key;
            return key;
        } else {
            insert_one<query::key_source::program>(object, where);
        }
    }

    template <query::key_source Keys, class Model>
    auto insert_one(const Model& object, const std::source_location& where) {
        using statement = query::insert_object<Model, Keys>;
        std::array<value_view, inserted_columns<Model, Keys>()> values{};
        arena kept;
        bind_insert<Model, Keys>(object, values.data(), kept, where);
        if constexpr (Keys == query::key_source::database)
            return execute_for_key<Model, statement>(values, where);
        else
            execute<statement>(values, where);
    }

    /// The generated key, from a row where the statement returns it, else from what the database tells beside.
    template <class Model, class Statement>
    auto execute_for_key(std::span<const value_view> values, const std::source_location& where) {
        detail::generated_key<Model> key{};
        single_sink sink{sql::executable<Statement>(), key};
        const driver::outcome done = self().execute(sql::executable<Statement>(), values, sink, where);
        if (sink.count() == 0) located(where, [&] {
            detail::read_cell(sql::executable<Statement>(), value_view::integer(done.last_insert_id), key);
        });
        return key;
    }

    template <query::key_source Keys, class Range>
    driver::outcome load(Range& range, const std::source_location& where) {
        using model = element_of<Range>;
        using source = object_source<model, Keys, iterator_of<Range>, sentinel_of<Range>>;
        source rows{std::begin(range), std::end(range), where};
        return self().lease()->load(sql::executable<query::insert_range<model, Keys>>(), inserted_columns<model, Keys>(), rows);
    }

    /// The keys of one load are consecutive.
    template <class Range>
    static void assign_keys(Range& range, const driver::outcome& done) {
        using model = element_of<Range>;
        using reference = reference_of<Range>;
        constexpr bool writable = std::same_as<reference, model&> && std::forward_iterator<iterator_of<Range>>;
        if constexpr (writable && schema::model<model>::has_generated_key) {
            std::int64_t key = done.last_insert_id - done.affected_rows;
            for (model& object : range)
                detail::read_cell(sql::executable<query::insert_object<model, query::key_source::database>>(),
                                  value_view::integer(++key), meta::get<schema::model<model>::generated>(object));
        }
    }

    template <class Model>
    void update_one(const Model& object, const std::source_location& where) {
        using statement = query::update_object<Model>;
        std::array<value_view, schema::model<Model>::columns.size()> values{};
        arena kept;
        bind_update(object, values.data(), kept, where);
        if (execute<statement>(values, where).affected_rows == 0)
            throw_no_such_row(sql::executable<statement>(), self().dialect(), schema::model<Model>::table, where);
    }

    template <auto... Unique, class Model>
    void upsert_one(Model& object, const std::source_location& where) {
        using model = std::remove_const_t<Model>;
        using query::key_source;
        if constexpr (schema::model<model>::has_generated_key) {
            auto& key = meta::get<schema::model<model>::generated>(object);
            if (key == 0) {
                const auto made = upsert_new<model, Unique...>(object, where);
                if constexpr (!std::is_const_v<Model>) key = made;
                return;
            }
        }
        std::array<value_view, inserted_columns<model, key_source::program>()> values{};
        arena kept;
        bind_insert<model, key_source::program>(object, values.data(), kept, where);
        execute<query::upsert_object<model, key_source::program, Unique...>>(values, where);
    }

    /// Without a unique key to meet another row by, an object without a key is new.
    template <class Model, auto... Unique>
    auto upsert_new(const Model& object, const std::source_location& where) {
        using query::key_source;
        if constexpr (sizeof...(Unique) == 0) {
            return insert_one<key_source::database>(object, where);
        } else {
            std::array<value_view, inserted_columns<Model, key_source::database>()> values{};
            arena kept;
            bind_insert<Model, key_source::database>(object, values.data(), kept, where);
            return execute_for_key<Model, query::upsert_object<Model, key_source::database, Unique...>>(values, where);
        }
    }
};

}  // namespace covet::exec
