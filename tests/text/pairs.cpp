#include "text.hpp"

#include <covet/query/pairs.hpp>

#include <cstdint>
#include <string>

using namespace covet;
using namespace covet::query;
using text::of;

namespace {

struct Author;
struct Book {
    std::int64_t id{};
    many_to_many<Author> authors{};
};
struct Author {
    std::string name{};
    many_to_many<Book> books{};
    static consteval auto table() { return covet::table().primary_key<&Author::name>(); }
};

// Many pairs go the way of the database for many rows.
static_assert(of<insert_pairs<Book, 1>>(sqlite) ==
              R"(INSERT INTO "author_book" ("book_id", "author_id") SELECT c0, c1 FROM covet_rows(?))");
static_assert(of<insert_pairs<Book, 1>>(postgresql) == R"(COPY "author_book" ("book_id", "author_id") FROM STDIN)");
static_assert(of<insert_pairs<Book, 1>>(mysql) == "INSERT INTO `author_book` (`book_id`, `author_id`) VALUES (?, ?)");

// The keys of the other side are one parameter.
static_assert(of<add_pairs<Book, 1>>(sqlite) ==
              R"(INSERT INTO "author_book" ("book_id", "author_id") SELECT ?, "value" FROM covet_array(?) WHERE TRUE )"
              R"(ON CONFLICT ("book_id", "author_id") DO NOTHING)");
static_assert(of<add_pairs<Author, 1>>(postgresql) ==
              R"(INSERT INTO "author_book" ("author_id", "book_id") SELECT CAST($1 AS TEXT), "value" )"
              R"(FROM unnest(CAST($2 AS BIGINT[])) AS "array" ("value") ON CONFLICT ("author_id", "book_id") DO NOTHING)");
static_assert(of<add_pairs<Author, 1>>(mysql) ==
              "INSERT INTO `author_book` (`author_id`, `book_id`) SELECT DISTINCT * FROM (SELECT ? AS `author_id`, `value` FROM "
              "JSON_TABLE(?, '$[*]' COLUMNS (`value` BIGINT PATH '$')) AS `array`) AS `wanted` WHERE NOT EXISTS (SELECT 1 FROM "
              "`author_book` WHERE `author_id` = `wanted`.`author_id` AND `book_id` = `wanted`.`value`) "
              "ON DUPLICATE KEY UPDATE `book_id` = `book_id`");

static_assert(of<remove_pairs<Book, 1>>(sqlite) ==
              R"(DELETE FROM "author_book" WHERE "book_id" = ? AND "author_id" IN (SELECT "value" FROM covet_array(?)))");
static_assert(of<keep_pairs<Book, 1>>(postgresql) ==
              R"(DELETE FROM "author_book" WHERE "book_id" = $1 AND NOT ("author_id" = ANY($2)))");
static_assert(of<clear_pairs<Book, 1>>(mysql) == "DELETE FROM `author_book` WHERE `book_id` = ?");

// A link with a composite key on one side.
struct LineTag;
struct Tag {
    std::int64_t id{};
};
struct Line {
    std::int64_t order{};
    std::int32_t number{};
    many_to_many<Tag, through<LineTag>> tags{};
    static consteval auto table() { return covet::table().primary_key<&Line::order, &Line::number>(); }
};
struct LineTag {
    std::int64_t id{};
    std::int64_t of_order{};
    std::int32_t of_line{};
    belongs_to<Line, by<&LineTag::of_order, &LineTag::of_line>> line{};
    belongs_to<Tag> tag{};
};
static_assert(of<add_pairs<Line, 2>>(postgresql) ==
              R"(INSERT INTO "line_tag" ("of_order", "of_line", "tag_id") SELECT CAST($1 AS BIGINT), CAST($2 AS INTEGER), )"
              R"("value" FROM unnest(CAST($3 AS BIGINT[])) AS "array" ("value") ON CONFLICT ("of_order", "of_line", "tag_id") DO NOTHING)");
static_assert(of<clear_pairs<Line, 2>>(sqlite) == R"(DELETE FROM "line_tag" WHERE "of_order" = ? AND "of_line" = ?)");

}  // namespace
