#include <covet/core/error.hpp>

#include <doctest/doctest.h>

#include <set>
#include <source_location>
#include <string>

#include "support/statements.hpp"

using covet::error;
using covet::error_kind;
using covet::throw_error;

namespace {

/// `throw_error` throws this very type, and no other one is caught before it.
template <class Error>
void throws_own_type(error_kind kind) {
    const auto e = support::thrown_by<Error>([&] {
        throw_error(kind, "covet: told", {.sqlstate = "12345", .vendor_code = 7, .sql = "SELECT 1", .retryable = true});
    });
    CHECK(e.kind() == kind);
    CHECK(std::string{e.what()} == "covet: told");
    CHECK(e.sqlstate() == "12345");
    CHECK(e.vendor_code() == 7);
    CHECK(e.sql() == "SELECT 1");
    CHECK(e.retryable());
    CHECK_FALSE(e.connection_lost());
    CHECK_FALSE(e.in_doubt());
    CHECK(e.where().line() == 0);
}

}  // namespace

TEST_CASE("every kind of error has its type") {
    throws_own_type<covet::unique_violation>(error_kind::unique_violation);
    throws_own_type<covet::foreign_key_violation>(error_kind::foreign_key_violation);
    throws_own_type<covet::not_null_violation>(error_kind::not_null_violation);
    throws_own_type<covet::check_violation>(error_kind::check_violation);
    throws_own_type<covet::serialization_failure>(error_kind::serialization_failure);
    throws_own_type<covet::deadlock>(error_kind::deadlock);
    throws_own_type<covet::timeout>(error_kind::timeout);
    throws_own_type<covet::statement_canceled>(error_kind::canceled);
    throws_own_type<covet::connection_failed>(error_kind::connection_failed);
    throws_own_type<covet::connection_lost_error>(error_kind::connection_lost);
    throws_own_type<covet::no_rows>(error_kind::no_rows);
    throws_own_type<covet::too_many_rows>(error_kind::too_many_rows);
    throws_own_type<covet::relation_not_loaded>(error_kind::relation_not_loaded);
    throws_own_type<covet::conversion_error>(error_kind::conversion);
    throws_own_type<covet::schema_mismatch>(error_kind::schema_mismatch);
    throws_own_type<covet::read_only_error>(error_kind::read_only);
    throws_own_type<covet::syntax_error>(error_kind::syntax);
    throws_own_type<covet::bad_option>(error_kind::bad_option);
    throws_own_type<covet::invalid_input>(error_kind::invalid_input);
    throws_own_type<covet::query_budget_exceeded>(error_kind::query_budget_exceeded);
    throws_own_type<covet::not_supported>(error_kind::not_supported);
    throws_own_type<covet::misuse>(error_kind::misuse);
    throws_own_type<error>(error_kind::other);
}

TEST_CASE("constraint violations are one family") {
    for (const error_kind kind : {error_kind::unique_violation, error_kind::foreign_key_violation,
                                  error_kind::not_null_violation, error_kind::check_violation}) {
        const auto e = support::thrown_by<covet::constraint_violation>(
            [&] { throw_error(kind, "covet: told", {.constraint = "customers.email"}); });
        CHECK(e.constraint() == "customers.email");
    }
}

TEST_CASE("every kind has a name of its own") {
    std::set<std::string_view> names;
    int kinds = 0;
    for (int k = static_cast<int>(error_kind::other); k <= static_cast<int>(error_kind::misuse); ++k, ++kinds)
        names.insert(covet::name_of(static_cast<error_kind>(k)));
    CHECK(names.size() == static_cast<std::size_t>(kinds));
    CHECK(covet::name_of(error_kind::unique_violation) == "unique violation");
}

TEST_CASE("an error learns where it was called and what ran") {
    covet::timeout e{"covet: late"};
    const auto here = std::source_location::current();
    e.set_where(here);
    CHECK(e.where().line() == here.line());
    e.set_sql("SELECT 1");
    e.set_sql("SELECT 2");  // the driver's own text comes first and stays
    CHECK(e.sql() == "SELECT 1");
}
