#include "support/shop.hpp"

using namespace covet;
using namespace covet::query;
using namespace shop;

namespace {

static_assert(check::conflict_key<customer>);
static_assert(check::conflict_key<customer, &customer::email>);
static_assert(check::conflict_key<customer, &customer::id>);
static_assert(!check::conflict_key<customer, &customer::name>);
static_assert(!check::conflict_key<customer, &order::id>);

using both = scope<visible<customer>, visible<proposed<customer>>>;
using set_name = decltype(col<&customer::name> = excluded<&customer::email>);
using set_proposed = decltype(excluded<&customer::name> = "x");
using set_id = decltype(col<&customer::id> = 5);
static_assert(check::conflict_update<both, 1, set_name>);
static_assert(!check::conflict_update<both, 0, set_name>);
static_assert(!check::conflict_update<both, 1>);
static_assert(!check::conflict_update<both, 1, set_proposed>);
static_assert(!check::conflict_update<both, 1, set_id>);
static_assert(!check::conflict_update<both, 1, decltype(col<&order::total> = 1.0)>);

// What is proposed exists nowhere else.
static_assert(!check::settable<customer, false, set_name>);
static_assert(!check::in_scope<decltype(excluded<&customer::name> == "x"), customer>);

static_assert(check::own_targets<customer, decltype(col<&customer::name> = "x")>);
static_assert(!check::own_targets<both, set_proposed>);

constexpr auto add = insert<country>.set(col<&country::code> = "nl", col<&country::name> = "");
template <class Statement>
constexpr bool sound(const Statement&) {
    return check::sound_statement<Statement>;
}
constexpr auto rename = add.on_conflict<&country::code>().do_update(col<&country::name> = excluded<&country::name>);
static_assert(sound(rename));
static_assert(sound(add.on_conflict().do_nothing()));
static_assert(check::updating_on_conflict<std::remove_const_t<decltype(rename)>>);
static_assert(!check::updating_on_conflict<std::remove_const_t<decltype(add)>>);
static_assert(sound(rename.where(col<&country::name> != excluded<&country::name>)));

}  // namespace
