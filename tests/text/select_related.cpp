#include "company.hpp"

using namespace company;

namespace {

struct Person {
    std::int64_t id{};
    std::optional<belongs_to<Person>> boss{};
};
struct Badge;
struct User {
    std::int64_t id{};
    has_one<Badge> badge{};
};
struct Badge {
    std::int64_t id{};
    belongs_to<User> user{};
    belongs_to<Country> country{};
};
struct Line {
    std::int64_t order{};
    std::int32_t number{};
    std::string text{};
    static consteval auto table() { return covet::table().primary_key<&Line::order, &Line::number>(); }
};
struct Parcel {
    std::int64_t id{};
    std::int64_t order_id{};
    std::int32_t line_number{};
    belongs_to<Line, by<&Parcel::order_id, &Parcel::line_number>> line{};
};

// One step, in each dialect.
constexpr auto with_customer = from<Order>.select_related<&Order::customer>();
static_assert(text::of(with_customer, sqlite) ==
              R"(SELECT "orders"."id", "orders"."customer_id", "orders"."note", "orders"."total", )"
              R"("customer"."id", "customer"."name", "customer"."country_id" FROM "orders" )"
              R"(JOIN "customers" AS "customer" ON "customer"."id" = "orders"."customer_id")");
static_assert(text::of(with_customer, postgresql) == text::of(with_customer, sqlite));
static_assert(text::of(with_customer, mysql) ==
              "SELECT `orders`.`id`, `orders`.`customer_id`, `orders`.`note`, `orders`.`total`, "
              "`customer`.`id`, `customer`.`name`, `customer`.`country_id` FROM `orders` "
              "JOIN `customers` AS `customer` ON `customer`.`id` = `orders`.`customer_id`");

// Two steps; each once, however they are named, and whatever else names them.
constexpr auto with_country = from<Order>.select_related<&Order::customer, &Customer::country>();
static_assert(text::of(with_country, sqlite) ==
              R"(SELECT "orders"."id", "orders"."customer_id", "orders"."note", "orders"."total", )"
              R"("customer"."id", "customer"."name", "customer"."country_id", "customer_country"."id", "customer_country"."name" FROM "orders" )"
              R"(JOIN "customers" AS "customer" ON "customer"."id" = "orders"."customer_id" )"
              R"(LEFT JOIN "country" AS "customer_country" ON "customer_country"."id" = "customer"."country_id")");
static_assert(std::is_same_v<decltype(with_country.select_related<&Order::customer>()), std::remove_const_t<decltype(with_country)>>);
static_assert(std::is_same_v<decltype(with_customer.select_related<&Order::customer, &Customer::country>()), std::remove_const_t<decltype(with_country)>>);
static_assert(std::is_same_v<decltype(from<Order>.select_related<members<&Order::customer>, members<&Order::customer, &Customer::country>>()),
                             std::remove_const_t<decltype(with_country)>>);
static_assert(text::of(with_customer.where(col<&Order::customer, &Customer::name> == "Ada")
                           .order_by(col<&Order::customer, &Customer::country, &Country::name>)
                           .limit(3),
                       postgresql) ==
              R"(SELECT "orders"."id", "orders"."customer_id", "orders"."note", "orders"."total", )"
              R"("customer"."id", "customer"."name", "customer"."country_id" FROM "orders" )"
              R"(JOIN "customers" AS "customer" ON "customer"."id" = "orders"."customer_id" )"
              R"(LEFT JOIN "country" AS "customer_country" ON "customer_country"."id" = "customer"."country_id" )"
              R"(WHERE "customer"."name" = $1 ORDER BY "customer_country"."name" NULLS FIRST LIMIT $2)");

// What stands behind a step that may lead nowhere may be missing too; paths that begin alike share their steps.
constexpr auto bosses = from<Person>.select_related<&Person::boss, &Person::boss>();
static_assert(text::of(bosses, sqlite) ==
              R"(SELECT "person"."id", "person"."boss_id", "boss"."id", "boss"."boss_id", "boss_boss"."id", "boss_boss"."boss_id" FROM "person" )"
              R"(LEFT JOIN "person" AS "boss" ON "boss"."id" = "person"."boss_id" )"
              R"(LEFT JOIN "person" AS "boss_boss" ON "boss_boss"."id" = "boss"."boss_id")");
static_assert(text::of(from<User>.select_related<members<&User::badge, &Badge::country>, members<&User::badge, &Badge::user>>(), sqlite) ==
              R"(SELECT "user"."id", "badge"."id", "badge"."user_id", "badge"."country_id", "badge_country"."id", "badge_country"."name", )"
              R"("badge_user"."id" FROM "user" LEFT JOIN "badge" ON "badge"."user_id" = "user"."id" )"
              R"(LEFT JOIN "country" AS "badge_country" ON "badge_country"."id" = "badge"."country_id" )"
              R"(LEFT JOIN "user" AS "badge_user" ON "badge_user"."id" = "badge"."user_id")");
static_assert(text::of(from<Parcel>.select_related<&Parcel::line>(), mysql) ==
              "SELECT `parcel`.`id`, `parcel`.`order_id`, `parcel`.`line_number`, `line`.`order`, `line`.`number`, `line`.`text` FROM `parcel` "
              "JOIN `line` ON `line`.`order` = `parcel`.`order_id` AND `line`.`number` = `parcel`.`line_number`");

// Descriptions of the columns, in their order.
constexpr auto& results = covet::sql::description_of<std::remove_const_t<decltype(with_country)>>.results;
static_assert(results.size() == 9);
static_assert(results[4].name == "id" && !results[4].nullable);
static_assert(results[7].name == "id" && results[7].nullable);

// Other tables: beside joins, of an alias, of a table that a subquery stands for.
static_assert(text::of(from<Order>.join<c>(c::col<&Customer::id> != col<&Order::customer>).select_related<&Order::customer>(), sqlite)
                  .ends_with(R"( FROM "orders" JOIN "customers" AS "customer" ON "customer"."id" = "orders"."customer_id" )"
                             R"(JOIN "customers" AS "c" ON "c"."id" <> "orders"."customer_id")"));
static_assert(text::of(from<o>.select_related<&Order::customer>(), sqlite) ==
              R"(SELECT "o"."id", "o"."customer_id", "o"."note", "o"."total", "o_customer"."id", "o_customer"."name", "o_customer"."country_id" )"
              R"(FROM "orders" AS "o" JOIN "customers" AS "o_customer" ON "o_customer"."id" = "o"."customer_id")");
using both = derived<Order, "both">;
static_assert(text::of(from_query<both>(from<Order>.union_all(from<Order>)).select_related<&Order::customer>(), sqlite)
                  .ends_with(R"() AS "both" JOIN "customers" AS "both_customer" ON "both_customer"."id" = "both"."customer_id")"));

// Rows that are distinct may be ordered by what stands beside them.
static_assert(text::of(with_customer.distinct().order_by(col<&Order::customer, &Customer::name>), sqlite).starts_with("SELECT DISTINCT "));

// Locks are on the rows of the query's own tables where PostgreSQL would not lock others.
static_assert(text::of(with_country.for_update(), postgresql).ends_with(R"(."country_id" FOR UPDATE OF "orders")"));
static_assert(text::of(with_country.for_update(skip_locked), mysql).ends_with(".`country_id` FOR UPDATE SKIP LOCKED"));

// Nothing is loaded where rows are counted; covet's own limits leave it alone.
static_assert(text::of(query::counted(with_country), sqlite) == R"(SELECT COUNT(*) FROM "orders")");
static_assert(text::of(query::counted(with_country.where(col<&Order::customer, &Customer::name> == "Ada")), sqlite) ==
              R"(SELECT COUNT(*) FROM "orders" JOIN "customers" AS "customer" ON "customer"."id" = "orders"."customer_id" )"
              R"(WHERE "customer"."name" = ?)");
static_assert(text::of(query::counted(with_customer.limit(2)), sqlite).ends_with(R"(FROM "orders" LIMIT ?) AS "counted")"));
static_assert(text::of(query::existence(with_country), mysql) == "SELECT EXISTS (SELECT 1 FROM `orders`)");
static_assert(text::of(query::at_most<1>(with_customer), sqlite).ends_with(R"("orders"."customer_id" LIMIT 1)"));

// The order of the calls does not matter.
static_assert(std::is_same_v<decltype(from<Order>.limit(1).select_related<&Order::customer>()), decltype(with_customer.limit(1))>);

}  // namespace
