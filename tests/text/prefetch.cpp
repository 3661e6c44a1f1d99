#include "support/relations.hpp"
#include "text.hpp"

#include <covet/query/prefetch_rows.hpp>

using namespace relations;

namespace {

/// The text of the query for the rows of a field.
template <class Model, auto Member, class Query>
consteval std::string_view rows_of(const Query&, dialect d) {
    return text::of<decltype(query::prefetch_rows<Model, meta::field_index<Model, Member>>(std::declval<const Query&>()))>(d);
}

// What is prefetched changes nothing of the query itself.
constexpr auto persons = from<Person>.where(col<&Person::name> == param);
constexpr auto with_houses = persons.prefetch_related<&Person::houses>(from<House>.where(col<&House::name> == "Ash").limit(1));
static_assert(with_houses.sql<sqlite>() == persons.sql<sqlite>());
static_assert(with_houses.placeholder_count == 1);

// To many rows, or backwards to one: by the columns that point here.
static_assert(rows_of<Person, &Person::houses>(from<House>.where(col<&House::name> == "Ash").order_by(col<&House::name>), sqlite) ==
              R"(SELECT "house"."id", "house"."name", "house"."owner_id", "house"."tenant_id" FROM "house" )"
              R"(WHERE "house"."name" = ? AND "house"."owner_id" IN (SELECT "value" FROM covet_array(?)) ORDER BY "house"."name")");
static_assert(rows_of<Person, &Person::rented>(from<House>, postgresql) ==
              R"(SELECT "house"."id", "house"."name", "house"."owner_id", "house"."tenant_id" FROM "house" WHERE "house"."tenant_id" = ANY($1))");
static_assert(rows_of<House, &House::deed>(from<Deed>, mysql) ==
              "SELECT `deed`.`id`, `deed`.`text`, `deed`.`house_id` FROM `deed` WHERE `deed`.`house_id` IN "
              "(SELECT `value` FROM JSON_TABLE(?, '$[*]' COLUMNS (`value` BIGINT PATH '$')) AS `array`)");

// To one row: by its key, of several columns by each of them.
static_assert(rows_of<House, &House::tenant>(from<Person>, sqlite) ==
              R"(SELECT "person"."id", "person"."name" FROM "person" WHERE "person"."id" IN (SELECT "value" FROM covet_array(?)))");
static_assert(rows_of<Parcel, &Parcel::line>(from<Line>, postgresql) ==
              R"(SELECT "line"."order_id", "line"."number", "line"."article" FROM "line" WHERE "line"."order_id" = ANY($1) AND "line"."number" = ANY($2))");
using buyer = alias<Person, "buyer">;
static_assert(rows_of<House, &House::owner>(from<buyer>.where(buyer::col<&Person::name> == "Ann"), postgresql) ==
              R"(SELECT "buyer"."id", "buyer"."name" FROM "person" AS "buyer" WHERE "buyer"."name" = $1 AND "buyer"."id" = ANY($2))");

// By pairs, with the key of their other side behind the columns.
static_assert(rows_of<Author, &Author::books>(from<Book>.order_by(col<&Book::title>), sqlite) ==
              R"(SELECT "book"."id", "book"."title", "pairs"."author_id" FROM "book" JOIN "author_book" AS "pairs" ON "pairs"."book_id" = "book"."id" )"
              R"(WHERE "pairs"."author_id" IN (SELECT "value" FROM covet_array(?)) ORDER BY "book"."title")");
static_assert(rows_of<Student, &Student::courses>(from<Course>, mysql) ==
              "SELECT `course`.`id`, `course`.`title`, `pairs`.`student_id` FROM `course` JOIN `grade` AS `pairs` ON `pairs`.`course_id` = `course`.`id` "
              "WHERE `pairs`.`student_id` IN (SELECT `value` FROM JSON_TABLE(?, '$[*]' COLUMNS (`value` BIGINT PATH '$')) AS `array`)");
static_assert(rows_of<Student, &Student::courses>(from<Course>.join<Grade>(col<&Grade::course> == col<&Course::id>), sqlite) ==
              R"(SELECT "course"."id", "course"."title", "grade"."student_id" FROM "course" JOIN "grade" ON "grade"."course_id" = "course"."id" )"
              R"(WHERE "grade"."student_id" IN (SELECT "value" FROM covet_array(?)))");

// A limit for each object, whose values stand in the order of the text.
constexpr auto largest = from<Room>.where(col<&Room::name> != "attic").order_by(desc(col<&Room::size> + 1)).limit(3);
static_assert(rows_of<House, &House::rooms>(largest, sqlite) ==
              R"(SELECT "c0", "c1", "c2", "c3" FROM (SELECT "room"."id" AS "c0", "room"."name" AS "c1", "room"."size" AS "c2", "room"."house_id" AS "c3", )"
              R"(ROW_NUMBER() OVER (PARTITION BY "room"."house_id" ORDER BY "room"."size" + ? DESC) AS "n" FROM "room" )"
              R"(WHERE "room"."name" <> ? AND "room"."house_id" IN (SELECT "value" FROM covet_array(?))) AS "ranked" )"
              R"(WHERE "n" BETWEEN ? AND ? ORDER BY "n")");
static_assert(rows_of<House, &House::rooms>(largest.offset(1), postgresql) ==
              R"(SELECT "c0", "c1", "c2", "c3" FROM (SELECT "room"."id" AS "c0", "room"."name" AS "c1", "room"."size" AS "c2", "room"."house_id" AS "c3", )"
              R"(ROW_NUMBER() OVER (PARTITION BY "room"."house_id" ORDER BY "room"."size" + $1 DESC) AS "n" FROM "room" )"
              R"(WHERE "room"."name" <> $2 AND "room"."house_id" = ANY($3)) AS "ranked" WHERE "n" BETWEEN $4 AND $5 ORDER BY "n")");
static_assert(rows_of<Author, &Author::books>(from<Book>.limit(3), mysql) ==
              "SELECT `c0`, `c1`, `c2` FROM (SELECT `book`.`id` AS `c0`, `book`.`title` AS `c1`, `pairs`.`author_id` AS `c2`, "
              "ROW_NUMBER() OVER (PARTITION BY `pairs`.`author_id` ORDER BY `book`.`id`) AS `n` FROM `book` "
              "JOIN `author_book` AS `pairs` ON `pairs`.`book_id` = `book`.`id` WHERE `pairs`.`author_id` IN "
              "(SELECT `value` FROM JSON_TABLE(?, '$[*]' COLUMNS (`value` BIGINT PATH '$')) AS `array`)) AS `ranked` WHERE `n` BETWEEN ? AND ? ORDER BY `n`");

// What such a query loads by joins stands between the columns of the model and those of the pairs.
static_assert(rows_of<House, &House::rooms>(from<Room>.select_related<&Room::house>(), sqlite) ==
              R"(SELECT "room"."id", "room"."name", "room"."size", "room"."house_id", "house"."id", "house"."name", "house"."owner_id", )"
              R"("house"."tenant_id" FROM "room" JOIN "house" ON "house"."id" = "room"."house_id" )"
              R"(WHERE "room"."house_id" IN (SELECT "value" FROM covet_array(?)))");
static_assert(rows_of<House, &House::deed>(from<Deed>.select_related<&Deed::house>().limit(1), postgresql) ==
              R"(SELECT "c0", "c1", "c2", "c3", "c4", "c5", "c6" FROM (SELECT "deed"."id" AS "c0", "deed"."text" AS "c1", "deed"."house_id" AS "c2", )"
              R"("house"."id" AS "c3", "house"."name" AS "c4", "house"."owner_id" AS "c5", "house"."tenant_id" AS "c6", )"
              R"(ROW_NUMBER() OVER (PARTITION BY "deed"."house_id" ORDER BY "deed"."id") AS "n" FROM "deed" )"
              R"(JOIN "house" ON "house"."id" = "deed"."house_id" WHERE "deed"."house_id" = ANY($1)) AS "ranked" WHERE "n" BETWEEN $2 AND $3 ORDER BY "n")");

}  // namespace
