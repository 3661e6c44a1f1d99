#include <covet/covet.hpp>

#include <concepts>
#include <cstdint>
#include <optional>
#include <string>
#include <type_traits>

using namespace covet;
using query::check::reading_beside_models;
using query::check::related_paths;

namespace {

struct Order;
struct Country {
    std::int64_t id{};
    std::string name{};
};
struct Profile;
struct Customer {
    std::int64_t id{};
    std::optional<belongs_to<Country>> country{};
    has_many<Order> orders{};
    has_one<Profile> profile{};
};
struct Profile {
    std::int64_t id{};
    belongs_to<Customer> customer{};
};
struct Order {
    std::int64_t id{};
    belongs_to<Customer> customer{};
    many_to_many<Country> sources{};
};

// Paths of relations to one row.
static_assert(related_paths<Order, &Order::customer>);
static_assert(related_paths<Order, &Order::customer, &Customer::country>);
static_assert(related_paths<Order, &Order::customer, &Customer::profile, &Profile::customer>);
static_assert(related_paths<Order, members<&Order::customer>, members<&Order::customer, &Customer::profile>>);
static_assert(!related_paths<Order>);
static_assert(!related_paths<Order, members<>>);
static_assert(!related_paths<Order, nullptr>);
static_assert(!related_paths<Order, &Order::id>);
static_assert(!related_paths<Order, &Order::sources>);
static_assert(!related_paths<Order, &Customer::country>);
static_assert(!related_paths<Order, &Order::customer, &Customer::orders>);
static_assert(!related_paths<Order, &Order::customer, &Country::name>);
static_assert(!related_paths<Order, members<&Order::customer>, members<&Order::customer, &Customer::orders>>);
static_assert(!related_paths<Order, &Order::customer, members<&Order::customer, &Customer::country>>);

// Steps are each there once, after those that they begin at.
using customer = expr::path<Order, 1>;
using country = expr::path<customer, 1>;
using profile = expr::path<customer, 3>;
template <class Query>
using steps = query::related_in<std::remove_cvref_t<Query>>;
constexpr auto with_country = from<Order>.select_related<&Order::customer, &Customer::country>();
static_assert(std::same_as<steps<decltype(from<Order>)>, type_list<>>);
static_assert(std::same_as<steps<decltype(with_country)>, type_list<customer, country>>);
static_assert(std::same_as<steps<decltype(with_country.select_related<&Order::customer, &Customer::profile>())>, type_list<customer, country, profile>>);
static_assert(std::same_as<steps<decltype(from<alias<Order, "o">>.select_related<&Order::customer>())>, type_list<expr::path<alias<Order, "o">, 1>>>);

// The rows stay models, and they must be whole ones.
static_assert(std::same_as<query::row_type<std::remove_const_t<decltype(with_country)>>, Order>);
template <class Query>
consteval bool sound(const Query&) {
    return query::check::sound_statement<Query>;
}
template <class Query>
consteval bool whole(const Query&) {
    return reading_beside_models<Query>;
}
static_assert(sound(with_country) && sound(with_country.distinct()) && sound(with_country.limit(3).for_update()));
static_assert(!whole(with_country.select(col<&Order::id>)) && !sound(with_country.select(col<&Order::id>)));
static_assert(!whole(from<Order>.select(col<&Order::id>).select_related<&Order::customer>()));
static_assert(!whole(with_country.group_by(col<&Order::id>)));
static_assert(!sound(with_country.order_by(count())));

// Nor do they stand in other statements.
template <class Query>
consteval bool part(const Query&) {
    return query::check::part<Query>;
}
static_assert(part(from<Order>) && !part(with_country));

}  // namespace
