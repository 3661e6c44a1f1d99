#include "support/shop.hpp"

#include <doctest/doctest.h>

#include <string>
#include <vector>

using namespace covet;

namespace {

constexpr sql_function<std::string(std::string), "quote"> quoted{};
constexpr sql_function<std::string(std::string, std::int64_t), "printf"> formatted{};
constexpr sql_operator<bool(std::string, std::string), "GLOB"> globs{};

}  // namespace

TEST_CASE("functions and operators that the program declares") {
    shop::in_memory<shop::country> db;
    db.insert(shop::country{.code = "NL", .name = "O'Neill", .people = 5});
    constexpr auto name = col<&shop::country::name>;
    CHECK(db.one(from<shop::country>.select(quoted(name))) == "'O''Neill'");
    CHECK(db.one(from<shop::country>.select(formatted("%05d", coalesce(col<&shop::country::people>, 0)))) == "00005");
    CHECK(db.count(from<shop::country>.where(globs(name, "O*"))) == 1);
    CHECK(db.count(from<shop::country>.where(not globs(name, param)), "o*") == 1);
}
