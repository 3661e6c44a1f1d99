#pragma once

#include <covet/exec/access.hpp>
#include <covet/exec/bind.hpp>
#include <covet/exec/call.hpp>
#include <covet/exec/decode.hpp>
#include <covet/exec/failure.hpp>
#include <covet/exec/misfit.hpp>
#include <covet/exec/read_back.hpp>
#include <covet/exec/stream.hpp>
#include <covet/query/count.hpp>
#include <covet/query/prefetch_clause.hpp>
#include <covet/query/read_back.hpp>
#include <covet/query/select_related.hpp>
#include <covet/query/select.hpp>
#include <covet/sql/static_statement.hpp>

#include <array>
#include <cstdint>
#include <optional>
#include <source_location>
#include <span>
#include <type_traits>
#include <utility>
#include <vector>

namespace covet::exec {

/// What a `database` and a `transaction` do with statements of the query language.
///
/// Arguments after the statement are for its `param`s, in order. Every call throws `covet::error` and its kin when the
/// database refuses, and `conversion_error` when a value does not fit.
///
/// `Self` executes a statement, names its dialect, and leases something that points at a connection.
template <class Self>
class query_operations {
public:
    /// All rows.
    template <readable Query>
    auto all(const query::taking<Query>& query, std::source_location where = std::source_location::current()) {
        return all_of(query.self(), {}, where);
    }
    template <readable Query, class Param, class... Params>
    auto all(const query::taking<Query, Param, Params...>& query, const std::type_identity_t<argument<Param>>& first,
             const std::type_identity_t<argument<Params>>&... rest) {
        return all_of(query.self(), {first.view(), rest.view()...}, first.where);
    }

    /// The first row, if there is one. Asks for one row alone.
    template <readable Query>
    auto first(const query::taking<Query>& query, std::source_location where = std::source_location::current()) {
        return first_of(query.self(), {}, where);
    }
    template <readable Query, class Param, class... Params>
    auto first(const query::taking<Query, Param, Params...>& query, const std::type_identity_t<argument<Param>>& first,
               const std::type_identity_t<argument<Params>>&... rest) {
        return first_of(query.self(), {first.view(), rest.view()...}, first.where);
    }

    /// The only row. Throws `no_rows` or `too_many_rows` when there is not just one.
    template <readable Query>
    auto one(const query::taking<Query>& query, std::source_location where = std::source_location::current()) {
        return one_of(query.self(), {}, where);
    }
    template <readable Query, class Param, class... Params>
    auto one(const query::taking<Query, Param, Params...>& query, const std::type_identity_t<argument<Param>>& first,
             const std::type_identity_t<argument<Params>>&... rest) {
        return one_of(query.self(), {first.view(), rest.view()...}, first.where);
    }

    /// How many rows the query has.
    template <queryable Query>
    auto count(const query::taking<Query>& query, std::source_location where = std::source_location::current()) {
        return count_of(query.self(), {}, where);
    }
    template <queryable Query, class Param, class... Params>
    auto count(const query::taking<Query, Param, Params...>& query, const std::type_identity_t<argument<Param>>& first,
               const std::type_identity_t<argument<Params>>&... rest) {
        return count_of(query.self(), {first.view(), rest.view()...}, first.where);
    }

    /// Whether the query has any row.
    template <queryable Query>
    auto exists(const query::taking<Query>& query, std::source_location where = std::source_location::current()) {
        return exists_of(query.self(), {}, where);
    }
    template <queryable Query, class Param, class... Params>
    auto exists(const query::taking<Query, Param, Params...>& query, const std::type_identity_t<argument<Param>>& first,
                const std::type_identity_t<argument<Params>>&... rest) {
        return exists_of(query.self(), {first.view(), rest.view()...}, first.where);
    }

    /// Runs an `update<T>`, `erase<T>` or `insert<T>` and says how many rows it affected.
    template <runnable Statement>
    auto run(const query::taking<Statement>& statement, std::source_location where = std::source_location::current()) {
        return run_of(statement.self(), {}, where);
    }
    template <runnable Statement, class Param, class... Params>
    auto run(const query::taking<Statement, Param, Params...>& statement, const std::type_identity_t<argument<Param>>& first,
             const std::type_identity_t<argument<Params>>&... rest) {
        return run_of(statement.self(), {first.view(), rest.view()...}, first.where);
    }

    /// The rows one by one, as an input range, in constant memory. The stream holds its connection until it is gone.
    template <streamable Query>
    auto stream(const query::taking<Query>& query, std::source_location where = std::source_location::current()) {
        return stream_of(query.self(), {}, where);
    }
    template <streamable Query, class Param, class... Params>
    auto stream(const query::taking<Query, Param, Params...>& query, const std::type_identity_t<argument<Param>>& first,
                const std::type_identity_t<argument<Params>>&... rest) {
        return stream_of(query.self(), {first.view(), rest.view()...}, first.where);
    }

    // What remains of a call that breaks a rule, after the rule's sentence.

