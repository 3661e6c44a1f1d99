#include "support/shop.hpp"

#include <covet/expr/assignment.hpp>

#include <concepts>
#include <optional>
#include <string>

using namespace covet;
using namespace covet::expr;
using namespace shop;

namespace {

using name = decltype(col<&customer::name>);
using nick = decltype(col<&customer::nick>);
using total = decltype(col<&order::total>);
using discount = decltype(col<&order::discount>);

static_assert(is_assignment<decltype(col<&order::total> = 1.5)>);
static_assert(!is_assignment<decltype(col<&order::total> == 1.5)>);
static_assert(std::same_as<value_type_of<decltype(col<&order::total> = 1.5)>, assigned>);

// A placeholder takes NULL where the column does.
static_assert(std::same_as<decltype(col<&customer::nick> = param),
                           assignment<column<customer, 3>, placeholder<std::optional<std::string>>>>);
static_assert(std::same_as<decltype(col<&customer::name> = param),
                           assignment<column<customer, 1>, placeholder<std::string>>>);
static_assert(std::same_as<decltype(col<&customer::nick> = std::nullopt),
                           assignment<column<customer, 3>, value<std::optional<std::string>>>>);

static_assert(check::assignable<name, const char*>);
static_assert(check::assignable<name, std::string>);
static_assert(check::assignable<name, decltype(param)>);
static_assert(!check::assignable<name, int>);
static_assert(!check::assignable<name, std::nullopt_t>);
static_assert(!check::assignable<name, std::optional<std::string>>);
static_assert(!check::assignable<name, nick>);
static_assert(check::assignable<nick, name>);
static_assert(check::assignable<nick, std::nullopt_t>);
static_assert(check::assignable<nick, std::optional<std::string>>);
static_assert(check::assignable<total, int>);
static_assert(check::assignable<total, decltype(col<&order::total> * 1.1)>);
static_assert(!check::assignable<total, discount>);
static_assert(check::assignable<total, decltype(coalesce(col<&order::discount>, 0.0))>);
static_assert(!check::assignable<total, decltype(col<&order::total> / col<&order::quantity>)>);
static_assert(check::assignable<discount, decltype(col<&order::total> / col<&order::quantity>)>);

}  // namespace
