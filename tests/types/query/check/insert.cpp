#include "support/shop.hpp"

#include <optional>
#include <string>
#include <tuple>
#include <type_traits>

using namespace covet;
using namespace covet::query;
using namespace shop;

namespace {

static_assert(check::givable_columns<country, false, &country::code, &country::name>);
static_assert(check::givable_columns<country, false, &country::people, &country::name, &country::code>);
static_assert(!check::givable_columns<country, false>);
static_assert(!check::givable_columns<country, false, &country::code>);
static_assert(!check::givable_columns<country, false, &country::code, &country::name, &country::code>);
static_assert(!check::givable_columns<country, false, &country::code, &country::name, &customer::name>);
static_assert(!check::givable_columns<article, false, &article::number, &article::title>);
static_assert(check::givable_columns<article, true, &article::number, &article::title>);

template <class Statement>
constexpr bool sound(const Statement&) {
    return check::sound_statement<Statement>;
}
constexpr auto into = insert<country>.columns<&country::code, &country::people, &country::name>();
using insert_into = std::remove_const_t<decltype(into)>;
static_assert(!sound(into));
static_assert(sound(into.values("nl", std::nullopt, "x")));
static_assert(check::with_columns<insert_into>);
static_assert(!check::with_columns<insert_statement<country>>);
static_assert(check::as_many_as_columns<insert_into, 3>);
static_assert(!check::as_many_as_columns<insert_into, 2>);

template <class Query>
constexpr bool takes(const Query&) {
    return check::insertable_query<insert_into, Query>;
}
constexpr auto name = col<&customer::name>;
constexpr auto email = col<&customer::email>;
constexpr auto age = col<&customer::age>;
constexpr auto nick = col<&customer::nick>;
static_assert(takes(from<customer>.select(email, age, name)));
static_assert(takes(from<customer>.select(email, col<&customer::id>, name)));
static_assert(takes(from<customer>.select<std::tuple<std::string, std::optional<int>, std::string>>(email, age, name)));
static_assert(!takes(from<customer>.select(email, age)));
static_assert(!takes(from<customer>.select(email, name, age)));
static_assert(!takes(from<customer>.select(email, age, nick)));
static_assert(!takes(from<customer>));
static_assert(takes(from<alias<country, "other">>.select(alias<country, "other">::col<&country::code>,
                                                        alias<country, "other">::col<&country::people>,
                                                        alias<country, "other">::col<&country::name>)));
static_assert(!takes(5));
static_assert(!takes(erase<customer>.unconditionally()));

static_assert(check::rowless<decltype(expr::placeholder<int>{})>);
static_assert(!check::rowless<std::remove_const_t<decltype(name)>>);

}  // namespace
