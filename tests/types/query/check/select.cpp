#include "support/shop.hpp"

#include <covet/query/check/arguments.hpp>

#include <cstdint>
#include <optional>
#include <string>
#include <tuple>

using namespace covet;
using namespace covet::query;
using namespace shop;

namespace {

using id = decltype(col<&customer::id>);
using name = decltype(col<&customer::name>);
using nick = decltype(col<&customer::nick>);
using age = decltype(col<&customer::age>);
using order_id = decltype(col<&order::id>);

// scope
static_assert(check::in_scope<id, customer>);
static_assert(check::in_scope<decltype(col<&customer::id> + 1 > 2), customer>);
static_assert(check::in_scope<decltype(count()), customer>);
static_assert(!check::in_scope<id, order>);
static_assert(!check::in_scope<decltype(col<&customer::id> == col<&order::id>), customer>);

// where() and having()
static_assert(check::where_predicate<customer, decltype(col<&customer::id> == 1)>);
static_assert(check::where_predicate<customer, std::remove_cvref_t<decltype(col<&customer::active>)>>);
static_assert(!check::where_predicate<order, decltype(col<&customer::id> == 1)>);
static_assert(!check::where_predicate<customer, id>);
static_assert(!check::where_predicate<customer, bool>);
static_assert(!check::where_predicate<customer, decltype(count() > 1)>);
static_assert(check::having_predicate<customer, decltype(count() > 1)>);
static_assert(!check::having_predicate<customer, decltype(count())>);
static_assert(!check::having_predicate<customer, decltype(max(col<&order::id>) > 1)>);

// order_by()
static_assert(check::order_terms<customer, name, decltype(desc(col<&customer::id>))>);
static_assert(!check::order_terms<customer, order_id>);
static_assert(!check::order_terms<customer, int>);
static_assert(!check::order_terms<customer, const char*>);

// limit() and offset()
static_assert(check::row_count<int>);
static_assert(check::row_count<std::size_t>);
static_assert(check::row_count<decltype(param)>);
static_assert(!check::row_count<bool>);
static_assert(!check::row_count<double>);
static_assert(!check::row_count<id>);

// select<Row>()
struct row {
    std::int64_t id{};
    std::optional<std::string> text{};
};
static_assert(check::row_of<row, customer, id, nick>);
static_assert(check::row_of<row, customer, id, name>);
static_assert(!check::row_of<row, customer, age, name>);
static_assert(check::row_of<std::tuple<std::int64_t, std::optional<std::string>>, customer, id, nick>);
static_assert(!check::arity_fits<row, id>);
static_assert(!check::arity_fits<row, id, name, nick>);
static_assert(check::types_fit<row, age, name>);
static_assert(!check::types_fit<row, name, name>);
static_assert(!check::types_fit<row, decltype(col<&order::total>), name>);
static_assert(!check::nulls_fit<row, customer, age, name>);
static_assert(check::nulls_fit<row, customer, decltype(coalesce(col<&customer::age>, 0)), name>);
static_assert(!check::nulls_fit<row, customer, decltype(max(col<&customer::id>)), name>);

struct numbers {
    float narrow{};
    std::int8_t small{};
    bool flag{};
};
static_assert(!check::types_fit<numbers, decltype(col<&order::total>), id, decltype(col<&customer::active>)>);
static_assert(check::types_fit<std::tuple<double, std::int8_t, bool>,
                               decltype(col<&order::total>), id, decltype(col<&customer::active>)>);
static_assert(!check::types_fit<std::tuple<bool>, id>);
static_assert(!check::types_fit<std::tuple<std::int64_t>, decltype(col<&customer::active>)>);
static_assert(!check::types_fit<std::tuple<std::int16_t>, decltype(col<&order::state>)>);

static_assert(check::projectable<row, customer, id, nick>);
static_assert(check::projectable<void, customer, id, nick>);
static_assert(!check::projectable<void, order, id>);
static_assert(!check::projectable<row, customer, id>);

// groups
template <class Query>
constexpr bool sound(const Query&) {
    return check::sound_statement<Query>;
}
constexpr auto by_name = from<customer>.group_by(col<&customer::name>);
static_assert(sound(by_name.select(col<&customer::name>, count())));
static_assert(sound(by_name.select(count()).having(max(col<&customer::id>) > 5).order_by(col<&customer::name>)));
static_assert(sound(from<customer>.select(count(), 2 * max(col<&customer::id>))));
static_assert(!sound(by_name));
static_assert(!sound(by_name.select(col<&customer::id>)));
static_assert(!sound(by_name.select(count()).order_by(col<&customer::id>)));
static_assert(!sound(by_name.select(count()).having(col<&customer::id> > 5)));
static_assert(!sound(from<customer>.select(col<&customer::id>, count())));
static_assert(!sound(from<customer>.having(count() > 1)));
constexpr auto next = col<&customer::id> + 1;
static_assert(!sound(from<customer>.group_by(next).select(next)));
constexpr auto sums = col<&order_line::order_id> + col<&order_line::position>;
static_assert(sound(from<order_line>.group_by(sums).select(sums, count())));
static_assert(check::grouping<decltype(from<customer>.select(count()))>);
static_assert(!check::grouping<decltype(from<customer>.select(col<&customer::id>))>);

// distinct rows
static_assert(sound(from<customer>.distinct().order_by(col<&customer::id>)));
static_assert(sound(from<customer>.select(col<&customer::name>).distinct().order_by(desc(col<&customer::name>))));
static_assert(!sound(from<customer>.select(col<&customer::name>).distinct().order_by(col<&customer::id>)));
static_assert(sound(from<customer>.select(col<&customer::name>).order_by(col<&customer::id>)));

// arguments
static_assert(check::as_many<2, 2>);
static_assert(!check::as_many<2, 1>);
static_assert(!check::as_many<0, 1>);

}  // namespace
