#include "support/shop.hpp"
#include "text.hpp"

#include <covet/query/object.hpp>

using namespace covet;
using namespace shop;
using namespace covet::query;
using text::of;

namespace {

constexpr auto database_key = key_source::database;
constexpr auto program_key = key_source::program;

// A generated key is left out; PostgreSQL alone returns it as a row.
using insert_article = insert_object<article, database_key>;
static_assert(of<insert_article>(sqlite) == R"(INSERT INTO "articles" ("title", "color", "price", "stock") VALUES (?, ?, ?, ?))");
static_assert(of<insert_article>(postgresql) ==
              R"(INSERT INTO "articles" ("title", "color", "price", "stock") VALUES ($1, $2, $3, $4) RETURNING "number")");
static_assert(of<insert_article>(mysql) ==
              "INSERT INTO `articles` (`title`, `color`, `price`, `stock`) VALUES (?, ?, ?, ?)");

using insert_article_with_key = insert_object<article, program_key>;
static_assert(of<insert_article_with_key>(sqlite) ==
              R"(INSERT INTO "articles" ("number", "title", "color", "price", "stock") VALUES (?, ?, ?, ?, ?))");
static_assert(of<insert_article_with_key>(postgresql) ==
              R"(INSERT INTO "articles" ("number", "title", "color", "price", "stock") VALUES ($1, $2, $3, $4, $5))");

static_assert(of<insert_object<country, program_key>>(mysql) ==
              "INSERT INTO `country` (`code`, `name`, `people`) VALUES (?, ?, ?)");

// With nothing to give, MySQL has a spelling of its own.
using insert_ticket = insert_object<ticket, database_key>;
static_assert(of<insert_ticket>(sqlite) == R"(INSERT INTO "ticket" DEFAULT VALUES)");
static_assert(of<insert_ticket>(postgresql) == R"(INSERT INTO "ticket" DEFAULT VALUES RETURNING "id")");
static_assert(of<insert_ticket>(mysql) == "INSERT INTO `ticket` () VALUES ()");

// A range goes the way of the database for many rows.
using insert_countries = insert_range<country, program_key>;
static_assert(of<insert_countries>(sqlite) ==
              R"(INSERT INTO "country" ("code", "name", "people") SELECT c0, c1, c2 FROM covet_rows(?))");
static_assert(of<insert_countries>(postgresql) == R"(COPY "country" ("code", "name", "people") FROM STDIN)");
static_assert(of<insert_countries>(mysql) == "INSERT INTO `country` (`code`, `name`, `people`) VALUES (?, ?, ?)");

using insert_articles = insert_range<article, database_key>;
static_assert(of<insert_articles>(sqlite) ==
              R"(INSERT INTO "articles" ("title", "color", "price", "stock") SELECT c0, c1, c2, c3 FROM covet_rows(?))");
static_assert(of<insert_articles>(postgresql) == R"(COPY "articles" ("title", "color", "price", "stock") FROM STDIN)");

using insert_tickets = insert_range<ticket, database_key>;
static_assert(of<insert_tickets>(sqlite) == R"(INSERT INTO "ticket" ("id") SELECT NULL FROM covet_rows(?))");
static_assert(of<insert_tickets>(postgresql) == R"(INSERT INTO "ticket" DEFAULT VALUES)");
static_assert(of<insert_tickets>(mysql) == "INSERT INTO `ticket` () VALUES ()");

// Its cells are described like parameters, for which some databases have no placeholders.
static_assert(covet::sql::description_of<insert_articles>.parameters.size() == 4);
static_assert(covet::sql::description_of<insert_articles>.parameters[0].column == "title");

// PostgreSQL, whose COPY does not tell them, is asked for keys before.
using next_keys = covet::query::next_keys<article>;
static_assert(of<next_keys>(postgresql) ==
              "SELECT nextval(s) FROM regclass(pg_get_serial_sequence(quote_ident(CAST($1 AS TEXT)), CAST($2 AS TEXT))) AS s, "
              "generate_series(1, CAST($3 AS BIGINT))");
static_assert(of<next_keys>(sqlite).empty() && of<next_keys>(mysql).empty());

// An upsert by the primary key writes all else.
using upsert_country = upsert_object<country, program_key>;
static_assert(of<upsert_country>(sqlite) ==
              R"(INSERT INTO "country" ("code", "name", "people") VALUES (?, ?, ?) )"
              R"(ON CONFLICT ("code") DO UPDATE SET "name" = excluded."name", "people" = excluded."people")");
static_assert(of<upsert_country>(postgresql) ==
              R"(INSERT INTO "country" ("code", "name", "people") VALUES ($1, $2, $3) )"
              R"(ON CONFLICT ("code") DO UPDATE SET "name" = excluded."name", "people" = excluded."people")");
static_assert(of<upsert_country>(mysql) ==
              "INSERT INTO `country` (`code`, `name`, `people`) VALUES (?, ?, ?) "
              "ON DUPLICATE KEY UPDATE `name` = VALUES(`name`), `people` = VALUES(`people`)");

using upsert_line = upsert_object<order_line, program_key>;
static_assert(of<upsert_line>(sqlite) ==
              R"(INSERT INTO "order_line" ("order_id", "position", "article", "amount") VALUES (?, ?, ?, ?) )"
              R"(ON CONFLICT ("order_id", "position") DO UPDATE )"
              R"(SET "article" = excluded."article", "amount" = excluded."amount")");

// One by a unique constraint keeps the key of the row that it meets, and tells it.
using upsert_by_email = upsert_object<customer, database_key, &customer::email>;
static_assert(of<upsert_by_email>(sqlite) ==
              R"(INSERT INTO "customers" ("name", "email", "nick", "age", "active") VALUES (?, ?, ?, ?, ?) )"
              R"(ON CONFLICT ("email") DO UPDATE SET "name" = excluded."name", "nick" = excluded."nick", )"
              R"("age" = excluded."age", "active" = excluded."active" RETURNING "id")");
static_assert(of<upsert_by_email>(mysql) ==
              "INSERT INTO `customers` (`name`, `email`, `nick`, `age`, `active`) VALUES (?, ?, ?, ?, ?) "
              "ON DUPLICATE KEY UPDATE `name` = VALUES(`name`), `nick` = VALUES(`nick`), `age` = VALUES(`age`), "
              "`active` = VALUES(`active`), `id` = LAST_INSERT_ID(`id`)");

using upsert_by_email_with_key = upsert_object<customer, program_key, &customer::email>;
static_assert(of<upsert_by_email_with_key>(postgresql) ==
              R"(INSERT INTO "customers" ("id", "name", "email", "nick", "age", "active") VALUES ($1, $2, $3, $4, $5, $6) )"
              R"(ON CONFLICT ("email") DO UPDATE SET "name" = excluded."name", "nick" = excluded."nick", )"
              R"("age" = excluded."age", "active" = excluded."active")");

// With nothing to write, the row still counts as found.
using upsert_membership = upsert_object<membership, program_key>;
static_assert(of<upsert_membership>(sqlite) ==
              R"(INSERT INTO "membership" ("customer_id", "club") VALUES (?, ?) ON CONFLICT ("customer_id", "club") )"
              R"(DO UPDATE SET "customer_id" = excluded."customer_id", "club" = excluded."club")");
static_assert(of<upsert_membership>(mysql) ==
              "INSERT INTO `membership` (`customer_id`, `club`) VALUES (?, ?) "
              "ON DUPLICATE KEY UPDATE `customer_id` = VALUES(`customer_id`), `club` = VALUES(`club`)");

static_assert(of<update_object<country>>(sqlite) == R"(UPDATE "country" SET "name" = ?, "people" = ? WHERE "code" = ?)");
static_assert(of<update_object<country>>(postgresql) ==
              R"(UPDATE "country" SET "name" = $1, "people" = $2 WHERE "code" = $3)");
static_assert(of<update_object<country>>(mysql) == "UPDATE `country` SET `name` = ?, `people` = ? WHERE `code` = ?");
static_assert(of<update_object<order_line>>(postgresql) ==
              R"(UPDATE "order_line" SET "article" = $1, "amount" = $2 WHERE "order_id" = $3 AND "position" = $4)");

static_assert(of<remove_by_key<ticket>>(sqlite) == R"(DELETE FROM "ticket" WHERE "id" = ?)");
static_assert(of<remove_by_key<ticket>>(postgresql) == R"(DELETE FROM "ticket" WHERE "id" = $1)");
static_assert(of<remove_by_key<order_line>>(mysql) == "DELETE FROM `order_line` WHERE `order_id` = ? AND `position` = ?");

static_assert(of<find_by_key<country>>(sqlite) ==
              R"(SELECT "country"."code", "country"."name", "country"."people" FROM "country" WHERE "country"."code" = ?)");
static_assert(of<find_by_key<country>>(postgresql) ==
              R"(SELECT "country"."code", "country"."name", "country"."people" FROM "country" WHERE "country"."code" = $1)");
static_assert(of<find_by_key<membership>>(mysql) ==
              "SELECT `membership`.`customer_id`, `membership`.`club` FROM `membership` "
              "WHERE `membership`.`customer_id` = ? AND `membership`.`club` = ?");

}  // namespace
