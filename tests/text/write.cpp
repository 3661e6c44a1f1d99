#include "support/shop.hpp"
#include "text.hpp"

#include <optional>
#include <string>

using namespace covet;
using namespace shop;

namespace {

constexpr auto total = col<&order::total>;
constexpr auto id = col<&order::id>;

// One table is meant, so that columns stand without its name.
constexpr auto raised = update<order>.set(total = total * 1.1).where(id == 7);
static_assert(raised.sql<sqlite>() == R"(UPDATE "orders" SET "total" = "total" * ? WHERE "id" = ?)");
static_assert(raised.sql<postgresql>() == R"(UPDATE "orders" SET "total" = "total" * $1 WHERE "id" = $2)");
static_assert(raised.sql<mysql>() == "UPDATE `orders` SET `total` = `total` * ? WHERE `id` = ?");

static_assert(update<order>.set(total = 1.0, col<&order::discount> = std::nullopt).unconditionally().sql<sqlite>() ==
              R"(UPDATE "orders" SET "total" = ?, "discount" = ?)");
static_assert(update<order>.set(total = param).where(id == param).where(total > 1.0).sql<postgresql>() ==
              R"(UPDATE "orders" SET "total" = $1 WHERE "id" = $2 AND "total" > $3)");

// set() may come after where(), but not in the text.
constexpr auto late = update<order>.where(id == param).set(total = param);
static_assert(late.sql<postgresql>() == R"(UPDATE "orders" SET "total" = $1 WHERE "id" = $2)");

static_assert(text::of<decltype(update<customer>.set(col<&customer::name> = std::string{}).where(
                  col<&customer::nick> == std::optional<std::string>{}))>(postgresql) ==
              R"(UPDATE "customers" SET "name" = $1 WHERE "nick" IS NOT DISTINCT FROM $2)");

constexpr auto free_orders = erase<order>.where(total == 0.0);
static_assert(free_orders.sql<sqlite>() == R"(DELETE FROM "orders" WHERE "total" = ?)");
static_assert(free_orders.sql<postgresql>() == R"(DELETE FROM "orders" WHERE "total" = $1)");
static_assert(free_orders.sql<mysql>() == "DELETE FROM `orders` WHERE `total` = ?");
static_assert(free_orders.where(id > 3 or id < 1).sql<sqlite>() ==
              R"(DELETE FROM "orders" WHERE "total" = ? AND ("id" > ? OR "id" < ?))");
static_assert(erase<order>.unconditionally().sql<mysql>() == "DELETE FROM `orders`");

constexpr auto new_country = insert<country>.set(col<&country::code> = "nl", col<&country::name> = param);
static_assert(new_country.sql<sqlite>() == R"(INSERT INTO "country" ("code", "name") VALUES (?, ?))");
static_assert(new_country.sql<postgresql>() == R"(INSERT INTO "country" ("code", "name") VALUES ($1, $2))");
static_assert(new_country.sql<mysql>() == "INSERT INTO `country` (`code`, `name`) VALUES (?, ?)");

// The order is that of the assignments.
static_assert(insert<country>.set(col<&country::people> = std::nullopt, col<&country::name> = "", col<&country::code> = "")
                  .sql<sqlite>() == R"(INSERT INTO "country" ("people", "name", "code") VALUES (?, ?, ?))");
static_assert(insert<ticket>.overriding_generated().set(col<&ticket::id> = 5).sql<postgresql>() ==
              R"(INSERT INTO "ticket" ("id") VALUES ($1))");

}  // namespace
