#include "support/shop.hpp"

#include <optional>
#include <string>
#include <vector>

using namespace covet;
using namespace shop;

namespace {

using expr::check::switchable;

using dear = decltype(col<&order::total> > 5.0);
using dearer_than = decltype(col<&order::total> > param);
using among = decltype(col<&order::id>.in(param));

static_assert(switchable<bool, dear>);
static_assert(switchable<const bool&, dear>);
static_assert(!switchable<int, dear>);
static_assert(!switchable<bool, decltype(col<&order::total>)>);
static_assert(switchable<bool, dearer_than>);

static_assert(switchable<std::optional<double>, dearer_than>);
static_assert(switchable<std::optional<int>&, dearer_than>);
static_assert(!switchable<std::optional<std::string>, dearer_than>);
static_assert(!switchable<std::optional<double>, dear>);
static_assert(!switchable<std::optional<double>, decltype(col<&order::total>.between(param, param))>);
static_assert(switchable<std::optional<std::vector<int>>, among>);
static_assert(!switchable<std::optional<int>, among>);

// A predicate that may be left out is no truth value, but may stand where one asks for rows.
using maybe_dear = decltype(when(true, col<&order::total> > 5.0));
static_assert(!expr::check::predicate<maybe_dear>);
static_assert(expr::check::condition<maybe_dear>);
static_assert(expr::is_condition<decltype(not when(true, col<&order::total> > 5.0) and col<&order::id> == 1)>);
static_assert(sql::is_choosing<decltype(from<order>.where(when(true, col<&order::total> > 5.0)))>);
static_assert(!sql::is_choosing<decltype(from<order>.where(col<&order::total> > 5.0))>);
static_assert(sql::is_choosing<decltype(from<order>.limit(std::optional{1}))>);

// What any_predicate holds.
using query::check::erasable;
static_assert(erasable<order, dear>);
static_assert(erasable<order, maybe_dear>);
static_assert(!erasable<order, dearer_than>);
static_assert(!erasable<customer, dear>);
static_assert(!erasable<order, decltype(count() > 1)>);

// Orders that pages can follow.
using query::check::unique_order;
static_assert(unique_order<decltype(from<order>.order_by(col<&order::total>, desc(col<&order::id>)))>);
static_assert(!unique_order<decltype(from<order>.order_by(col<&order::total>))>);
static_assert(unique_order<decltype(from<customer>.order_by(col<&customer::email>))>);
static_assert(unique_order<decltype(from<order_line>.order_by(col<&order_line::position>, col<&order_line::order_id>))>);
static_assert(!unique_order<decltype(from<order_line>.order_by(col<&order_line::position>))>);
static_assert(!unique_order<decltype(from<log_line>.order_by(col<&log_line::at>, col<&log_line::text>))>);

}  // namespace
