#include "support/shop.hpp"

#include <concepts>
#include <cstdint>
#include <optional>
#include <string>

using namespace covet;
using namespace covet::expr;
using namespace shop;

namespace {

struct t {
    float f{};
    decimal<10, 2> price{};
    std::optional<decimal<10, 2>> discount{};
};

template <class Value, class Expression>
constexpr bool reads_as(const Expression&) {
    return std::same_as<value_type_of<Expression>, Value>;
}

constexpr auto total = col<&order::total>;
constexpr auto quantity = col<&order::quantity>;
constexpr auto nick = col<&customer::nick>;
constexpr auto name = col<&customer::name>;

// Over no rows only a count has a value.
static_assert(reads_as<std::int64_t>(count()));
static_assert(reads_as<std::int64_t>(count(nick)));
static_assert(reads_as<std::optional<double>>(sum(total)));
static_assert(reads_as<std::optional<std::int64_t>>(sum(quantity)));
static_assert(reads_as<std::optional<double>>(sum(col<&t::f>)));
static_assert(reads_as<std::optional<decimal<18, 2>>>(sum(col<&t::price>)));
static_assert(reads_as<std::optional<decimal<18, 2>>>(sum(col<&t::discount>)));
static_assert(reads_as<std::optional<double>>(avg(quantity)));
static_assert(reads_as<std::optional<double>>(avg(col<&t::price>)));
static_assert(reads_as<std::optional<std::string>>(min(name)));
static_assert(reads_as<std::optional<std::string>>(max(nick)));
static_assert(reads_as<std::optional<state>>(max(col<&order::state>)));
static_assert(reads_as<std::optional<moment>>(min(col<&order::placed_at>)));
static_assert(reads_as<bool>(count() > 1));
static_assert(reads_as<std::optional<bool>>(sum(total) > 1.0));

static_assert(reads_as<double>(coalesce(sum(total), 0.0)));
static_assert(reads_as<std::string>(coalesce(nick, name)));
static_assert(reads_as<std::string>(coalesce(nick, "none")));
static_assert(reads_as<std::optional<std::string>>(coalesce(nick, nick)));
static_assert(reads_as<std::optional<std::string>>(coalesce(nick, std::optional<std::string>{})));
static_assert(reads_as<std::string>(coalesce(name, nick)));
static_assert(reads_as<std::string>(coalesce(nick, nick, name)));

static_assert(is_aggregated<decltype(count())>);
static_assert(is_aggregated<decltype(coalesce(sum(total), 0.0) + 1)>);
static_assert(is_aggregated<decltype(count() > 1 and max(total) < 2.0)>);
static_assert(!is_aggregated<decltype(total)>);
static_assert(!is_aggregated<decltype(total + 1.0)>);

static_assert(check::summable<decltype(total)>);
static_assert(check::summable<decltype(col<&t::discount>)>);
static_assert(check::summable<decltype(total * quantity)>);
static_assert(!check::summable<decltype(name)>);
static_assert(!check::summable<decltype(col<&customer::active>)>);
static_assert(!check::summable<decltype(col<&order::placed_at>)>);
static_assert(check::aggregable<decltype(name)>);
static_assert(check::truth<decltype(total > 1.0)>);
static_assert(!check::truth<decltype(total)>);

// That aggregates do not nest is asked of whole queries.
static_assert(is_aggregated_twice<decltype(sum(total + max(total)))>);
static_assert(is_aggregated_twice<decltype(1.0 + sum(max(total)))>);
static_assert(is_aggregated_twice<decltype(count().filter(count() > 1))>);
static_assert(!is_aggregated_twice<decltype(sum(total) / count())>);
static_assert(!is_aggregated_twice<decltype(count().filter(total > 1.0))>);

static_assert(reads_as<std::int64_t>(count(name).distinct()));
static_assert(reads_as<std::optional<double>>(sum(total).distinct()));
static_assert(check::aggregate_of_set<decltype(count(name))>);
static_assert(!check::aggregate_of_set<decltype(count())>);
static_assert(!check::aggregate_of_set<decltype(count(name).distinct())>);
static_assert(!check::aggregate_of_set<decltype(stddev(total))>);
static_assert(!check::aggregate_of_set<decltype(name)>);

static_assert(reads_as<std::int64_t>(count().filter(total > 1.0)));
static_assert(reads_as<std::optional<std::int64_t>>(sum(quantity).filter(total > 1.0)));
static_assert(is_aggregated<decltype(count().filter(total > 1.0))>);
static_assert(check::filterable<decltype(count()), decltype(total > 1.0)>);
static_assert(!check::filterable<decltype(count()), decltype(total)>);
static_assert(!check::filterable<decltype(total), decltype(total > 1.0)>);
static_assert(!check::filterable<decltype(count().filter(total > 1.0)), decltype(total > 1.0)>);

static_assert(reads_as<std::optional<std::string>>(string_agg<", ">(name).order_by(nick)));
static_assert(is_aggregated<decltype(string_agg<", ">(name).order_by(nick))>);
static_assert(is_aggregated_twice<decltype(string_agg<", ">(name).order_by(max(nick)))>);
static_assert(check::joinable<decltype(nick)>);
static_assert(!check::joinable<decltype(total)>);
static_assert(check::orderable_aggregate<decltype(string_agg<", ">(name)), decltype(desc(nick))>);
static_assert(!check::orderable_aggregate<decltype(string_agg<", ">(name).order_by(name)), decltype(desc(nick))>);
static_assert(!check::orderable_aggregate<decltype(max(name)), decltype(desc(nick))>);
static_assert(!check::orderable_aggregate<decltype(string_agg<", ">(name)), std::remove_const_t<decltype(covet::ordinal<1>)>>);

static_assert(reads_as<std::optional<bool>>(bool_and(total > 1.0)));
static_assert(reads_as<std::optional<double>>(stddev(quantity)));
static_assert(reads_as<std::optional<double>>(variance_population(col<&t::discount>)));

// An order term is nothing that can be compared or selected.
static_assert(is_order_term<decltype(desc(total))>);
static_assert(is_order_term<decltype(as_order_term(total))>);
static_assert(!is_order_term<std::remove_const_t<decltype(total)>>);
static_assert(reads_as<ordering>(asc(total)));

}  // namespace
