#include "support/shop.hpp"
#include "text.hpp"

using namespace covet;
using namespace shop;

namespace {

struct visit {
    std::int64_t id{};
    std::string page{};
    std::int32_t hits{};
    std::int64_t version{};
    std::optional<std::string> note{};

    static consteval auto table() { return covet::table("visits").unique<&visit::page>(); }
};

constexpr auto hits = col<&visit::hits>;
constexpr auto version = col<&visit::version>;
constexpr auto seen = insert<visit>.set(col<&visit::page> = param, hits = 1, version = param);

constexpr auto ignored = seen.on_conflict<&visit::page>().do_nothing();
static_assert(ignored.sql<sqlite>() ==
              R"(INSERT INTO "visits" ("page", "hits", "version") VALUES (?, ?, ?) ON CONFLICT ("page") DO NOTHING)");
static_assert(ignored.sql<postgresql>() ==
              R"(INSERT INTO "visits" ("page", "hits", "version") VALUES ($1, $2, $3) ON CONFLICT ("page") DO NOTHING)");
static_assert(ignored.sql<mysql>() == "INSERT INTO `visits` (`page`, `hits`, `version`) VALUES (?, ?, ?) "
                                      "ON DUPLICATE KEY UPDATE `page` = `visits`.`page`");
static_assert(seen.on_conflict().do_nothing().sql<postgresql>().ends_with(" ON CONFLICT DO NOTHING"));
static_assert(seen.on_conflict().do_nothing().sql<mysql>().ends_with(" ON DUPLICATE KEY UPDATE `id` = `visits`.`id`"));

constexpr auto counted = seen.on_conflict<&visit::page>().do_update(hits = hits + excluded<&visit::hits>, col<&visit::note> = "again");
static_assert(counted.sql<sqlite>().ends_with(
    R"( ON CONFLICT ("page") DO UPDATE SET "hits" = "visits"."hits" + excluded."hits", "note" = ?)"));
static_assert(counted.sql<postgresql>().ends_with(
    R"( ON CONFLICT ("page") DO UPDATE SET "hits" = "visits"."hits" + excluded."hits", "note" = $4)"));
static_assert(counted.sql<mysql>().ends_with(
    " ON DUPLICATE KEY UPDATE `hits` = `visits`.`hits` + VALUES(`hits`), `note` = ?"));

// MySQL has no condition, so that each column is written as it was where there is one.
constexpr auto newer = seen.on_conflict<&visit::page>()
                           .do_update(hits = excluded<&visit::hits>, version = excluded<&visit::version>)
                           .where(version < excluded<&visit::version>);
static_assert(newer.sql<postgresql>().ends_with(
    R"( DO UPDATE SET "hits" = excluded."hits", "version" = excluded."version" WHERE "visits"."version" < excluded."version")"));
static_assert(newer.sql<mysql>().ends_with(
    " ON DUPLICATE KEY UPDATE `hits` = IF(`visits`.`version` < VALUES(`version`), VALUES(`hits`), `visits`.`hits`), "
    "`version` = IF(`visits`.`version` < VALUES(`version`), VALUES(`version`), `visits`.`version`)"));

// RETURNING comes last, with its values.
static_assert(seen.on_conflict<&visit::page>().do_update(hits = param).where(hits < param).returning(hits + param)
                  .only<sqlite, postgresql>().sql<postgresql>().ends_with(
    R"( ON CONFLICT ("page") DO UPDATE SET "hits" = $4 WHERE "visits"."hits" < $5 RETURNING "hits" + $6)"));

// Calls may come in another order.
static_assert(insert<visit>.on_conflict<&visit::page>().do_nothing().set(col<&visit::page> = param, hits = 1, version = param)
                  .sql<sqlite>() == ignored.sql<sqlite>());

// What MySQL does not do as others do.
template <class Statement>
constexpr sql::feature lacking(const Statement&) {
    return sql::detail::static_statement<Statement>::contents.lacking[index_of(mysql)];
}
constexpr auto by_page = seen.on_conflict<&visit::page>();
static_assert(lacking(counted) == sql::feature::none);
static_assert(lacking(newer) == sql::feature::none);
static_assert(lacking(by_page.do_update(hits = 1).where(hits < 5)) == sql::feature::conflict_condition);
static_assert(lacking(by_page.do_update(version = excluded<&visit::version>, hits = 1).where(version < excluded<&visit::version>)) ==
              sql::feature::assigned_column);
static_assert(lacking(by_page.do_update(hits = hits + 1, version = hits)) == sql::feature::assigned_column);
static_assert(lacking(by_page.do_update(version = hits, hits = hits + 1)) == sql::feature::none);
constexpr auto kept = insert<visit>.overriding_generated().set(col<&visit::id> = 4, col<&visit::page> = "", hits = 1, version = 1);
static_assert(lacking(kept.on_conflict<&visit::id>().do_nothing()) == sql::feature::conflict_key);
static_assert(lacking(kept.on_conflict().do_nothing()) == sql::feature::none);
static_assert(lacking(insert<country>.set(col<&country::code> = "nl", col<&country::name> = "").on_conflict<&country::code>()
                          .do_update(col<&country::name> = excluded<&country::name>)) == sql::feature::none);

// Neither in an update.
static_assert(lacking(update<visit>.set(hits = hits + 1, version = hits).unconditionally()) == sql::feature::assigned_column);
static_assert(lacking(update<visit>.set(version = hits, hits = hits + 1).unconditionally()) == sql::feature::none);

}  // namespace
