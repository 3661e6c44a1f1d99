#pragma once

#include <covet/expr/aggregated.hpp>
#include <covet/sql/expression.hpp>

#include <array>
#include <cstddef>
#include <string_view>

/// \file
/// Calls of functions whose text goes on behind them: aggregates, which FILTER may follow, and window functions, which
/// OVER follows.
namespace covet::sql {

/// The name of a function, which dialects may spell differently.
struct function_name {
    constexpr function_name(std::string_view everywhere) : names{everywhere, everywhere, everywhere} {}
    constexpr function_name(std::string_view sqlite, std::string_view postgresql, std::string_view mysql)
        : names{sqlite, postgresql, mysql} {}

    constexpr std::string_view in(dialect d) const noexcept { return names[index_of(d)]; }

    std::array<std::string_view, dialects.size()> names;
};

template <class Op>
inline constexpr function_name name_of_op{""};

/// The text of `Op(Arguments…)` in three parts: `open` and `close` stand around the call and all that follows it. What
/// differs from a name and its arguments is a specialization.
template <class Op, class... Arguments>
struct call_text {
    static constexpr void open(writer&) {}
    static constexpr void call(writer& out) {
        out.put(name_of_op<Op>.in(out.dialect())).put("(");
        write_list<Arguments...>(out);
        out.put(")");
    }
    static constexpr void close(writer&) {}
};

namespace detail {

template <class Leaves>
inline constexpr std::size_t parameter_count = 0;
template <class... Leaves>
inline constexpr std::size_t parameter_count<type_list<Leaves...>> =
    (std::size_t{expr::is_value<Leaves> || expr::is_placeholder<Leaves> || expr::is_array_value<Leaves>} + ... + 0);

/// Writes the second expression before the first, whose values nevertheless come first: parameters are numbered.
template <class First, class Second>
constexpr void write_crossed(writer& out, std::string_view between, void (*write_second)(writer&)) {
    const std::size_t begin = out.written().parameters;
    const std::size_t middle = begin + parameter_count<expr::leaves_of<First>>;
    const std::size_t end = middle + parameter_count<expr::leaves_of<Second>>;
    const bool before = out.set_numbered(middle != begin && middle != end);
    out.go_to_parameter(middle);
    write_second(out);
    out.put(between);
    out.go_to_parameter(begin);
    sql::write<First>(out);
    out.go_to_parameter(end);
    out.set_numbered(before);
}

}  // namespace detail

}  // namespace covet::sql
