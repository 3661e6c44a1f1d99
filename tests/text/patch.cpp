#include "support/shop.hpp"
#include "text.hpp"

using namespace covet;
using namespace shop;

namespace {

using change = patch<&country::name, &country::people>;
using changed = decltype(update<country>.set(change{}).where(col<&country::code> == param));
static_assert(text::of<changed>(sqlite) ==
              R"(UPDATE "country" SET "name" = CASE WHEN ? THEN ? ELSE "name" END, )"
              R"("people" = CASE WHEN ? THEN ? ELSE "people" END WHERE "code" = ?)");
static_assert(text::of<changed>(postgresql) ==
              R"(UPDATE "country" SET "name" = CASE WHEN $1 THEN $2 ELSE "name" END, )"
              R"("people" = CASE WHEN $3 THEN $4 ELSE "people" END WHERE "code" = $5)");
static_assert(text::of<changed>(mysql) ==
              "UPDATE `country` SET `name` = CASE WHEN ? THEN ? ELSE `name` END, "
              "`people` = CASE WHEN ? THEN ? ELSE `people` END WHERE `code` = ?");

constexpr bool counts() {
    patch<&country::people> people;
    const bool nothing = people.empty() && !people.has<&country::people>();
    people.set<&country::people>(5);
    const bool something = !people.empty() && people.has<&country::people>();
    people.unset<&country::people>();
    return nothing && something && people.empty();
}
static_assert(counts());

}  // namespace
