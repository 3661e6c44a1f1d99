#include <covet/covet.hpp>
#include <covet/schema/link.hpp>

#include <cstdint>
#include <optional>
#include <string>

using namespace covet;

namespace {

struct Order;
struct Profile;

struct Customer {
    std::int64_t id{};
    has_many<Order> orders{};
    std::string name{};
    has_one<Profile> profile{};
    std::optional<int> age{};
};
struct Order {
    std::int64_t id{};
    belongs_to<Customer> customer{};
    std::optional<belongs_to<Customer>> payer{};
    double total{};
};
struct Profile {
    std::int64_t id{};
    belongs_to<Customer> customer{};
};

// Relations that are no columns stand anywhere, and columns are counted without them.
static_assert(schema::model<Customer>::columns.size() == 3);
static_assert(schema::model<Customer>::columns[1].name == "name");
static_assert(schema::model<Customer>::columns[2].name == "age");
static_assert(from<Customer>.sql<sqlite>() == R"(SELECT "customer"."id", "customer"."name", "customer"."age" FROM "customer")");
static_assert(from<Customer>.where(col<&Customer::age> == 3).sql<sqlite>().ends_with(R"( WHERE "customer"."age" = ?)"));

using customer_of_order = schema::link<Order, 1>;
static_assert(customer_of_order::own[0] == 1 && customer_of_order::other[0] == 0 && !customer_of_order::is_optional);
static_assert(schema::link<Order, 2>::is_optional);

using profile_of_customer = schema::link<Customer, 3>;
static_assert(profile_of_customer::own[0] == 0 && profile_of_customer::other[0] == 1);

// The reverse side of one among several is named.
struct Invoice;
struct Person {
    std::int64_t id{};
    std::optional<belongs_to<Person>> boss{};
    has_many<Person> serfs{};
};
static_assert(schema::link<Person, 2>::other[0] == 1 && schema::link<Person, 2>::own[0] == 0);

struct Company;
struct Deal {
    std::int64_t id{};
    belongs_to<Company, std::string> buyer{};
    belongs_to<Company, std::string> seller{};
};
struct Company {
    std::string name{};
    has_many<Deal, inverse<&Deal::seller>> sales{};
    has_many<Deal, inverse<&Deal::buyer>> purchases{};
    static consteval auto table() { return covet::table().primary_key<&Company::name>(); }
};
static_assert(schema::link<Company, 1>::other[0] == 2);
static_assert(schema::link<Company, 2>::other[0] == 1);

// Composite keys are held by members of their own.
struct Parcel;
struct Line {
    std::int64_t order{};
    std::int32_t number{};
    has_many<Parcel> parcels{};
    static consteval auto table() { return covet::table().primary_key<&Line::order, &Line::number>(); }
};
struct Parcel {
    std::int64_t id{};
    std::int64_t order_id{};
    std::int32_t line_number{};
    belongs_to<Line, by<&Parcel::order_id, &Parcel::line_number>> line{};
};
static_assert(schema::model<Parcel>::columns.size() == 3);
static_assert(schema::link<Parcel, 3>::own == std::array<std::size_t, 2>{1, 2});
static_assert(schema::link<Parcel, 3>::other == std::array<std::size_t, 2>{0, 1});
static_assert(schema::link<Line, 2>::own == std::array<std::size_t, 2>{0, 1});
static_assert(schema::link<Line, 2>::other == std::array<std::size_t, 2>{1, 2});

}  // namespace
