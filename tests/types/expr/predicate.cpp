#include "support/shop.hpp"

#include <concepts>
#include <optional>
#include <set>
#include <vector>

using namespace covet;
using namespace covet::expr;
using namespace shop;

namespace {

template <class Expression>
constexpr bool is_plain(const Expression&) {
    return std::same_as<value_type_of<Expression>, bool> && check::predicate<Expression>;
}
template <class Expression>
constexpr bool may_be_unknown(const Expression&) {
    return std::same_as<value_type_of<Expression>, std::optional<bool>> && check::predicate<Expression>;
}

constexpr auto id = col<&customer::id>;
constexpr auto name = col<&customer::name>;
constexpr auto nick = col<&customer::nick>;
constexpr auto age = col<&customer::age>;

static_assert(is_plain(id == 1));
static_assert(is_plain(id != 1));
static_assert(is_plain(id < 1));
static_assert(is_plain(1 >= id));
static_assert(is_plain(id == param));
static_assert(is_plain(col<&customer::active>));
static_assert(may_be_unknown(age == 1));
static_assert(may_be_unknown(age > id));
static_assert(may_be_unknown(1 <= age));
static_assert(std::same_as<value_type_of<decltype(id > std::optional<int>{})>, std::optional<bool>>);

// NULL has an answer in these.
static_assert(is_plain(age.is_null()));
static_assert(is_plain(age != std::nullopt));
static_assert(std::same_as<value_type_of<decltype(age == std::optional<int>{})>, bool>);
static_assert(std::same_as<value_type_of<decltype(age != std::optional<int>{})>, bool>);
static_assert(is_plain(age.same_as(id)));
static_assert(is_plain(nick.same_as(param)));

static_assert(is_plain(name.like("A%")));
static_assert(may_be_unknown(nick.like("A%")));
static_assert(may_be_unknown(name.like(nick)));

static_assert(is_plain(id.in(1, 2)));
static_assert(may_be_unknown(age.in(1, 2)));
static_assert(may_be_unknown(id.in(1, age)));
static_assert(is_plain(id.in(param)));
static_assert(may_be_unknown(age.in(param)));
static_assert(is_plain(id.between(1, 2)));
static_assert(may_be_unknown(id.between(1, age)));
static_assert(may_be_unknown(age.between(1, 2)));

static_assert(is_plain(id == 1 and name == "a"));
static_assert(may_be_unknown(id == 1 and age == 1));
static_assert(may_be_unknown(age == 1 or id == 1));
static_assert(is_plain(not(id == 1)));
static_assert(may_be_unknown(not(age == 1)));

// Equality with an optional value is another operation than that with a plain one.
static_assert(std::same_as<operation_of<decltype(age == 1)>, op::equal>);
static_assert(std::same_as<operation_of<decltype(age == std::optional<int>{})>, op::same>);
static_assert(std::same_as<operation_of<decltype(age != std::optional<int>{})>, op::distinct>);
static_assert(std::same_as<operation_of<decltype(id == age)>, op::equal>);

// The leaves stand in the order of the text.
template <class Expression>
constexpr std::size_t leaf_count = leaves_of<Expression>::size;
static_assert(std::same_as<leaves_of<decltype(1 < id)>, type_list<value<int>, column<customer, 0>>>);
static_assert(std::same_as<leaves_of<decltype(id == param and name == param)>,
                           type_list<column<customer, 0>, placeholder<std::int64_t>, column<customer, 1>,
                                     placeholder<std::string>>>);
static_assert(leaf_count<decltype(id.in(1, 2, 3))> == 4);
static_assert(leaf_count<decltype(id.in(std::vector<int>{}))> == 2);

static_assert(!check::predicate<decltype(id)>);
static_assert(!check::predicate<decltype(id + 1)>);
static_assert(!check::predicate<bool>);
static_assert(check::predicate<invalid>);

static_assert(check::comparable<decltype(id), int>);
static_assert(check::comparable<double, decltype(id)>);
static_assert(check::comparable<decltype(nick), decltype(name)>);
static_assert(check::comparable<decltype(name), const char*>);
static_assert(!check::comparable<decltype(name), int>);
static_assert(!check::comparable<decltype(id), decltype(name)>);
static_assert(!check::comparable<decltype(col<&order::state>), int>);
static_assert(!check::comparable<decltype(col<&order::state>), decltype(col<&article::color>)>);

static_assert(check::text_match<decltype(nick), const char*>);
static_assert(check::text_match<decltype(nick), decltype(param)>);
static_assert(!check::text_match<decltype(id), const char*>);
static_assert(!check::text_match<decltype(name), int>);
static_assert(!check::text_match<decltype(col<&article::color>), const char*>);

}  // namespace
