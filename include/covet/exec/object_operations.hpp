#pragma once

#include <covet/core/range.hpp>
#include <covet/exec/call.hpp>
#include <covet/exec/decode.hpp>
#include <covet/exec/failure.hpp>
#include <covet/exec/object.hpp>
#include <covet/query/check/key.hpp>
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

template <class T>
concept object_range = iterable<T>;

template <class T>
concept object = !iterable<T>;

template <class Range>
concept range_of_objects = query::check::object<element_of<Range>>;

template <class Model, std::size_t I>
using key_argument = argument<expr::placeholder<query::check::key_type<Model, I>>>;

template <class Model, class... Keys>
consteval bool is_key() {
    if constexpr (query::check::as_many_as_key<Model, sizeof...(Keys)>)
        return []<std::size_t... I>(std::index_sequence<I...>) {
            return (std::convertible_to<const Keys&, key_argument<Model, I>> && ...);
        }(std::index_sequence_for<Keys...>{});
    else
        return false;
}

/// Values of a model's primary key, in the order of its members.
template <class Model, class... Keys>
concept key_of = is_key<Model, Keys...>();

template <class Model, class... Keys>
consteval void check_key() {
    if constexpr (!schema::check::sound_model<Model>)
        schema::check::is_model<Model>();
    else
        query::check::takes_key<Model, sizeof...(Keys), key_of<Model, Keys...>>();
}

template <class Model>
using key_values = std::array<value_view, schema::model<Model>::key.size()>;

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
template <class Self>
class object_operations {
public:
    /// The row with a primary key; nothing when there is none.
    template <class Model, class Key>
    std::optional<Model> find(const Key& key, std::source_location where = std::source_location::current()) {
        return find_at<Model>(where, key);
    }

    /// The row with a composite primary key, one argument for each of its members in their order.
    template <class Model, class First, class Second>
    std::optional<Model> find(const First& first, const Second& second,
                              std::source_location where = std::source_location::current()) {
        return find_at<Model>(where, first, second);
    }
    template <class Model, class First, class Second, class Third>
    std::optional<Model> find(const First& first, const Second& second, const Third& third,
                              std::source_location where = std::source_location::current()) {
        return find_at<Model>(where, first, second, third);
    }
    /// Of four members and more, where an error does not tell the place of the call.
    template <class Model, class... Keys>
        requires(sizeof...(Keys) == 0 || sizeof...(Keys) > 3)
    std::optional<Model> find(const Keys&... keys) {
        return find_at<Model>(std::source_location{}, keys...);
    }

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

    /// Deletes the row with an object's primary key, and says whether there was one.
    template <detail::object Model>
    bool remove(const Model& object, std::source_location where = std::source_location::current()) {
        query::check::is_removable<Model>();
        if constexpr (query::check::removable<Model>) {
            detail::key_values<Model> values{};
            arena kept;
            bind_key(object, values.data(), kept, where);
            return remove_row<Model>(values, where);
        } else {
            return false;
        }
    }

    /// Deletes the row with a primary key, one argument for each of its members, and says whether there was one.
    template <class Model, class Key>
    bool remove(const Key& key, std::source_location where = std::source_location::current()) {
        return remove_at<Model>(where, key);
    }
    template <class Model, class First, class Second>
    bool remove(const First& first, const Second& second, std::source_location where = std::source_location::current()) {
        return remove_at<Model>(where, first, second);
    }
    template <class Model, class First, class Second, class Third>
    bool remove(const First& first, const Second& second, const Third& third,
                std::source_location where = std::source_location::current()) {
        return remove_at<Model>(where, first, second, third);
    }
    template <class Model, class... Keys>
        requires(sizeof...(Keys) > 3)
    bool remove(const Keys&... keys) {
        return remove_at<Model>(std::source_location{}, keys...);
    }

private:
    Self& self() { return static_cast<Self&>(*this); }

    template <class Statement>
    driver::outcome execute(std::span<const value_view> values, const std::source_location& where) {
        no_sink nothing;
        return self().execute(sql::executable<Statement>(), values, nothing, where);
    }

    template <class Model, class... Keys>
    std::optional<Model> find_at(const std::source_location& where, const Keys&... keys) {
        detail::check_key<Model, Keys...>();
        if constexpr (detail::key_of<Model, Keys...>)
            return find_row<Model>(std::index_sequence_for<Keys...>{}, where, keys...);
        else
            return {};
    }

    template <class Model, std::size_t... I, class... Keys>
    std::optional<Model> find_row(std::index_sequence<I...>, const std::source_location& where, const Keys&... keys) {
        return find_row<Model>({detail::key_argument<Model, I>{keys, where}.view()...}, where);
    }

    template <class Model>
    std::optional<Model> find_row(const detail::key_values<Model>& values, const std::source_location& where) {
        using statement = query::find_by_key<Model>;
        std::optional<Model> found{std::in_place};
        single_sink sink{sql::executable<statement>(), *found};
        self().execute(sql::executable<statement>(), values, sink, where);
        if (sink.count() == 0) found.reset();
        return found;
    }

    template <class Model, class... Keys>
    bool remove_at(const std::source_location& where, const Keys&... keys) {
        detail::check_key<Model, Keys...>();
        if constexpr (detail::key_of<Model, Keys...>)
            return remove_row<Model>(std::index_sequence_for<Keys...>{}, where, keys...);
        else
            return {};
    }

    template <class Model, std::size_t... I, class... Keys>
    bool remove_row(std::index_sequence<I...>, const std::source_location& where, const Keys&... keys) {
        return remove_row<Model>({detail::key_argument<Model, I>{keys, where}.view()...}, where);
    }

    template <class Model>
    bool remove_row(const detail::key_values<Model>& values, const std::source_location& where) {
        return execute<query::remove_by_key<Model>>(values, where).affected_rows > 0;
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
