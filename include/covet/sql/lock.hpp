#pragma once

#include <covet/core/type_list.hpp>
#include <covet/query/join.hpp>
#include <covet/query/lock.hpp>
#include <covet/query/paths.hpp>
#include <covet/sql/writer.hpp>

#include <type_traits>

/// \file
/// `FOR UPDATE` and `FOR SHARE`. MariaDB knows shared locks as LOCK IN SHARE MODE alone, which MySQL takes too but without
/// options.
namespace covet::sql::detail {

template <class... Sources>
constexpr void write_locked(writer& out, type_list<Sources...>) {
    separator comma;
    if (sizeof...(Sources) > 0) out.put(" OF ");
    ((comma(out), out.put_name(expr::source_traits<Sources>::name)), ...);
}

template <class... Visible>
auto tables_among(query::scope<Visible...>)
    -> concatenated<std::conditional_t<expr::is_derived<typename Visible::source>, type_list<>, type_list<typename Visible::source>>...>;

/// PostgreSQL refuses to lock what an outer join may leave empty, as some paths do.
template <class Query, query::lock_strength Strength, query::lock_wait Wait, class... Sources>
constexpr void write_lock(writer& out, const query::lock_clause<query::row_lock<Strength, Wait, Sources...>>*) {
    constexpr bool shared = Strength == query::lock_strength::share;
    if (out.dialect() == sqlite) out.lack(feature::row_lock);
    if (out.dialect() == mysql && sizeof...(Sources) > 0) out.lack(feature::locked_table);
    if (out.dialect() == mysql && shared && Wait != query::lock_wait::wait) out.lack(feature::shared_lock_option);
    out.put(!shared ? " FOR UPDATE" : out.dialect() == mysql ? " LOCK IN SHARE MODE" : " FOR SHARE");
    if constexpr (sizeof...(Sources) == 0 && query::has_paths<Query>) {
        if (out.dialect() == postgresql) write_locked(out, decltype(tables_among(query::scope_of<Query>{})){});
    } else {
        write_locked(out, type_list<Sources...>{});
    }
    if (Wait == query::lock_wait::skip_locked) out.put(" SKIP LOCKED");
    if (Wait == query::lock_wait::nowait) out.put(" NOWAIT");
}

}  // namespace covet::sql::detail
