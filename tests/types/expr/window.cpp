#include "support/shop.hpp"

#include <concepts>
#include <cstdint>
#include <optional>
#include <string>

using namespace covet;
using namespace covet::expr;
using namespace shop;

namespace {

template <class Value, class Expression>
constexpr bool reads_as(const Expression&) {
    return std::same_as<value_type_of<Expression>, Value>;
}

constexpr auto id = col<&order::id>;
constexpr auto total = col<&order::total>;
constexpr auto quantity = col<&order::quantity>;
constexpr auto discount = col<&order::discount>;
constexpr auto name = col<&customer::name>;

static_assert(reads_as<std::int64_t>(row_number().over()));
static_assert(reads_as<std::int64_t>(rank().over(order_by(id))));
static_assert(reads_as<std::int64_t>(ntile<4>().over(order_by(id))));
static_assert(reads_as<double>(percent_rank().over(order_by(id))));
static_assert(reads_as<double>(cume_dist().over(order_by(id))));

// There may be no such row.
static_assert(reads_as<std::optional<double>>(lag(total).over(order_by(id))));
static_assert(reads_as<std::optional<double>>(lead<2>(discount).over(order_by(id))));
static_assert(reads_as<double>(lag<1>(total, 0.0).over(order_by(id))));
static_assert(reads_as<std::optional<double>>(lag<1>(discount, 0.0).over(order_by(id))));
static_assert(reads_as<double>(lag<1>(total, param).over(order_by(id))));
static_assert(reads_as<std::optional<double>>(lag<1>(total, discount).over(order_by(id))));
static_assert(reads_as<std::optional<std::string>>(nth_value<2>(name).over(order_by(name))));

// A frame that has the current row has a first and a last one.
static_assert(reads_as<double>(first_value(total).over(order_by(id))));
static_assert(reads_as<std::optional<double>>(first_value(discount).over(order_by(id))));
static_assert(reads_as<double>(last_value(total).over(order_by(id).rows(preceding<2>, following<2>))));
static_assert(reads_as<std::optional<double>>(last_value(total).over(order_by(id).rows(preceding<2>, preceding<1>))));
static_assert(reads_as<std::optional<double>>(first_value(total).over(order_by(id).rows(following<1>, unbounded_following))));
static_assert(reads_as<std::optional<double>>(first_value(total).over(window<"w">)));

static_assert(reads_as<std::int64_t>(count().over()));
static_assert(reads_as<double>(sum(total).over()));
static_assert(reads_as<std::int64_t>(sum(quantity).over(partition_by(id))));
static_assert(reads_as<double>(avg(quantity).over(order_by(id).rows(preceding<2>, current_row))));
static_assert(reads_as<std::optional<double>>(sum(discount).over()));
static_assert(reads_as<std::optional<double>>(sum(total).filter(quantity > 1).over()));
static_assert(reads_as<std::int64_t>(count().filter(quantity > 1).over()));
static_assert(reads_as<std::optional<double>>(sum(total).over(order_by(id).rows(preceding<3>, preceding<1>))));
static_assert(reads_as<std::optional<double>>(sum(total).over(window<"w">)));
static_assert(reads_as<std::optional<double>>(stddev(total).over()));
static_assert(reads_as<std::optional<double>>(sum(sum(total)).over()));
static_assert(reads_as<std::int64_t>(sum(count()).over()));
static_assert(reads_as<double>(total / 2.0 + sum(total).over()));

// With a window an aggregate is none any more, but one that it is made of is.
static_assert(is_windowed<decltype(sum(total).over())>);
static_assert(is_windowed<decltype(sum(total).over() + 1.0)>);
static_assert(!is_windowed<decltype(sum(total))>);
static_assert(!is_aggregated<decltype(sum(total).over(partition_by(id)))>);
static_assert(!is_aggregated<decltype(sum(total).filter(quantity > 1).over())>);
static_assert(is_aggregated<decltype(sum(sum(total)).over())>);
static_assert(is_aggregated<decltype(rank().over(order_by(sum(total))))>);
static_assert(is_aggregated<decltype(rank().over(partition_by(max(total)).order_by(id)))>);
static_assert(!is_aggregated_twice<decltype(sum(sum(total)).over())>);
static_assert(is_aggregated_twice<decltype(sum(sum(sum(total))).over())>);

static_assert(is_windowless<decltype(row_number())>);
static_assert(!check::term<decltype(row_number())>);
static_assert(check::term<decltype(row_number().over())>);
static_assert(!check::aggregable<decltype(row_number().over())>);
static_assert(!check::aggregable<decltype(row_number())>);
static_assert(!check::taken_from_row<decltype(row_number().over())>);
static_assert(check::taken_from_row<decltype(sum(total))>);

using by_id = decltype(order_by(id));
using unordered = decltype(partition_by(id));
using framed = decltype(order_by(id).rows(preceding<1>, current_row));
static_assert(check::over_window<decltype(sum(total)), unordered>);
static_assert(check::over_window<decltype(sum(total)), framed>);
static_assert(check::over_window<decltype(first_value(total)), framed>);
static_assert(check::over_window<decltype(row_number()), unordered>);
static_assert(check::over_window<decltype(rank()), by_id>);
static_assert(!check::over_window<decltype(rank()), unordered>);
static_assert(!check::over_window<decltype(rank()), framed>);
static_assert(!check::over_window<decltype(lag(total)), framed>);
static_assert(!check::over_window<decltype(total), by_id>);
static_assert(!check::over_window<decltype(sum(total).over()), by_id>);
static_assert(!check::over_window<decltype(count(total).distinct()), by_id>);
static_assert(!check::over_window<decltype(sum(total)), decltype(id)>);

template <frame_unit Unit, class Start, class End, class... Terms>
constexpr bool frames(Start, End, const Terms&...) {
    return check::window_frame<Unit, Start, End, decltype(as_order_term(Terms{}))...>;
}
static_assert(frames<frame_unit::rows>(preceding<1>, current_row));
static_assert(frames<frame_unit::rows>(preceding<1>, preceding<3>));  // an empty one
static_assert(!frames<frame_unit::rows>(current_row, preceding<1>));
static_assert(!frames<frame_unit::rows>(unbounded_following, unbounded_following));
static_assert(!frames<frame_unit::rows>(unbounded_preceding, unbounded_preceding));
static_assert(frames<frame_unit::range>(unbounded_preceding, current_row));
static_assert(frames<frame_unit::range>(preceding<1>, current_row, id));
static_assert(!frames<frame_unit::range>(preceding<1>, current_row, id, total));
static_assert(!frames<frame_unit::range>(preceding<1>, current_row, name));
static_assert(!frames<frame_unit::range>(preceding<1>, current_row, col<&order::placed_at>));
static_assert(frames<frame_unit::groups>(preceding<1>, current_row, name));
static_assert(!frames<frame_unit::groups>(preceding<1>, current_row));

}  // namespace
