#pragma once

#include <covet/core/range.hpp>
#include <covet/driver/connection.hpp>
#include <covet/exec/access.hpp>
#include <covet/exec/arena.hpp>
#include <covet/exec/decode.hpp>
#include <covet/exec/failure.hpp>
#include <covet/exec/keyed_source.hpp>
#include <covet/exec/located.hpp>
#include <covet/exec/object.hpp>
#include <covet/exec/pairs.hpp>
#include <covet/exec/progress.hpp>
#include <covet/meta/members.hpp>
#include <covet/query/object.hpp>
#include <covet/query/pairs.hpp>
#include <covet/schema/model.hpp>
#include <covet/sql/pairs.hpp>
#include <covet/sql/static_statement.hpp>

#include <array>
#include <concepts>
#include <cstddef>
#include <cstdint>
#include <iterator>
#include <source_location>
#include <span>
#include <type_traits>
#include <vector>

namespace covet::exec {

namespace detail {

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

/// Whether the objects of a range can be given the keys that the database makes.
template <class Range>
consteval bool find_takes_keys() {
    using model = element_of<Range>;
    return std::same_as<reference_of<Range>, model&> && std::forward_iterator<iterator_of<Range>> &&
           schema::model<model>::has_generated_key;
}

}  // namespace detail

template <class Range>
inline constexpr bool takes_keys = detail::find_takes_keys<Range>();

/// The rows of objects alone, without what their relations hold, for one call at `where`. Those of loads are counted, where
/// there is a counter.
///
/// `Self` executes a statement, names its dialect, and leases something that points at a connection.
template <class Self>
class object_rows {
public:
    object_rows(Self& self, const std::source_location& where, row_counter* counter = nullptr)
        : self_{self}, where_{where}, counter_{counter} {}

    /// Puts a generated key into an object that is not const, and returns it.
    template <class Model>
    auto insert(Model& object) -> detail::inserted_key<std::remove_const_t<Model>> {
        using model = std::remove_const_t<Model>;
        if constexpr (schema::model<model>::has_generated_key) {
            const auto key = insert_one<query::key_source::database>(object);
            if constexpr (!std::is_const_v<Model>) meta::get<schema::model<model>::generated>(object) = key;
            return key;
        } else {
            insert_one<query::key_source::program>(object);
        }
    }

    template <class Range>
    std::int64_t insert_range(Range& range) {
        if constexpr (is_built_for(postgresql) && takes_keys<Range>)
            if (self_.dialect() == postgresql) return insert_with_keys(range);
        const driver::outcome done = load<query::key_source::database>(range);
        assign_keys(range, done);
        return done.affected_rows;
    }

    template <class Model>
    void insert_pointed_at(const std::vector<Model*>& objects) {
        if (objects.size() == 1) {
            insert(*objects.front());
            if (counter_ != nullptr) counter_->count();
        } else {
            pointed_range<Model> range{objects};
            insert_range(range);
        }
    }

    template <class Model, std::size_t Field>
    void insert_pairs(const std::vector<detail::pair_of<Model, Field>>& pairs) {
        pair_source<Model, Field> rows{pairs, where_};
        load(sql::executable<query::insert_pairs<Model, Field>>(), detail::columns_of_pair<Model, Field>, rows);
    }

    template <query::key_source Keys, class Model>
    auto insert_one(const Model& object) {
        using statement = query::insert_object<Model, Keys>;
        std::array<value_view, inserted_columns<Model, Keys>()> values{};
        arena kept;
        bind_insert<Model, Keys>(object, values.data(), kept, where_);
        if constexpr (Keys == query::key_source::database)
            return execute_for_key<Model, statement>(values);
        else
            execute<statement>(values);
    }

    template <query::key_source Keys, class Range>
    driver::outcome load(Range& range) {
        using model = element_of<Range>;
        using source = object_source<model, Keys, iterator_of<Range>, sentinel_of<Range>>;
        constexpr bool wants_keys = Keys == query::key_source::database && takes_keys<Range>;
        source rows{std::begin(range), std::end(range), wants_keys, where_};
        return load(sql::executable<query::insert_range<model, Keys>>(), inserted_columns<model, Keys>(), rows);
    }

    template <class Model>
    void update(const Model& object) {
        using statement = query::update_object<Model>;
        std::array<value_view, schema::model<Model>::columns.size()> values{};
        arena kept;
        bind_update(object, values.data(), kept, where_);
        if (execute<statement>(values).affected_rows == 0)
            throw_no_such_row(sql::executable<statement>(), self_.dialect(), schema::model<Model>::table, where_);
    }

