#include "support/shop.hpp"
#include "text.hpp"

using namespace covet;
using text::everywhere;

namespace {

struct t {
    int a{}, b{}, c{};
    bool on{};
};

constexpr auto a = col<&t::a> == 1;
constexpr auto b = col<&t::b> == 2;
constexpr auto c = col<&t::c> == 3;
constexpr auto on = col<&t::on>;

static_assert(everywhere(a and b, R"("t"."a" = ? AND "t"."b" = ?)"));
static_assert(everywhere(a or b, R"("t"."a" = ? OR "t"."b" = ?)"));
static_assert(everywhere(not a, R"(NOT "t"."a" = ?)"));
static_assert(everywhere(on, R"("t"."on")"));
static_assert(everywhere(on and not on, R"("t"."on" AND NOT "t"."on")"));

// AND binds before OR.
static_assert(everywhere((a and b) or c, R"("t"."a" = ? AND "t"."b" = ? OR "t"."c" = ?)"));
static_assert(everywhere(a or (b and c), R"("t"."a" = ? OR "t"."b" = ? AND "t"."c" = ?)"));
static_assert(everywhere((a or b) and c, R"(("t"."a" = ? OR "t"."b" = ?) AND "t"."c" = ?)"));
static_assert(everywhere(a and (b or c), R"("t"."a" = ? AND ("t"."b" = ? OR "t"."c" = ?))"));

// Chains need no parentheses, however they are grouped.
static_assert(everywhere((a and b) and c, R"("t"."a" = ? AND "t"."b" = ? AND "t"."c" = ?)"));
static_assert(everywhere(a and (b and c), R"("t"."a" = ? AND "t"."b" = ? AND "t"."c" = ?)"));
static_assert(everywhere(a or (b or c), R"("t"."a" = ? OR "t"."b" = ? OR "t"."c" = ?)"));

// NOT binds before AND, but after a comparison.
static_assert(everywhere(not(a and b), R"(NOT ("t"."a" = ? AND "t"."b" = ?))"));
static_assert(everywhere(not(a or b) and c, R"(NOT ("t"."a" = ? OR "t"."b" = ?) AND "t"."c" = ?)"));
static_assert(everywhere(not a and b, R"(NOT "t"."a" = ? AND "t"."b" = ?)"));
static_assert(everywhere(not not a, R"(NOT NOT "t"."a" = ?)"));
static_assert(everywhere((not a) == on, R"((NOT "t"."a" = ?) = "t"."on")"));
static_assert(everywhere((a or b) == on, R"(("t"."a" = ? OR "t"."b" = ?) = "t"."on")"));
static_assert(everywhere((not a).is_null(), R"((NOT "t"."a" = ?) IS NULL)"));

}  // namespace
