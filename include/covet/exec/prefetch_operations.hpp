#pragma once

#include <covet/core/error.hpp>
#include <covet/core/range.hpp>
#include <covet/exec/access.hpp>
#include <covet/exec/located.hpp>
#include <covet/exec/prefetch.hpp>
#include <covet/query/check/prefetch.hpp>
#include <covet/query/prefetch.hpp>

#include <cstddef>
#include <optional>
#include <source_location>
#include <type_traits>
#include <vector>

namespace covet::exec {

template <class Self>
class query_operations;

/// What a `database` and a `transaction` do with relations of objects that are there already.
///
/// `Self` executes a statement.
template <class Self>
class prefetch_operations {
public:
    /// Loads the rows of a relation into those objects of a range that do not have it, by one query; of a path of members by one
    /// for each of them. `rows`, a query, says which rows, as in `prefetch_related`.
    ///
    ///     db.prefetch<&Customer::orders, &Order::items>(customers)
    ///
    /// Objects that several others share, as those behind a belongs_to, are changed where they are.
    template <auto... Members, iterable Range>
    void prefetch(Range&& objects, std::source_location where = std::source_location::current()) {
        prefetch_into<Range, Members...>(objects, query::all_rows{}, where);
    }
    template <auto... Members, iterable Range, query::statement Query>
    void prefetch(Range&& objects, const Query& rows, std::source_location where = std::source_location::current()) {
        prefetch_into<Range, Members...>(objects, rows, where);
    }

    // What remains of a call that breaks a rule, after the rule's sentence.
    template <auto... Members, class T, class... Rest>
        requires(!iterable<T>)
    void prefetch(T&&, const Rest&...) {
        query::check::takes_objects<std::remove_reference_t<T>*>();
    }

    /// Loads the rows of a relation into an object, by one query, whether it has them or not.
    ///
    ///     db.load<&Customer::orders>(ada, from<Order>.where(col<&Order::total> > 10.0))
    template <auto Member, class Object>
    void load(Object&& object, std::source_location where = std::source_location::current()) {
        load_into<Member>(object, query::all_rows{}, where);
    }
    template <auto Member, class Object, query::statement Query>
    void load(Object&& object, const Query& rows, std::source_location where = std::source_location::current()) {
        load_into<Member>(object, rows, where);
    }

    /// How many keys a query of a prefetch may have: of more objects it takes several. Not while another thread uses it. Throws
    /// `misuse` for 0.
    void set_prefetch_batch(std::size_t keys, std::source_location where = std::source_location::current()) {
        located(where, [&] {
            if (keys == 0) throw_error(error_kind::misuse, "covet: a batch of a prefetch has one key at least");
            prefetch_batch_ = keys;
        });
    }
    std::size_t prefetch_batch() const noexcept { return prefetch_batch_; }

private:
    friend class query_operations<Self>;

    /// The rows of a query, with what it prefetches: a vector, an optional, or an object.
    template <class Query, class Rows>
    Rows with_relations(const Query& query, Rows rows, const std::source_location& where) {
        std::vector<typename Query::model*> objects;
        add_objects(rows, objects);
        run_prefetch(objects, detail::branches_of(query.template get<query::prefetch_clause>()), where);
        return rows;
    }

    template <class Model>
    static void add_objects(std::vector<Model>& from, std::vector<Model*>& to) {
        to.reserve(from.size());
        for (Model& object : from) to.push_back(&object);
    }
    template <class Model>
    static void add_objects(std::optional<Model>& from, std::vector<Model*>& to) {
        if (from) to.push_back(&*from);
    }
    template <class Model>
    static void add_objects(Model& from, std::vector<Model*>& to) {
        to.push_back(&from);
    }

    template <class Given, auto... Members, class Range, class Query>
    void prefetch_into(Range& range, const Query& rows, const std::source_location& where) {
        using model = element_of<Range>;
        if constexpr (may_load<model, reference_of<Range>, !query::check::owning_temporary<Given>, Query, Members...>()) {
            using path = typename query::detail::fields_of<model, Members...>::template to_prefetch<Query>;
            std::vector<model*> objects;
            for (model& object : range) objects.push_back(&object);
            run_prefetch(objects, branch_at(static_cast<const path*>(nullptr), rows), where);
        }
    }

    /// Speaks of the first rule that a call breaks, and says whether it keeps all.
    template <class Model, class Reference, bool Lasts, class Query, auto... Members>
    static consteval bool may_load() {
        query::check::takes_objects<Model>();
        if constexpr (query::check::loadable<Model>) {
            query::check::changes_objects<Reference, Lasts>();
            if constexpr (query::check::changeable<Reference, Lasts>) {
                query::check::prefetches_path<Model, Query, Members...>();
                return query::check::prefetchable_path<Model, Query, Members...>;
            }
        }
        return false;
    }

    template <class Query, std::size_t... Fields>
    static auto branch_at(const query::prefetched<Query, Fields...>*, const Query& rows) {
        return detail::branches<detail::branch<Query, Fields...>>{{{{{&rows}}}}};
    }

    template <auto Member, class Model, class Query>
    void load_into(Model& object, const Query& rows, const std::source_location& where) {
        if constexpr (may_load<std::remove_const_t<Model>, Model&, true, Query, Member>()) {
            constexpr std::size_t field = meta::field_index<Model, Member>;
            const std::vector<Model*> objects{&object};
            const auto level = branch_at(static_cast<const query::prefetched<Query, field>*>(nullptr), rows);
            located(where, [&] {
                if (detail::relation_in<field>(object) == nullptr) return;
                detail::load_relation<field>(runner(where), objects, detail::query_of<field, Model>(level));
                detail::prefetch_behind<field>(runner(where), objects, level);
            });
        }
    }

    template <class Model, class Branches>
    void run_prefetch(const std::vector<Model*>& objects, const Branches& levels, const std::source_location& where) {
        located(where, [&] { detail::prefetch(runner(where), objects, levels); });
    }

    prefetch_runner runner(const std::source_location& where) {
        constexpr auto execute = [](void* self, const statement& s, std::span<const value_view> parameters, driver::row_sink& sink,
                                    const std::source_location& place) {
            access::execute(*static_cast<Self*>(self), s, parameters, sink, place);
        };
        return {execute, static_cast<Self*>(this), prefetch_batch_, where};
    }

    std::size_t prefetch_batch_{10'000};
};

}  // namespace covet::exec
