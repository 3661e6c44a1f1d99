#include "text.hpp"

#include <string>

using namespace covet;
using text::expression;

namespace {

struct t {
    std::string s{};
};

static_assert(expression(substring(col<&t::s>, 1, 2), sqlite) == R"(SUBSTR("t"."s", ?, ?))");
static_assert(expression(substring(col<&t::s>, 1, 2), postgresql) == R"(SUBSTR("t"."s", CAST($1 AS INTEGER), CAST($2 AS INTEGER)))");
static_assert(expression(substring(col<&t::s>, 1, 2), mysql) == R"(SUBSTR(`t`.`s`, ?, ?))");

}  // namespace
