#include "support/shop.hpp"
#include "text.hpp"

#include <covet/query/rows_with_keys.hpp>

using namespace covet;
using namespace shop;
using text::of;

namespace {

// However many keys a call brings, they are one parameter.
using customers = std::remove_const_t<decltype(query::rows_with_keys<customer>)>;
static_assert(of<customers>(sqlite).ends_with(R"( FROM "customers" WHERE "customers"."id" IN (SELECT "value" FROM covet_array(?)))"));
static_assert(of<customers>(postgresql).ends_with(R"( FROM "customers" WHERE "customers"."id" = ANY($1))"));
static_assert(of<customers>(mysql).ends_with(
    " FROM `customers` WHERE `customers`.`id` IN (SELECT `value` FROM JSON_TABLE(?, '$[*]' COLUMNS (`value` BIGINT PATH '$')) AS "
    "`array`)"));

// In the key's type.
using countries = std::remove_const_t<decltype(query::rows_with_keys<country>)>;
static_assert(of<countries>(postgresql).ends_with(R"( FROM "country" WHERE "country"."code" = ANY($1))"));
static_assert(of<countries>(mysql).ends_with(
    " FROM `country` WHERE `country`.`code` IN (SELECT `value` FROM JSON_TABLE(?, '$[*]' COLUMNS (`value` LONGTEXT PATH '$')) AS "
    "`array`)"));

}  // namespace