    template <auto... Unique, class Model>
    void upsert(Model& object) {
        using model = std::remove_const_t<Model>;
        using query::key_source;
        if constexpr (schema::model<model>::has_generated_key) {
            auto& key = meta::get<schema::model<model>::generated>(object);
            if (key == 0) {
                const auto made = upsert_new<model, Unique...>(object);
                if constexpr (!std::is_const_v<Model>) key = made;
                return;
            }
        }
        std::array<value_view, inserted_columns<model, key_source::program>()> values{};
        arena kept;
        bind_insert<model, key_source::program>(object, values.data(), kept, where_);
        execute<query::upsert_object<model, key_source::program, Unique...>>(values);
    }

private:
    driver::outcome load(const statement& s, std::size_t width, driver::row_source& rows) {
        if (counter_ == nullptr) return access::lease(self_, where_)->load(s, width, rows);
        counted_source counted{rows, *counter_};
        return access::lease(self_, where_)->load(s, width, counted);
    }

    template <class Statement>
    driver::outcome execute(std::span<const value_view> values) {
        no_sink nothing;
        return access::execute(self_, sql::executable<Statement>(), values, nothing, where_);
    }

    /// The generated key, from a row where the statement returns it, else from what the database tells beside.
    template <class Model, class Statement>
    auto execute_for_key(std::span<const value_view> values) {
        detail::generated_key<Model> key{};
        single_sink sink{sql::executable<Statement>(), key};
        const driver::outcome done = access::execute(self_, sql::executable<Statement>(), values, sink, where_);
        if (sink.count() == 0) located(where_, [&] {
            detail::read_cell(sql::executable<Statement>(), value_view::integer(done.last_insert_id), key);
        });
        return key;
    }

    /// The keys of one load are consecutive.
    template <class Range>
    static void assign_keys(Range& range, const driver::outcome& done) {
        if constexpr (takes_keys<Range>) {
            std::int64_t key = done.last_insert_id - done.affected_rows;
            for (auto& object : range) assign_key(object, ++key);
        }
    }

    /// Where the bulk form of an insert does not tell the keys, they are asked for before.
    template <class Range>
    std::int64_t insert_with_keys(Range& range) {
        using model = element_of<Range>;
        using statement = query::next_keys<model>;
        const auto count = static_cast<std::int64_t>(std::distance(std::begin(range), std::end(range)));
        const std::array<value_view, 3> parameters{value_view::text(schema::model<model>::table),
                                                   value_view::text(generated_column<model>().name), value_view::integer(count)};
        std::vector<std::int64_t> keys;
        keys.reserve(static_cast<std::size_t>(count));
        vector_sink<std::int64_t> sink{sql::executable<statement>(), keys};
        access::execute(self_, sql::executable<statement>(), parameters, sink, where_);

        using source = object_source<model, query::key_source::program, iterator_of<Range>, sentinel_of<Range>>;
        source rows{std::begin(range), std::end(range), false, where_};
        keyed_source keyed{rows, keys, schema::model<model>::generated};
        constexpr std::size_t width = inserted_columns<model, query::key_source::program>();
        const driver::outcome done =
            load(sql::executable<query::insert_range<model, query::key_source::program>>(), width, keyed);
        std::size_t at = 0;
        for (auto& object : range) assign_key(object, keys[at++]);
        return done.affected_rows;
    }

    template <class Model>
    static constexpr const schema::column_facts& generated_column() {
        return schema::model<Model>::columns[schema::model<Model>::generated];
    }

    template <class Model>
    static void assign_key(Model& object, std::int64_t key) {
        detail::read_cell(sql::executable<query::insert_object<Model, query::key_source::database>>(), value_view::integer(key),
                          meta::get<schema::model<Model>::generated>(object));
    }

    /// Without a unique key to meet another row by, an object without a key is new.
    template <class Model, auto... Unique>
    auto upsert_new(const Model& object) {
        using query::key_source;
        if constexpr (sizeof...(Unique) == 0) {
            return insert_one<key_source::database>(object);
        } else {
            std::array<value_view, inserted_columns<Model, key_source::database>()> values{};
            arena kept;
            bind_insert<Model, key_source::database>(object, values.data(), kept, where_);
            return execute_for_key<Model, query::upsert_object<Model, key_source::database, Unique...>>(values);
        }
    }

    Self& self_;
    const std::source_location& where_;
    row_counter* counter_;
};

}  // namespace covet::exec
