#include "text.hpp"

#include <covet/query/object.hpp>

#include <cstdint>
#include <string>

using namespace covet;

namespace {

// Names that are words of SQL, in capitals, or with quotes and spaces in them are names like any other.
struct quoted {
    std::int64_t id{};
    std::string double_quote{};
    std::string back_quote{};
    std::string Select{};

    static consteval auto table() {
        return covet::table(R"(a "b" `c`)").column<&quoted::double_quote>(R"(say "hi")").column<&quoted::back_quote>("a`b");
    }
};

constexpr auto query = from<quoted>.where(col<&quoted::Select> == "x").select(col<&quoted::double_quote>, col<&quoted::back_quote>);
static_assert(query.sql<sqlite>() ==
              R"(SELECT "a ""b"" `c`"."say ""hi""", "a ""b"" `c`"."a`b" FROM "a ""b"" `c`" WHERE "a ""b"" `c`"."Select" = ?)");
static_assert(query.sql<postgresql>() ==
              R"(SELECT "a ""b"" `c`"."say ""hi""", "a ""b"" `c`"."a`b" FROM "a ""b"" `c`" WHERE "a ""b"" `c`"."Select" = $1)");
static_assert(query.sql<mysql>() ==
              R"(SELECT `a "b" ``c```.`say "hi"`, `a "b" ``c```.`a``b` FROM `a "b" ``c``` WHERE `a "b" ``c```.`Select` = ?)");

// Renamed columns are so in every statement.
struct legacy {
    std::int64_t id{};
    std::string name{};

    static consteval auto table() {
        return covet::table("TBL_LEGACY").column<&legacy::id>("ID_NO").column<&legacy::name>("NM");
    }
};

static_assert(from<legacy>.order_by(col<&legacy::name>).sql<sqlite>() ==
              R"(SELECT "TBL_LEGACY"."ID_NO", "TBL_LEGACY"."NM" FROM "TBL_LEGACY" ORDER BY "TBL_LEGACY"."NM")");
static_assert(update<legacy>.set(col<&legacy::name> = "x").where(col<&legacy::id> == 1).sql<mysql>() ==
              "UPDATE `TBL_LEGACY` SET `NM` = ? WHERE `ID_NO` = ?");
static_assert(insert<legacy>.set(col<&legacy::name> = "x").sql<sqlite>() == R"(INSERT INTO "TBL_LEGACY" ("NM") VALUES (?))");
static_assert(text::of<query::insert_object<legacy, query::key_source::database>>(postgresql) ==
              R"(INSERT INTO "TBL_LEGACY" ("NM") VALUES ($1) RETURNING "ID_NO")");
static_assert(text::of<query::remove_by_key<legacy>>(sqlite) == R"(DELETE FROM "TBL_LEGACY" WHERE "ID_NO" = ?)");

// A column keeps its member's name as it is, words of SQL and all; a table is the struct's in snake_case.
struct GroupOrder {
    std::int64_t id{};
    std::int64_t order{};
    std::int64_t fromDate{};
};
static_assert(from<GroupOrder>.sql<sqlite>() ==
              R"(SELECT "group_order"."id", "group_order"."order", "group_order"."fromDate" FROM "group_order")");

}  // namespace
