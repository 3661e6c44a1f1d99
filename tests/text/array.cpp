#include "text.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <utility>
#include <vector>

using namespace covet;
using text::everywhere;
using text::expression;

namespace {

struct post {
    std::int64_t id{};
    std::vector<std::string> tags{};
    std::optional<std::vector<std::int32_t>> votes{};
};

using std::declval;
using texts = std::vector<std::string>;

constexpr auto tags = col<&post::tags>;
constexpr auto votes = col<&post::votes>;

// An array is one parameter.
using is_tags = decltype(tags == declval<const texts&>());
static_assert(expression<is_tags>(sqlite) == R"("post"."tags" = ?)");
static_assert(expression<is_tags>(postgresql) == R"("post"."tags" = $1)");
static_assert(expression<is_tags>(mysql) == "`post`.`tags` = ?");
static_assert(everywhere(tags == param, R"("post"."tags" = ?)"));
static_assert(everywhere(tags != tags, R"("post"."tags" <> "post"."tags")"));
static_assert(everywhere(votes.is_null(), R"("post"."votes" IS NULL)"));

using has_tag = decltype(tags.contains("a"));
static_assert(expression<has_tag>(sqlite) == R"(covet_array_contains("post"."tags", ?))");
static_assert(expression<has_tag>(postgresql) == R"(("post"."tags" @> $1))");
static_assert(expression<has_tag>(mysql) ==
              "CASE WHEN `post`.`tags` IS NOT NULL THEN EXISTS (SELECT 1 FROM JSON_TABLE(`post`.`tags`, '$[*]' COLUMNS (`element` JSON "
              "PATH '$')) AS `elements`, JSON_TABLE(?, '$[*]' COLUMNS (`sought` JSON PATH '$')) AS `one` WHERE `element` = `sought`) "
              "END");

// Whatever the value is given as, its text is the same.
static_assert(std::same_as<has_tag, decltype(tags.contains(std::string{}))>);
static_assert(std::same_as<decltype(votes.contains(1)), decltype(votes.contains(std::int64_t{1}))>);

// NULL where the array is.
static_assert(std::same_as<has_tag::value_type, bool>);
static_assert(std::same_as<decltype(votes.contains(1))::value_type, std::optional<bool>>);
static_assert(std::same_as<decltype(array_length(tags))::value_type, std::int64_t>);
static_assert(std::same_as<decltype(array_length(votes))::value_type, std::optional<std::int64_t>>);

using length_of_tags = decltype(array_length(tags));
static_assert(expression<length_of_tags>(sqlite) == R"(JSON_ARRAY_LENGTH("post"."tags"))");
static_assert(expression<length_of_tags>(postgresql) == R"(CARDINALITY("post"."tags"))");
static_assert(expression<length_of_tags>(mysql) == "JSON_LENGTH(`post`.`tags`)");

// A vector is still the range of an IN, and the type of a parameter is that of the column.
using in_range = decltype(col<&post::id>.in(declval<std::vector<std::int64_t>>()));
static_assert(expression<in_range>(postgresql) == R"("post"."id" = ANY($1))");

// Where PostgreSQL does not learn a parameter's type from its place, it is named.
using chosen = decltype(case_when(col<&post::id> > 0, declval<std::vector<std::int32_t>>()).otherwise(declval<std::vector<std::int32_t>>()));
static_assert(expression<chosen>(postgresql) ==
              R"(CASE WHEN "post"."id" > $1 THEN CAST($2 AS INTEGER[]) ELSE CAST($3 AS INTEGER[]) END)");

}  // namespace
