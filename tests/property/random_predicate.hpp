#pragma once

#include "property/predicate.hpp"

namespace property {

using support::generator;

template <std::uint64_t Seed>
auto numeric_leaf(generator& g) {
    constexpr auto pick = Seed % 8;
    if constexpr (pick == 0) return column<&item::big>();
    else if constexpr (pick == 1) return column<&item::small>();
    else if constexpr (pick == 2) return column<&item::maybe>();
    else if constexpr (pick == 3) return column<&item::real>();
    else if constexpr (pick == 4) return column<&item::fraction>();
    else if constexpr (pick == 5) {
        auto inner = column<&item::small>();
        return meant{-inner.expression, [inner](const item& row) {
                         return support::calculate(support::calculation::minus, std::int64_t{0}, inner.meaning(row));
                     }};
    } else if constexpr (pick == 6) {
        const auto fallback = g.between(-3, 3);
        return meant{covet::coalesce(covet::col<&item::maybe>, fallback),
                     [fallback](const item& row) { return value_of(row.maybe.value_or(fallback)); }};
    } else {
        return column<&item::id>();
    }
}

/// `a op b`, of columns and numbers, one level deep.
template <std::uint64_t Seed>
auto numeric(generator& g) {
    using support::calculation;
    constexpr auto next = mixed(Seed);
    auto left = numeric_leaf<next>(g);
    const auto with = [&left](calculation op, auto expression, auto right) {
        return meant{std::move(expression), [op, left, right](const item& row) {
                         return support::calculate(op, left.meaning(row), right(row));
                     }};
    };
    constexpr auto pick = Seed % 7;
    if constexpr (pick < 2) {
        return left;
    } else if constexpr (pick == 2) {
        auto right = numeric_leaf<mixed(next)>(g);
        return with(calculation::plus, left.expression + right.expression, right.meaning);
    } else if constexpr (pick == 3) {
        auto right = numeric_leaf<mixed(next)>(g);
        return with(calculation::divide, left.expression / right.expression, right.meaning);
    } else if constexpr (pick == 4) {
        const std::int64_t number = some_integer(g);
        return with(calculation::times, left.expression * number, [number](const item&) { return value_of(number); });
    } else if constexpr (pick == 5) {
        const double number = some_real(g);
        return with(calculation::minus, left.expression - number, [number](const item&) { return value_of(number); });
    } else {
        auto whole = column<&item::big>();
        const std::int64_t number = g.between(1, 9);
        return meant{whole.expression % number, [whole, number](const item& row) {
                         return support::calculate(calculation::modulo, whole.meaning(row), number);
                     }};
    }
}

template <std::uint64_t Seed>
auto textual(generator&) {
    if constexpr (Seed % 2 == 0)
        return column<&item::text>();
    else
        return column<&item::note>();
}

enum class relation { equal, not_equal, less, less_equal, greater, greater_equal };

inline truth holds(relation r, const sql_value& a, const sql_value& b) {
    if (support::is_null(a) || support::is_null(b)) return std::nullopt;
    const auto order = support::order(a, b);
    switch (r) {
        case relation::equal: return order == 0;
        case relation::not_equal: return order != 0;
        case relation::less: return order < 0;
        case relation::less_equal: return order <= 0;
        case relation::greater: return order > 0;
        case relation::greater_equal: return order >= 0;
    }
    return std::nullopt;
}

template <relation R, class Left, class Right>
auto related(const Left& left, Right&& right) {
    if constexpr (R == relation::equal) return left == std::forward<Right>(right);
    else if constexpr (R == relation::not_equal) return left != std::forward<Right>(right);
    else if constexpr (R == relation::less) return left < std::forward<Right>(right);
    else if constexpr (R == relation::less_equal) return left <= std::forward<Right>(right);
    else if constexpr (R == relation::greater) return left > std::forward<Right>(right);
    else return left >= std::forward<Right>(right);
}

/// A comparison of two expressions, or of one with a value; an optional value is compared so that NULL equals NULL.
template <std::uint64_t Seed, class Operand, class Other, class Draw>
auto compared(generator& g, const Operand& x, const Other& other, Draw draw) {
    constexpr auto r = static_cast<relation>(Seed % 6);
    if constexpr (mixed(Seed) % 4 == 0) {
        return meant{related<r>(x.expression, other.expression),
                     [x, other](const item& row) { return holds(r, x.meaning(row), other.meaning(row)); }};
    } else if constexpr (mixed(Seed) % 4 == 1) {
        const auto value = perhaps(g, draw);
        return meant{related<r>(x.expression, std::remove_const_t<decltype(value)>{value}), [x, value](const item& row) -> truth {
                         const sql_value a = x.meaning(row), b = value_of(value);
                         const bool null_safe = r == relation::equal || r == relation::not_equal;
                         if (null_safe && (support::is_null(a) || support::is_null(b)))
                             return (support::is_null(a) && support::is_null(b)) == (r == relation::equal);
                         return holds(r, a, b);
                     }};
    } else {
        const auto value = draw(g);
        return meant{related<r>(x.expression, std::remove_const_t<decltype(value)>{value}),
                     [x, value](const item& row) { return holds(r, x.meaning(row), value_of(value)); }};
    }
}

/// IN, in the list and in the range form, and BETWEEN.
template <std::uint64_t Seed, class Operand, class Draw>
auto listed(generator& g, const Operand& x, Draw draw) {
    using value = decltype(draw(g));
    constexpr auto pick = Seed % 3;
    const auto is_in = [x](const std::vector<value>& values, const item& row) -> truth {
        const sql_value a = x.meaning(row);
        if (values.empty()) return false;
        if (support::is_null(a)) return std::nullopt;
        for (const value& v : values)
            if (support::order(a, value_of(v)) == 0) return true;
        return false;
    };
    if constexpr (pick == 0) {
        const std::vector<value> values{draw(g), draw(g), draw(g)};
        return meant{x.expression.in(value{values[0]}, value{values[1]}, value{values[2]}),
                     [values, is_in](const item& row) { return is_in(values, row); }};
    } else if constexpr (pick == 1) {
        std::vector<value> values(g.below(6));
        for (value& v : values) v = draw(g);
        return meant{x.expression.in(std::vector<value>{values}), [values, is_in](const item& row) { return is_in(values, row); }};
    } else {
        const value low = draw(g), high = draw(g);
        return meant{x.expression.between(value{low}, value{high}), [x, low, high](const item& row) {
                         const sql_value a = x.meaning(row);
                         return support::both(holds(relation::greater_equal, a, value_of(low)),
                                                      holds(relation::less_equal, a, value_of(high)));
                     }};
    }
}

template <std::uint64_t Seed>
auto atom(generator& g) {
    constexpr auto next = mixed(Seed);
    constexpr auto pick = Seed % 10;
    if constexpr (pick == 0) {
        return meant{covet::col<&item::flag>, [](const item& row) -> truth { return row.flag; }};
    } else if constexpr (pick == 1) {
        return meant{covet::col<&item::perhaps>, [](const item& row) -> truth { return row.perhaps; }};
    } else if constexpr (pick == 2) {
        auto x = numeric<next>(g);
        return meant{x.expression.is_null(), [x](const item& row) -> truth { return support::is_null(x.meaning(row)); }};
    } else if constexpr (pick == 3) {
        auto x = textual<next>(g);
        const std::string pattern = some_text(g) + g.one_of({"", "%", "_"});
        return meant{x.expression.like(std::string{pattern}), [x, pattern](const item& row) -> truth {
                         const sql_value v = x.meaning(row);
                         return support::is_null(v) ? truth{} : support::like(std::get<std::string>(v), pattern);
                     }};
    } else if constexpr (pick == 4) {
        return compared<next>(g, textual<next>(g), textual<mixed(next)>(g), some_text);
    } else if constexpr (pick == 5) {
        return listed<next>(g, textual<next>(g), some_text);
    } else if constexpr (pick == 6) {
        return listed<next>(g, numeric<next>(g), some_integer);
    } else if constexpr (pick == 7) {
        return listed<next>(g, numeric<next>(g), some_real);
    } else if constexpr (pick == 8) {
        return compared<next>(g, numeric<next>(g), numeric<mixed(next)>(g), some_real);
    } else {
        return compared<next>(g, numeric<next>(g), numeric<mixed(next)>(g), some_integer);
    }
}

/// A tree of `and`, `or`, `not` and comparisons of truths.
template <std::uint64_t Seed, int Depth>
auto predicate(generator& g) {
    constexpr auto next = mixed(Seed);
    if constexpr (Depth == 0) {
        return atom<next>(g);
    } else {
        auto a = predicate<next, Depth - 1>(g);
        if constexpr (next % 4 == 0) {
            return meant{not a.expression, [a](const item& row) { return support::negated(a.meaning(row)); }};
        } else {
            auto b = predicate<mixed(next), Depth - 1>(g);
            if constexpr (next % 4 == 1)
                return meant{a.expression and b.expression,
                             [a, b](const item& row) { return support::both(a.meaning(row), b.meaning(row)); }};
            else
                return meant{a.expression or b.expression,
                             [a, b](const item& row) { return support::either(a.meaning(row), b.meaning(row)); }};
        }
    }
}

}  // namespace property
