#include "support/shop.hpp"
#include "text.hpp"

using namespace covet;
using namespace shop;

namespace {

constexpr auto code = col<&country::code>;
constexpr auto name = col<&country::name>;
constexpr auto into = insert<country>.columns<&country::code, &country::name>();

constexpr auto two = into.values("nl", param).values("be", name_of(mysql));
static_assert(two.sql<sqlite>() == R"(INSERT INTO "country" ("code", "name") VALUES (?, ?), (?, ?))");
static_assert(two.sql<postgresql>() == R"(INSERT INTO "country" ("code", "name") VALUES ($1, $2), ($3, $4))");
static_assert(two.sql<mysql>() == "INSERT INTO `country` (`code`, `name`) VALUES (?, ?), (?, ?)");
constexpr auto& described = sql::description_of<std::remove_const_t<decltype(two)>>;
static_assert(described.parameters[3].column == "name");
static_assert(described.columns.size() == 2 && described.columns[0].how == access::write);

constexpr auto copied = into.select(from<customer>.where(col<&customer::id> > param).select(col<&customer::email>, col<&customer::name>));
static_assert(copied.sql<sqlite>() == R"(INSERT INTO "country" ("code", "name") SELECT "customers"."email", "customers"."name" )"
                                      R"(FROM "customers" WHERE "customers"."id" > ?)");
static_assert(copied.sql<mysql>() == "INSERT INTO `country` (`code`, `name`) SELECT `customers`.`email`, `customers`.`name` "
                                     "FROM `customers` WHERE `customers`.`id` > ?");

constexpr auto merged = copied.on_conflict<&country::code>().do_update(name = param);
static_assert(merged.sql<sqlite>() ==
              R"(INSERT INTO "country" ("code", "name") SELECT * FROM (SELECT "customers"."email", "customers"."name" FROM "customers" )"
              R"(WHERE "customers"."id" > ?) AS "proposed" WHERE TRUE ON CONFLICT ("code") DO UPDATE SET "name" = ?)");
static_assert(merged.sql<postgresql>() ==
              R"(INSERT INTO "country" ("code", "name") SELECT "customers"."email", "customers"."name" FROM "customers" )"
              R"(WHERE "customers"."id" > $1 ON CONFLICT ("code") DO UPDATE SET "name" = $2)");
static_assert(merged.sql<mysql>().ends_with("WHERE `customers`.`id` > ? ON DUPLICATE KEY UPDATE `name` = ?"));

static_assert(two.on_conflict().do_nothing().returning(code).only<sqlite, postgresql>().sql<postgresql>() ==
              R"(INSERT INTO "country" ("code", "name") VALUES ($1, $2), ($3, $4) ON CONFLICT DO NOTHING RETURNING "code")");

// MySQL cannot tell which of the two rows is meant.
template <class Statement>
constexpr sql::feature lacking(const Statement&) {
    return sql::detail::static_statement<Statement>::contents.lacking[index_of(mysql)];
}
using other = alias<country, "other">;
static_assert(lacking(into.select(from<country>.select(code, name)).on_conflict().do_nothing()) == sql::feature::conflict_with_source);
static_assert(lacking(into.select(from<other>.select(other::col<&country::code>, other::col<&country::name>)).on_conflict().do_nothing()) ==
              sql::feature::none);
static_assert(lacking(into.select(from<country>.select(code, name))) == sql::feature::none);

}  // namespace
