#include "support/shop.hpp"
#include "text.hpp"

#include <type_traits>

using namespace covet;
using namespace shop;

namespace {

constexpr auto raised = update<order>.set(col<&order::total> = param).where(col<&order::id> == param).only<sqlite, postgresql>();
static_assert(raised.returning(col<&order::total>, col<&order::id>).sql<sqlite>() ==
              R"(UPDATE "orders" SET "total" = ? WHERE "id" = ? RETURNING "total", "id")");
// The values of returning() are bound last, wherever it was said.
static_assert(update<order>.returning(col<&order::total> * param).set(col<&order::total> = param)
                  .where(col<&order::id> == param).only<sqlite, postgresql>().sql<postgresql>() ==
              R"(UPDATE "orders" SET "total" = $1 WHERE "id" = $2 RETURNING "total" * $3)");

static_assert(erase<country>.where(col<&country::code> == "nl").returning().only<sqlite, postgresql>().sql<postgresql>() ==
              R"(DELETE FROM "country" WHERE "code" = $1 RETURNING "code", "name", "people")");

constexpr auto added = insert<article>.set(col<&article::title> = param).returning(col<&article::number>, col<&article::price>);
static_assert(added.sql<sqlite>() == R"(INSERT INTO "articles" ("title") VALUES (?) RETURNING "number", "price")");
static_assert(added.sql<postgresql>() == R"(INSERT INTO "articles" ("title") VALUES ($1) RETURNING "number", "price")");

// MySQL inserts, and the row is read by its key.
static_assert(added.sql<mysql>() == "INSERT INTO `articles` (`title`) VALUES (?)");
static_assert(text::of(query::read_back(added), mysql) ==
              "SELECT `articles`.`number`, `articles`.`price` FROM `articles` WHERE `articles`.`number` = ?");
static_assert(text::of(query::read_back(insert<article>.set(col<&article::title> = "x").returning()), mysql) ==
              "SELECT `articles`.`number`, `articles`.`title`, `articles`.`color`, `articles`.`price`, `articles`.`stock` "
              "FROM `articles` WHERE `articles`.`number` = ?");
static_assert(!query::reads_back<decltype(erase<article>.unconditionally().returning())>);
static_assert(!query::reads_back<decltype(insert<country>.set(col<&country::code> = "nl", col<&country::name> = "").returning())>);
static_assert(!query::reads_back<decltype(insert<article>.set(col<&article::title> = "x").returning(col<&article::price> * 2.0))>);

// What a statement returns is described as what a query selects.
constexpr auto& described = sql::description_of<std::remove_const_t<decltype(added)>>;
static_assert(described.access == access::write);
static_assert(described.results.size() == 2);
static_assert(described.results[1].name == "price" && described.results[1].type.type == sql_type::float64);
static_assert(sql::description_of<decltype(erase<country>.unconditionally().returning())>.results[2].nullable);

}  // namespace