    template <class Query, class... Arguments>
        requires misread<Query, Arguments...>
    auto all(const Query&, const Arguments&...) {
        check_read<Query, Arguments...>();
        return std::vector<misread_row<Query>>{};
    }
    template <class Query, class... Arguments>
        requires misread<Query, Arguments...>
    auto first(const Query&, const Arguments&...) {
        check_read<Query, Arguments...>();
        return std::optional<misread_row<Query>>{};
    }
    template <class Query, class... Arguments>
        requires misread<Query, Arguments...>
    auto one(const Query&, const Arguments&...) {
        check_read<Query, Arguments...>();
        return misread_row<Query>{};
    }
    template <class Query, class... Arguments>
        requires misstreamed<Query, Arguments...>
    auto stream(const Query&, const Arguments&...) {
        check_stream<Query, Arguments...>();
        return std::vector<misread_row<Query>>{};
    }
    template <class Query, class... Arguments>
        requires misqueried<Query, Arguments...>
    std::int64_t count(const Query&, const Arguments&...) {
        check_query<Query, Arguments...>();
        return {};
    }
    template <class Query, class... Arguments>
        requires misqueried<Query, Arguments...>
    bool exists(const Query&, const Arguments&...) {
        check_query<Query, Arguments...>();
        return {};
    }
    template <class Statement, class... Arguments>
        requires misrun<Statement, Arguments...>
    std::int64_t run(const Statement&, const Arguments&...) {
        check_run<Statement, Arguments...>();
        return {};
    }

private:
    Self& self() { return static_cast<Self&>(*this); }

    template <class Statement>
    using values = std::array<value_view, Statement::placeholder_count>;

    template <class Statement>
    driver::outcome execute(const bound<Statement>& ready, driver::row_sink& sink, const std::source_location& where) {
        if constexpr (query::reads_back<Statement> && sql::is_for<Statement, mysql>)
            if (self().dialect() == mysql) return insert_and_read_back(ready, sink, where);
        return access::execute(self(), ready.description(), ready.parameters(), sink, where);
    }

    template <class Statement>
    driver::outcome insert_and_read_back(const bound<Statement>& ready, driver::row_sink& sink,
                                         const std::source_location& where) {
        using reader = decltype(query::read_back(std::declval<const Statement&>()));
        return located(where, [&] {
            auto held = access::lease(self(), where);
            return exec::insert_and_read_back(*held, ready.description(), ready.parameters(), sql::executable<reader>(), sink);
        });
    }

    template <class Query>
    auto stream_of(const Query& query, const values<Query>& arguments, const std::source_location& where) {
        using held = decltype(access::lease(self(), {}));
        return located(where, [&] {
            return row_stream<query::row_type<Query>, held, Query>{access::lease(self(), where), query, arguments, where};
        });
    }

    template <class Query>
    auto all_of(const Query& query, const values<Query>& arguments, const std::source_location& where) {
        if constexpr (query::prefetches<Query>) {
            return self().with_relations(query, all_of(query::without<query::prefetch_clause>(query), arguments, where), where);
        } else {
            std::vector<query::row_type<Query>> rows;
            const bound<Query> ready{query, arguments.data(), where};
            vector_sink<query::row_type<Query>, query::related_in<Query>> sink{ready.description(), rows};
            execute(ready, sink, where);
            return rows;
        }
    }

    template <class Query>
    auto first_of(const Query& query, const values<Query>& arguments, const std::source_location& where) {
        if constexpr (query::prefetches<Query>) {
            return self().with_relations(query, first_of(query::without<query::prefetch_clause>(query), arguments, where), where);
        } else {
            const auto limited = query::at_most<1>(query);
            std::optional<query::row_type<Query>> row{std::in_place};
            const bound ready{limited, arguments.data(), where};
            single_sink<query::row_type<Query>, query::related_in<Query>> sink{ready.description(), *row};
            execute(ready, sink, where);
            if (sink.count() == 0) row.reset();
            return row;
        }
    }

    template <class Query>
    auto one_of(const Query& query, const values<Query>& arguments, const std::source_location& where) {
        if constexpr (query::prefetches<Query>) {
            return self().with_relations(query, one_of(query::without<query::prefetch_clause>(query), arguments, where), where);
        } else {
            const auto limited = query::at_most<2>(query);
            const bound ready{limited, arguments.data(), where};
            query::row_type<Query> row{};
            single_sink<query::row_type<Query>, query::related_in<Query>> sink{ready.description(), row};
            execute(ready, sink, where);
            if (sink.count() != 1) throw_not_one(ready.description(), self().dialect(), sink.count(), where);
            return row;
        }
    }

    template <class Query>
    std::int64_t count_of(const Query& query, const values<Query>& arguments, const std::source_location& where) {
        return fetch_value<std::int64_t>(query::counted(query), arguments.data(), where);
    }

    template <class Query>
    bool exists_of(const Query& query, const values<Query>& arguments, const std::source_location& where) {
        return fetch_value<bool>(query::existence(query), arguments.data(), where);
    }

    template <class Statement>
    std::int64_t run_of(const Statement& statement, const values<Statement>& arguments,
                        const std::source_location& where) {
        const bound<Statement> ready{statement, arguments.data(), where};
        no_sink nothing;
        return execute(ready, nothing, where).affected_rows;
    }

    template <class Value, class Statement>
    Value fetch_value(const Statement& statement, const value_view* arguments, const std::source_location& where) {
        const bound<Statement> ready{statement, arguments, where};
        Value value{};
        single_sink sink{ready.description(), value};
        execute(ready, sink, where);
        return value;
    }
};

}  // namespace covet::exec
