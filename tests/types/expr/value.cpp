#include "support/shop.hpp"

#include <covet/expr/operand.hpp>

#include <concepts>
#include <string>
#include <string_view>
#include <utility>

using namespace covet;
using namespace covet::expr;
using namespace shop;

namespace {

using std::declval;

template <class Node>
using right_of = std::remove_cvref_t<decltype(element<1>(declval<Node&>().operands))>;

constexpr auto id = col<&customer::id>;
constexpr auto name = col<&customer::name>;
constexpr auto nick = col<&customer::nick>;

// Numbers are bound as what they are.
static_assert(std::same_as<right_of<decltype(id == 5)>, value<int>>);
static_assert(std::same_as<right_of<decltype(id == 5u)>, value<unsigned>>);
static_assert(std::same_as<right_of<decltype(id == 5.5)>, value<double>>);
static_assert(element<1>((id == 5).operands).view().as_integer() == 5);

// Text that the program keeps is viewed; text that nobody keeps is kept by the expression.
static_assert(std::same_as<right_of<decltype(name == "ada")>, value<std::string_view>>);
static_assert(std::same_as<right_of<decltype(name == declval<std::string_view>())>, value<std::string_view>>);
static_assert(std::same_as<right_of<decltype(name == declval<const char*>())>, value<std::string_view>>);
static_assert(std::same_as<right_of<decltype(name == declval<const std::string&>())>, value<std::string>>);
static_assert(std::same_as<right_of<decltype(name == declval<std::string>())>, value<std::string, owned<std::string>>>);
static_assert(std::same_as<right_of<decltype(nick == "ada")>, value<std::string_view>>);
static_assert(std::same_as<right_of<decltype(nick == declval<std::optional<std::string>>())>,
                           value<std::optional<std::string>, owned<std::optional<std::string>>>>);
static_assert(std::same_as<right_of<decltype(nick == declval<const std::optional<std::string>&>())>,
                           value<std::optional<std::string>>>);

static_assert(std::same_as<right_of<decltype(col<&order::state> == state::paid)>, value<state>>);
static_assert(std::same_as<right_of<decltype(col<&order::placed_at> == std::chrono::sys_seconds{})>, value<moment>>);

// A placeholder has the column's type, but never reads as NULL in a comparison.
static_assert(std::same_as<right_of<decltype(id == param)>, placeholder<std::int64_t>>);
static_assert(std::same_as<right_of<decltype(nick == param)>, placeholder<std::string>>);
static_assert(std::same_as<right_of<decltype(id.in(param))>, array_placeholder<std::int64_t>>);
static_assert(is_placeholder<placeholder<int>>);
static_assert(is_placeholder<array_placeholder<int>>);
static_assert(!is_placeholder<value<int>>);
static_assert(is_param<decltype(param)>);
static_assert(!expression<decltype(param)>);

// An expression holds nothing but values.
static_assert(std::is_trivially_copyable_v<decltype(id == 5 and name == "ada")>);
static_assert(std::is_empty_v<decltype(id == col<&customer::age>)>);
static_assert(std::is_empty_v<decltype(id == param)>);

// What goes beside what.
static_assert(goes_with<int, double>());
static_assert(goes_with<double, std::optional<int>>());
static_assert(goes_with<const char*, std::string>());
static_assert(goes_with<std::optional<std::string>, std::string>());
static_assert(!goes_with<int, std::string>());
static_assert(!goes_with<const char*, int>());
static_assert(!goes_with<bool, int>());
static_assert(!goes_with<int, bool>());
static_assert(!goes_with<int, state>());
static_assert(!goes_with<color, state>());
static_assert(goes_with<decltype(param), state>());
static_assert(goes_with<decltype(id), double>());
static_assert(!goes_with<decltype(id), std::string>());
static_assert(!goes_with<void*, int>());

}  // namespace
