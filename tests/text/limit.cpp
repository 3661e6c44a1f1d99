#include "support/shop.hpp"
#include "text.hpp"

using namespace covet;
using namespace shop;

namespace {

constexpr auto tickets = from<ticket>;

static_assert(tickets.limit(5).sql<sqlite>() == R"(SELECT "ticket"."id" FROM "ticket" LIMIT ?)");
static_assert(tickets.limit(5).sql<postgresql>() == R"(SELECT "ticket"."id" FROM "ticket" LIMIT $1)");
static_assert(tickets.limit(5).sql<mysql>() == "SELECT `ticket`.`id` FROM `ticket` LIMIT ?");

static_assert(tickets.limit(param).offset(param).sql<sqlite>() == R"(SELECT "ticket"."id" FROM "ticket" LIMIT ? OFFSET ?)");
static_assert(tickets.limit(param).offset(param).sql<postgresql>() ==
              R"(SELECT "ticket"."id" FROM "ticket" LIMIT $1 OFFSET $2)");

// Only PostgreSQL has an offset without a limit.
static_assert(tickets.offset(5).sql<sqlite>() == R"(SELECT "ticket"."id" FROM "ticket" LIMIT -1 OFFSET ?)");
static_assert(tickets.offset(5).sql<postgresql>() == R"(SELECT "ticket"."id" FROM "ticket" OFFSET $1)");
static_assert(tickets.offset(5).sql<mysql>() == "SELECT `ticket`.`id` FROM `ticket` LIMIT 18446744073709551615 OFFSET ?");

// A second call replaces the first, and no number shows.
static_assert(tickets.limit(5).limit(6).sql<sqlite>() == tickets.limit(5u).sql<sqlite>());

}  // namespace
