#include "support/caught.hpp"
#include "support/shop.hpp"

#include <doctest/doctest.h>

using namespace covet;
using namespace shop;
using support::caught;
using support::says;

TEST_CASE("a statement for other databases is refused before the database sees it") {
    in_memory<customer> db;
    const auto e = caught<misuse>([&] { db.all(from<customer>.only<postgresql>()); });
    CHECK(says(e, "not for SQLite"));
    CHECK(says(e, "only<…>()"));
    CHECK(db.all(from<customer>.only<postgresql, sqlite>()).empty());
}
