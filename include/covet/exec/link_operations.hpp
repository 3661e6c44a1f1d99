#pragma once

#include <covet/exec/access.hpp>
#include <covet/exec/arena.hpp>
#include <covet/exec/decode.hpp>
#include <covet/exec/in_transaction.hpp>
#include <covet/exec/located.hpp>
#include <covet/exec/object.hpp>
#include <covet/exec/pair_keys.hpp>
#include <covet/exec/paired_rows.hpp>
#include <covet/exec/places.hpp>
#include <covet/query/check/pairs.hpp>
#include <covet/query/pairs.hpp>
#include <covet/schema/join_row.hpp>
#include <covet/schema/relation.hpp>
#include <covet/sql/pairs.hpp>
#include <covet/sql/static_statement.hpp>

#include <array>
#include <cstddef>
#include <cstdint>
#include <initializer_list>
#include <source_location>
#include <type_traits>

namespace covet::exec {

namespace detail {

template <auto Relation>
using target_of_relation = schema::relation_target<meta::value_of<Relation>>;

/// Objects in braces.
template <auto Relation>
using braced = std::initializer_list<target_of_relation<Relation>>;

/// A template over the model and the field of a relation, such as a statement.
template <template <class, std::size_t> class Template, auto Relation>
using about = Template<meta::class_of<Relation>, meta::field_index<meta::class_of<Relation>, Relation>>;

}  // namespace detail

/// What a `database` and a `transaction` do with the pairs of a `many_to_many`. Its sides are objects or their primary keys, and
/// the other side may be a range of either.
///
///     db.add<&Book::authors>(book, ada);
///     db.set<&Book::authors>(book, {ada, bob});
///
/// Where the relation is loaded in an object that is not const, its rows follow; where keys alone are added, it is not loaded
/// any more. A relation that is not loaded stays so, and so does the other side's.
///
/// `Self` executes a statement, and begins transactions.
template <class Self>
class link_operations {
public:
    /// Adds pairs that are not there, by one statement, and says how many those were. Throws `foreign_key_violation` for rows
    /// that do not exist.
    template <auto Relation, class Own, class Others = detail::braced<Relation>>
    std::int64_t add(Own&& own, const Others& others, std::source_location where = std::source_location::current()) {
        if constexpr (!check<Relation, true, Own, Others>()) {
            return {};
        } else {
            const std::int64_t added = execute<detail::about<query::add_pairs, Relation>, Relation>(where, own, others);
            follow<Relation>(own, [&](auto& relation) { detail::add_rows(relation, others); });
            return added;
        }
    }

    /// Removes pairs, by one statement, and says how many there were. The rows themselves stay.
    template <auto Relation, class Own, class Others = detail::braced<Relation>>
    std::int64_t remove(Own&& own, const Others& others, std::source_location where = std::source_location::current()) {
        if constexpr (!check<Relation, false, Own, Others>()) {
            return {};
        } else {
            const std::int64_t removed = execute<detail::about<query::remove_pairs, Relation>, Relation>(where, own, others);
            follow<Relation>(own, [&](auto& relation) { detail::remove_rows(relation, others); });
            return removed;
        }
    }

    /// Makes these the only pairs of an object: removes the others, then adds what is missing, by two statements in a
    /// transaction.
    template <auto Relation, class Own, class Others = detail::braced<Relation>>
    void set(Own&& own, const Others& others, std::source_location where = std::source_location::current()) {
        if constexpr (check<Relation, true, Own, Others>()) {
            const auto change = [&](auto& tx) -> void {
                link_operations<std::remove_cvref_t<decltype(tx)>>& links = tx;
                links.template execute<detail::about<query::keep_pairs, Relation>, Relation>(where, own, others);
                links.template execute<detail::about<query::add_pairs, Relation>, Relation>(where, own, others);
            };
            in_transaction(static_cast<Self&>(*this), change, where);
            follow<Relation>(own, [&](auto& relation) { detail::set_rows(relation, others); });
        }
    }

    /// Removes all pairs of an object, by one statement, and says how many there were.
    template <auto Relation, class Own>
    std::int64_t clear(Own&& own, std::source_location where = std::source_location::current()) {
        if constexpr (!check<Relation, false, Own, detail::braced<Relation>>()) {
            return {};
        } else {
            const std::int64_t removed = execute<detail::about<query::clear_pairs, Relation>, Relation>(where, own);
            follow<Relation>(own, [](auto& relation) { schema::relation_access::rows(relation).clear(); });
            return removed;
        }
    }

private:
    template <class>
    friend class link_operations;

    /// Speaks of the first rule that a call breaks, and says whether it keeps all.
    template <auto Relation, bool Adds, class Own, class Others>
    static consteval bool check() {
        query::check::changes_pairs<Relation, Adds>();
        if constexpr (query::check::pairable<Relation, Adds>) {
            constexpr bool own = detail::one_side<meta::class_of<Relation>, std::remove_cvref_t<Own>>;
            constexpr bool others = detail::sides<detail::target_of_relation<Relation>, Others>;
            query::check::takes_sides_of_pairs<own, others>();
            return own && others;
        } else {
            return false;
        }
    }

    template <class Statement, auto Relation, class Own, class... Others>
    std::int64_t execute(const std::source_location& where, const Own& own, const Others&... others) {
        using model = meta::class_of<Relation>;
        using link = detail::about<schema::link, Relation>;
        return located(where, [&] {
            std::array<value_view, link::own.size() + sizeof...(Others)> values{};
            arena kept;
            if constexpr (query::check::object_of<Own, model>)
                detail::bind_members<link::own>(static_cast<const model&>(own), values.data(), kept, where);
            else
                values[0] = detail::key_value<model>(own, kept);
            ((values.back() = detail::array_of_keys<typename link::target>(others, kept)), ...);
            no_sink nothing;
            Self& self = static_cast<Self&>(*this);
            return access::execute(self, sql::executable<Statement>(), values, nothing, where).affected_rows;
        });
    }

    /// Calls `f` with the relation of an object in which it is loaded and can be changed.
    template <auto Relation, class Own, class Function>
    static void follow(Own& own, const Function& f) {
        if constexpr (query::check::object_of<Own, meta::class_of<Relation>> && !std::is_const_v<Own>)
            if (auto& relation = own.*Relation; relation.is_loaded()) {
                f(relation);
                detail::set_place<meta::field_index<meta::class_of<Relation>, Relation>>(static_cast<meta::class_of<Relation>&>(own));
            }
    }
};

}  // namespace covet::exec
