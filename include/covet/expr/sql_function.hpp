#pragma once

#include <covet/core/fixed_string.hpp>
#include <covet/expr/check/sql_function.hpp>
#include <covet/expr/function.hpp>
#include <covet/expr/operand.hpp>

#include <string>
#include <type_traits>
#include <utility>

/// \file
/// Functions and operators of a database that covet does not know. Their type is that of a C++ function:
///
///     constexpr sql_function<std::string(std::string), "soundex"> soundex;
///     constexpr sql_function<double(), "", "random", "rand"> random;           // on SQLite, PostgreSQL, MySQL
///     constexpr sql_operator<bool(std::string, std::string), "", "~", "REGEXP"> matches;
///
///     from<Customer>.where(soundex(col<&Customer::name>) == "A300")
///
/// A result that is not optional is NULL where an argument is. A statement with a function whose name is empty does not
/// compile for that database.
namespace covet::expr {

namespace op {
template <fixed_string... Names>
struct sql_function : function {};
template <fixed_string... Names>
struct sql_operator {};
}  // namespace op

namespace detail {

template <class Op, class Signature>
struct call_as;
template <class Op, class Result, class... Arguments>
struct call_as<Op, Result(Arguments...)> {
    template <class... Xs>
    constexpr auto operator()(Xs&&... xs) const {
        check::takes_arguments<type_list<Arguments...>, type_list<Xs...>>();
        if constexpr (any_invalid<Xs...> || !check::arguments_of<type_list<Arguments...>, type_list<Xs...>>) {
            return invalid{};
        } else {
            return [](auto... operands) {
                constexpr bool may_be_null = (schema::is_nullable<value_type_of<decltype(operands)>> || ... || schema::is_nullable<Result>);
                using result = std::conditional_t<may_be_null, schema::nullable<Result>, Result>;
                return make_node<Op, result>(std::move(operands)...);
            }(operand<Arguments>(std::forward<Xs>(xs))...);
        }
    }
};

}  // namespace detail

}  // namespace covet::expr

namespace covet {

/// One name, or those on SQLite, PostgreSQL and MySQL.
template <class Signature, fixed_string... Names>
    requires(sizeof...(Names) == 1 || sizeof...(Names) == 3)
struct sql_function : expr::detail::call_as<expr::op::sql_function<Names...>, Signature> {};

/// An operator between two operands, called as a function.
template <class Signature, fixed_string... Names>
    requires(sizeof...(Names) == 1 || sizeof...(Names) == 3)
struct sql_operator;
template <class Result, class Left, class Right, fixed_string... Names>
struct sql_operator<Result(Left, Right), Names...>
    : expr::detail::call_as<expr::op::sql_operator<Names...>, Result(Left, Right)> {};

}  // namespace covet
