#include "text.hpp"

#include <cstdint>

using namespace covet;

namespace {

struct t {
    std::int64_t id{};
};

constexpr auto everywhere = from<t>;
constexpr auto here = from<t>.only<sqlite, postgresql>();

static_assert(text::of(everywhere, mysql) == "SELECT `t`.`id` FROM `t`");
static_assert(text::of(here, sqlite) == R"(SELECT "t"."id" FROM "t")");
static_assert(text::of(here, postgresql) == R"(SELECT "t"."id" FROM "t")");
static_assert(text::of(here, mysql).empty());
static_assert(here.sql<sqlite>() == text::of(here, sqlite));

// It goes with a query into its other shapes.
static_assert(text::of(query::counted(here.where(col<&t::id> > 1)), mysql).empty());
static_assert(text::of(query::counted(here.distinct()), mysql).empty());
static_assert(text::of(query::existence(here), mysql).empty());
static_assert(!text::of(query::existence(here), sqlite).empty());
static_assert(text::of(erase<t>.unconditionally().only<mysql>(), mysql) == "DELETE FROM `t`");
static_assert(text::of(erase<t>.unconditionally().only<mysql>(), sqlite).empty());

}  // namespace
