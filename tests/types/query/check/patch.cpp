#include "support/shop.hpp"

#include <optional>
#include <string>

using namespace covet;
using namespace covet::query;
using namespace shop;

namespace {

static_assert(check::patchable<&customer::name, const char*, &customer::name>);
static_assert(check::patchable<&customer::nick, std::nullopt_t, &customer::name, &customer::nick>);
static_assert(check::patchable<&customer::nick, std::optional<std::string>&, &customer::nick>);
static_assert(!check::patchable<&customer::name, std::nullopt_t, &customer::name>);
static_assert(!check::patchable<&customer::name, std::optional<std::string>, &customer::name>);
static_assert(!check::patchable<&customer::name, int, &customer::name>);
static_assert(!check::patchable<&customer::name, decltype(param), &customer::name>);
static_assert(!check::patchable<&customer::name, decltype(col<&customer::email>), &customer::name>);
static_assert(!check::patchable<&customer::email, const char*, &customer::name>);

static_assert(is_patch<patch<&customer::name>>);
static_assert(!is_patch<customer>);

}  // namespace
