#include "text.hpp"

#include <concepts>
#include <cstdint>
#include <optional>
#include <string>

using namespace covet;
using text::everywhere;
using text::expression;

namespace {

struct t {
    std::string s{};
    std::optional<std::string> o{};
    std::int32_t n{};
};

constexpr auto s = col<&t::s>;

constexpr sql_function<std::string(std::string), "soundex"> soundex{};
constexpr sql_function<std::int64_t(std::int64_t, std::int64_t), "shift", "lshift", "rotate"> shift{};
constexpr sql_operator<bool(std::string, std::string), "GLOB", "~", "REGEXP"> matches{};

static_assert(everywhere(soundex(s), R"(soundex("t"."s"))"));
static_assert(expression(shift(col<&t::n>, 2), sqlite) == R"(shift("t"."n", ?))");
static_assert(expression(shift(col<&t::n>, 2), mysql) == R"(rotate(`t`.`n`, ?))");
static_assert(expression(matches(s, "a*"), sqlite) == R"(("t"."s" GLOB ?))");
static_assert(expression(matches(soundex(s), s), postgresql) == R"((soundex("t"."s") ~ "t"."s"))");

static_assert(std::same_as<expr::value_type_of<decltype(soundex(s))>, std::string>);
static_assert(std::same_as<expr::value_type_of<decltype(soundex(col<&t::o>))>, std::optional<std::string>>);
static_assert(std::same_as<expr::value_type_of<decltype(matches(s, "a"))>, bool>);

}  // namespace
