#include <covet/covet.hpp>

#include <doctest/doctest.h>

#include <cstdint>
#include <stdexcept>
#include <string>

using namespace covet;

namespace {

struct Country {
    std::int64_t id{};
    std::string name;
};

}  // namespace

TEST_CASE("tables that a transaction creates are gone when it rolls back") {
    database db{"sqlite::memory:"};
    CHECK_THROWS_AS(db.transaction([](transaction& tx) {
        tx.create_tables<Country>();
        tx.insert(Country{.name = "Chile"});
        throw std::runtime_error{"changed my mind"};
    }),
                    std::runtime_error);
    CHECK_THROWS_AS(db.count(from<Country>), schema_mismatch);
}

TEST_CASE("tables that a transaction drops are back when it rolls back") {
    database db{"sqlite::memory:"};
    db.create_tables<Country>();
    db.insert(Country{.name = "Chile"});
    {
        transaction tx = db.begin();
        tx.drop_tables<Country>();
        CHECK_THROWS_AS(tx.count(from<Country>), schema_mismatch);
    }
    CHECK(db.count(from<Country>) == 1);
}
