#include "support/wide.hpp"
#include "text.hpp"

#include <covet/query/object.hpp>

using namespace covet;
using support::wide;

namespace {

constexpr std::size_t columns = 100;

constexpr std::string_view all = from<wide>.sql<sqlite>();
constexpr std::string_view first = R"(SELECT "wide"."c00", "wide"."c01", )";
constexpr std::string_view last = R"("wide"."c98", "wide"."c99" FROM "wide")";
static_assert(all.starts_with(first));
static_assert(all.ends_with(last));

constexpr std::size_t listed = std::string_view{R"("wide"."c00", )"}.size() * columns - 2;
static_assert(all.size() == std::string_view{"SELECT "}.size() + listed + std::string_view{R"( FROM "wide")"}.size());
static_assert(from<wide>.sql<postgresql>() == all);
static_assert(from<wide>.sql<mysql>().size() == all.size());

using insertion = query::insert_object<wide, query::key_source::program>;
static_assert(text::of<insertion>(sqlite).starts_with(R"(INSERT INTO "wide" ("c00", "c01", )"));
static_assert(text::of<insertion>(sqlite).ends_with(", ?, ?)"));
static_assert(text::of<insertion>(postgresql).ends_with(", $99, $100)"));
static_assert(text::of<query::insert_range<wide, query::key_source::program>>(sqlite).ends_with(
    "c98, c99 FROM covet_rows(?)"));

}  // namespace
