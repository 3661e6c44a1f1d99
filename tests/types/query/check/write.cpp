#include "support/shop.hpp"

#include <string>

using namespace covet;
using namespace covet::query;
using namespace shop;

namespace {

using set_name = decltype(col<&customer::name> = "x");
using set_email = decltype(col<&customer::email> = "x");
using set_id = decltype(col<&customer::id> = 5);
using set_total = decltype(col<&order::total> = 1.5);
using set_code = decltype(col<&country::code> = "nl");
using set_country_name = decltype(col<&country::name> = "x");

// set()
static_assert(check::settable<customer, false, set_name>);
static_assert(check::settable<customer, false, set_name, set_email>);
static_assert(!check::settable<customer, false>);
static_assert(!check::settable<customer, false, int>);
static_assert(!check::settable<customer, false, decltype(col<&customer::name> == "x")>);
static_assert(!check::settable<customer, false, set_name, set_name>);
static_assert(!check::settable<customer, false, set_total>);
static_assert(!check::settable<customer, false, set_id>);
static_assert(check::settable<customer, true, set_id>);
static_assert(check::settable<country, false, set_code>);
static_assert(check::distinct_targets<set_name, set_email>);
static_assert(!check::distinct_targets<set_name, set_email, set_name>);
static_assert(!check::ungenerated_targets<set_name, set_id>);

// What an insert must give: neither optional nor generated nor with a default.
template <auto... Members>
using columns_of = type_list<std::remove_const_t<decltype(col<Members>)>...>;
template <class Model, class... Columns>
constexpr bool given(type_list<Columns...>) {
    return check::required_columns_given<Model, Columns...>;
}
static_assert(given<country>(columns_of<&country::code, &country::name>{}));
static_assert(!given<country>(columns_of<&country::code>{}));
static_assert(given<article>(columns_of<&article::title>{}));
static_assert(!given<customer>(columns_of<&customer::name, &customer::email>{}));

// Complete statements
template <class Statement>
constexpr bool sound(const Statement&) {
    return check::sound_statement<Statement>;
}
constexpr auto rename = update<customer>.set(col<&customer::name> = "x");
static_assert(!sound(rename));
static_assert(sound(rename.where(col<&customer::id> == 1)));
static_assert(sound(rename.unconditionally()));
static_assert(!sound(update<customer>.where(col<&customer::id> == 1)));
static_assert(!sound(erase<customer>));
static_assert(sound(erase<customer>.where(col<&customer::id> == 1)));
static_assert(sound(erase<customer>.unconditionally()));
static_assert(!sound(insert<country>));
static_assert(sound(insert<country>.set(col<&country::code> = "nl", col<&country::name> = "x")));

using reader = decltype(from<customer>.where(col<&customer::id> == 1));
using writer = decltype(erase<customer>.where(col<&customer::id> == 1));
static_assert(check::reading<reader> && !check::writing<reader>);
static_assert(check::writing<writer> && !check::reading<writer>);
static_assert(!check::reading<customer> && !check::writing<customer>);

// Whole objects
struct unkeyed {
    std::string text{};
};
class closed {
    int x_{};

public:
    closed() {}
    int x() const { return x_; }
};

static_assert(check::object<customer>);
static_assert(!check::object<closed>);
static_assert(!check::object<int>);
static_assert(!check::object<reader>);
static_assert(check::has_key<customer>);
static_assert(check::has_key<membership>);
static_assert(!check::has_key<unkeyed>);
static_assert(!check::has_key<closed>);
static_assert(check::updatable<customer>);
static_assert(!check::updatable<membership>);
static_assert(!check::updatable<ticket>);
static_assert(!check::updatable<unkeyed>);
static_assert(check::removable<membership>);
static_assert(!check::removable<unkeyed>);
static_assert(!check::removable<writer>);
static_assert(check::upsertable<customer>);
static_assert(check::upsertable<customer, &customer::email>);
static_assert(!check::upsertable<customer, &customer::name>);
static_assert(!check::upsertable<unkeyed>);

// Keys
static_assert(std::is_same_v<check::key_type<order_line, 1>, std::int32_t>);
static_assert(check::as_many_as_key<order_line, 2>);
static_assert(!check::as_many_as_key<order_line, 1>);
static_assert(!check::as_many_as_key<unkeyed, 0>);
static_assert(check::unique_key<customer, &customer::id>);
static_assert(check::unique_key<order_line, &order_line::order_id, &order_line::position>);
static_assert(!check::unique_key<order_line, &order_line::position, &order_line::order_id>);
static_assert(!check::unique_key<order_line, &order_line::order_id>);
static_assert(!check::unique_key<customer, &order::id>);
static_assert(!check::unique_key<customer>);

}  // namespace
