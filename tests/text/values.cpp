#include "company.hpp"

#include <optional>
#include <string>

using namespace company;

namespace {

struct part {
    std::int64_t id{};
    std::string name{};
    std::optional<double> weight{};
};
using parts = derived<part, "parts">;

constexpr auto id = parts::col<&part::id>;
constexpr auto is_same_id = id == col<&Customer::id>;
constexpr auto by_name = col<&part::name>;

using one_row = decltype(values(part{}));
using two_rows = decltype(values(part{}, part{}));

static_assert(text::of<one_row>(sqlite) == R"(SELECT ? AS "id", ? AS "name", ? AS "weight")");
static_assert(text::of<two_rows>(sqlite) == R"(SELECT ? AS "id", ? AS "name", ? AS "weight" UNION ALL SELECT ?, ?, ?)");
static_assert(text::of<two_rows>(mysql) == "SELECT ? AS `id`, ? AS `name`, ? AS `weight` UNION ALL SELECT ?, ?, ?");
static_assert(text::of<two_rows>(postgresql) ==
              R"(SELECT CAST($1 AS BIGINT) AS "id", CAST($2 AS TEXT) AS "name", CAST($3 AS DOUBLE PRECISION) AS "weight" )"
              R"(UNION ALL SELECT CAST($4 AS BIGINT), CAST($5 AS TEXT), CAST($6 AS DOUBLE PRECISION))");

// A query of its own in FROM, in a join and in WITH.
using subquery = decltype(from_query<parts>(values(part{})).select(id));
static_assert(text::of<subquery>(sqlite) ==
              R"(SELECT "parts"."id" FROM (SELECT ? AS "id", ? AS "name", ? AS "weight") AS "parts")");
using joined = decltype(from<Customer>.join<parts>(values(part{}), is_same_id).select(id));
static_assert(text::of<joined>(mysql) ==
              "SELECT `parts`.`id` FROM `customers` JOIN (SELECT ? AS `id`, ? AS `name`, ? AS `weight`) AS `parts` "
              "ON `parts`.`id` = `customers`.`id`");
using with = decltype(from<parts>.with<parts>(values(part{})).select(id));
static_assert(text::of<with>(sqlite) ==
              R"(WITH "parts" AS (SELECT ? AS "id", ? AS "name", ? AS "weight") SELECT "parts"."id" FROM "parts")");

// Several rows are one part of a union, whatever else is put to them.
using united = decltype(from<parts>.with<parts>(values(part{})).except(values(part{}, part{})));
static_assert(text::of<united>(sqlite).ends_with(
    R"( EXCEPT SELECT * FROM (SELECT ? AS "id", ? AS "name", ? AS "weight" UNION ALL SELECT ?, ?, ?) AS "part")"));
static_assert(text::of<decltype(values(part{}).union_all(values(part{})).order_by(by_name))>(sqlite) ==
              R"(SELECT ? AS "id", ? AS "name", ? AS "weight" UNION ALL SELECT ? AS "id", ? AS "name", ? AS "weight" ORDER BY 2)");

static_assert(std::is_same_v<query::row_type<two_rows>, part>);

// Which objects are rows.
static_assert(query::check::table_of_values<part, const part&>);
static_assert(!query::check::table_of_values<>);
static_assert(!query::check::table_of_values<part, spend>);
static_assert(!query::check::table_of_values<int, int>);

}  // namespace
