#include "support/market.hpp"
#include "text.hpp"

using namespace market;

namespace {

constexpr auto total = col<&Order::total>;

// A condition over the rows there, which go by the name of the way to them.
static_assert(text::everywhere(any<&Customer::orders>(total > 100.0),
                               R"(EXISTS (SELECT 1 FROM "order" AS "customers_orders" )"
                               R"(WHERE "customers_orders"."customer_id" = "customers"."id" AND "customers_orders"."total" > ?))"));
static_assert(text::everywhere(any<&Customer::paid>(),
                               R"(EXISTS (SELECT 1 FROM "order" AS "customers_paid" WHERE "customers_paid"."payer_id" = "customers"."id"))"));
static_assert(text::everywhere(none<&Customer::orders>(total > 1.0 or total < -1.0),
                               R"(NOT EXISTS (SELECT 1 FROM "order" AS "customers_orders" )"
                               R"(WHERE "customers_orders"."customer_id" = "customers"."id" )"
                               R"(AND ("customers_orders"."total" > ? OR "customers_orders"."total" < ?)))"));
static_assert(text::everywhere(every<&Customer::orders>(col<&Order::discount> > 1.0),
                               R"(NOT EXISTS (SELECT 1 FROM "order" AS "customers_orders" )"
                               R"(WHERE "customers_orders"."customer_id" = "customers"."id" )"
                               R"(AND ("customers_orders"."discount" > ?) IS NOT TRUE))"));
static_assert(text::everywhere(count<&Customer::orders>() > 3,
                               R"((SELECT COUNT(*) FROM "order" AS "customers_orders" )"
                               R"(WHERE "customers_orders"."customer_id" = "customers"."id") > ?)"));
static_assert(text::everywhere(not any<&Customer::account>(col<&Account::is_open>),
                               R"(NOT EXISTS (SELECT 1 FROM "account" AS "customers_account" )"
                               R"(WHERE "customers_account"."customer_id" = "customers"."id" AND "customers_account"."is_open"))"));

// Paths inside join inside, under names that hide none outside.
static_assert(text::everywhere(any<&Order::items>(col<&Item::order, &Order::total> > 5.0 and col<&Item::product, &Product::name> == "tea"),
                               R"(EXISTS (SELECT 1 FROM "item" AS "order_items" )"
                               R"(JOIN "order" AS "order_items_order" ON "order_items_order"."id" = "order_items"."order_id" )"
                               R"(LEFT JOIN "product" AS "order_items_product" ON "order_items_product"."id" = "order_items"."product_id" )"
                               R"(WHERE "order_items"."order_id" = "order"."id" AND "order_items_order"."total" > ? )"
                               R"(AND "order_items_product"."name" = ?))"));

// Over several relations, to one or to many.
static_assert(text::everywhere(any<&Customer::orders, &Order::items>(col<&Item::pieces> > 1),
                               R"(EXISTS (SELECT 1 FROM "order" AS "customers_orders" )"
                               R"(JOIN "item" AS "customers_orders_items" ON "customers_orders_items"."order_id" = "customers_orders"."id" )"
                               R"(WHERE "customers_orders"."customer_id" = "customers"."id" AND "customers_orders_items"."pieces" > ?))"));
static_assert(text::everywhere(count<&Order::customer, &Customer::paid>(),
                               R"((SELECT COUNT(*) FROM "customers" AS "order_customer" )"
                               R"(JOIN "order" AS "order_customer_paid" ON "order_customer_paid"."payer_id" = "order_customer"."id" )"
                               R"(WHERE "order_customer"."id" = "order"."customer_id"))"));

// Through pairs, which are enough where nothing is asked of the rows behind.
static_assert(text::everywhere(any<&Product::tags>(),
                               R"(EXISTS (SELECT 1 FROM "product_tag" AS "product__tags" WHERE "product__tags"."product_id" = "product"."id"))"));
static_assert(text::everywhere(any<&Product::tags>(col<&Tag::word> == "green"),
                               R"(EXISTS (SELECT 1 FROM "product_tag" AS "product__tags" )"
                               R"(JOIN "tag" AS "product_tags" ON "product_tags"."id" = "product__tags"."tag_id" )"
                               R"(WHERE "product__tags"."product_id" = "product"."id" AND "product_tags"."word" = ?))"));
static_assert(text::everywhere(count<&Product::tags, &Tag::products>(),
                               R"((SELECT COUNT(*) FROM "product_tag" AS "product__tags" )"
                               R"(JOIN "tag" AS "product_tags" ON "product_tags"."id" = "product__tags"."tag_id" )"
                               R"(JOIN "product_tag" AS "product_tags__products" ON "product_tags__products"."tag_id" = "product_tags"."id" )"
                               R"(WHERE "product__tags"."product_id" = "product"."id"))"));

// Pairs of rows of one table, and those that a model of the program keeps.
struct Person {
    std::int64_t id{};
    many_to_many<Person> friends{};
    many_to_many<Person, inverse<&Person::friends>> befriended{};
};
static_assert(text::everywhere(any<&Person::friends>(col<&Person::id> > 3),
                               R"(EXISTS (SELECT 1 FROM "person_friends" AS "person__friends" )"
                               R"(JOIN "person" AS "person_friends" ON "person_friends"."id" = "person__friends"."friends_id" )"
                               R"(WHERE "person__friends"."person_id" = "person"."id" AND "person_friends"."id" > ?))"));
static_assert(text::everywhere(count<&Person::befriended>(),
                               R"((SELECT COUNT(*) FROM "person_friends" AS "person__befriended" )"
                               R"(WHERE "person__befriended"."friends_id" = "person"."id"))"));

struct Role;
struct Actor {
    std::int64_t id{};
    std::string name{};
};
struct Film {
    std::int64_t id{};
    many_to_many<Actor, through<Role>> cast{};
};
struct Role {
    std::int64_t id{};
    belongs_to<Film> film{};
    belongs_to<Actor> actor{};
    std::string character{};
};
static_assert(text::everywhere(none<&Film::cast>(col<&Actor::name> == "x"),
                               R"(NOT EXISTS (SELECT 1 FROM "role" AS "film__cast" )"
                               R"(JOIN "actor" AS "film_cast" ON "film_cast"."id" = "film__cast"."actor_id" )"
                               R"(WHERE "film__cast"."film_id" = "film"."id" AND "film_cast"."name" = ?))"));

// A key of two columns.
static_assert(text::everywhere(any<&Line::parcels>(),
                               R"(EXISTS (SELECT 1 FROM "parcel" AS "line_parcels" WHERE "line_parcels"."order_id" = "line"."order" )"
                               R"(AND "line_parcels"."line_number" = "line"."number"))"));

// One in another, of a table that stands outside too: values are in the order of the text.
static_assert(text::of(from<Employee>.where(any<&Employee::serfs>(any<&Employee::serfs>(col<&Employee::id> > 2) and
                                                                  col<&Employee::name> == "x") and
                                            col<&Employee::name> == "y")
                           .select(col<&Employee::id>),
                       postgresql) ==
              R"(SELECT "employee"."id" FROM "employee" WHERE EXISTS (SELECT 1 FROM "employee" AS "employee_serfs" )"
              R"(WHERE "employee_serfs"."boss_id" = "employee"."id" AND EXISTS (SELECT 1 FROM "employee" AS "employee_serfs_serfs" )"
              R"(WHERE "employee_serfs_serfs"."boss_id" = "employee_serfs"."id" AND "employee_serfs_serfs"."id" > $1) )"
              R"(AND "employee_serfs"."name" = $2) AND "employee"."name" = $3)");

// From an alias, whose columns the condition can use.
static_assert(text::of(from<c>.where(any<c, &Customer::orders>(col<&Order::discount> == c::col<&Customer::id>)).select(count<c, &Customer::paid>()),
                       mysql) ==
              "SELECT (SELECT COUNT(*) FROM `order` AS `c_paid` WHERE `c_paid`.`payer_id` = `c`.`id`) FROM `customers` AS `c` "
              "WHERE EXISTS (SELECT 1 FROM `order` AS `c_orders` WHERE `c_orders`.`customer_id` = `c`.`id` AND `c_orders`.`discount` = `c`.`id`)");

// A subquery in the condition has names of its own.
static_assert(text::everywhere(any<&Customer::orders>(total > scalar(from<Order>.select(avg(total)))),
                               R"(EXISTS (SELECT 1 FROM "order" AS "customers_orders" )"
                               R"(WHERE "customers_orders"."customer_id" = "customers"."id" )"
                               R"(AND "customers_orders"."total" > (SELECT AVG("order"."total") FROM "order")))"));

// In the other clauses, and in statements whose columns stand alone.
static_assert(text::of(from<Customer>.order_by(desc(count<&Customer::orders>())).select(col<&Customer::id>), postgresql) ==
              R"(SELECT "customers"."id" FROM "customers" ORDER BY (SELECT COUNT(*) FROM "order" AS "customers_orders" )"
              R"(WHERE "customers_orders"."customer_id" = "customers"."id") DESC)");
static_assert(text::of(from<Order>.group_by(col<&Order::customer>)
                           .having(any<&Order::customer>(col<&Customer::name> == "Ada") and count() > 1)
                           .select(col<&Order::customer>, count<&Order::customer, &Customer::account>()),
                       sqlite) ==
              R"(SELECT "order"."customer_id", (SELECT COUNT(*) FROM "customers" AS "order_customer" )"
              R"(JOIN "account" AS "order_customer_account" ON "order_customer_account"."customer_id" = "order_customer"."id" )"
              R"(WHERE "order_customer"."id" = "order"."customer_id") FROM "order" GROUP BY "order"."customer_id" )"
              R"(HAVING EXISTS (SELECT 1 FROM "customers" AS "order_customer" WHERE "order_customer"."id" = "order"."customer_id" )"
              R"(AND "order_customer"."name" = ?) AND COUNT(*) > ?)");
static_assert(text::of(erase<Customer>.where(none<&Customer::orders>() and col<&Customer::name> == "x"), mysql) ==
              "DELETE FROM `customers` WHERE NOT EXISTS (SELECT 1 FROM `order` AS `customers_orders` "
              "WHERE `customers_orders`.`customer_id` = `customers`.`id`) AND `name` = ?");
static_assert(text::of(update<Order>.set(total = count<&Order::items>() * 2.0).where(any<&Order::items>()), sqlite) ==
              R"(UPDATE "order" SET "total" = (SELECT COUNT(*) FROM "item" AS "order_items" )"
              R"(WHERE "order_items"."order_id" = "order"."id") * ? )"
              R"(WHERE EXISTS (SELECT 1 FROM "item" AS "order_items" WHERE "order_items"."order_id" = "order"."id"))");

// What a statement touches.
constexpr auto& touched = sql::description_of<decltype(from<Product>.where(any<&Product::tags>(col<&Tag::word> == "x")).select(col<&Product::id>))>;
static_assert(touched.tables.size() == 3 && touched.tables[1] == "product_tag" && touched.tables[2] == "tag");

// MySQL reads in no subquery the table that a statement changes.
static_assert(sql::lacking_of<sql::detail::text_for_dialects<decltype(erase<Employee>.where(any<&Employee::serfs>()))>>()[index_of(mysql)] ==
              sql::feature::subquery_of_changed_table);

}  // namespace
