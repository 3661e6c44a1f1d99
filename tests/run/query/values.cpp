#include "run/query/company.hpp"

#include <doctest/doctest.h>

#include <optional>
#include <string>
#include <string_view>
#include <vector>

using namespace company;

namespace {

struct part {
    std::int64_t id{};
    std::string name{};
    std::optional<double> weight{};

    friend bool operator==(const part&, const part&) = default;
};
using parts = derived<part, "parts">;

const part bolt{1, "bolt", 0.5};
const part nut{2, "a nut that is named at length", std::nullopt};

}  // namespace

TEST_CASE("values are the rows of a query") {
    company_database db;
    const auto both = values(bolt, nut);
    CHECK(db.all(both) == std::vector<part>{bolt, nut});
    CHECK(db.count(both) == 2);
    CHECK(db.exists(both));
    CHECK(db.first(both) == bolt);
    CHECK(db.one(values(nut)) == nut);
    CHECK_THROWS_AS(static_cast<void>(db.one(both)), too_many_rows);
}

TEST_CASE("values as a table") {
    company_database db;
    const auto weighed = parts::col<&part::weight>.is_not_null();
    CHECK(db.all(from_query<parts>(values(bolt, nut)).where(weighed)) == std::vector<part>{bolt});
    CHECK(db.all(from<parts>.with<parts>(values(bolt, nut)).where(not weighed)) == std::vector<part>{nut});
    const auto of_part = parts::col<&part::id> == col<&Customer::id>;
    CHECK(db.all(from<Customer>.join<parts>(values(nut, part{3, "pin", 2.0}, part{99, "none", 1.0}), of_part)
                     .where(col<&Customer::id> > 2)
                     .select(parts::col<&part::name>)) == std::vector<std::string>{"pin"});
    CHECK(db.all(from<Customer>.left_join<parts>(values(nut), of_part)
                     .order_by(col<&Customer::id>)
                     .select(parts::col<&part::id>)) ==
          std::vector<std::optional<std::int64_t>>{std::nullopt, 2, std::nullopt});
}

TEST_CASE("values in set operations") {
    company_database db;
    CHECK(db.all(values(bolt).union_all(values(nut, bolt)).order_by(desc(col<&part::id>))) == std::vector<part>{nut, bolt, bolt});
    CHECK(db.all(values(bolt, nut).except(values(bolt, bolt))) == std::vector<part>{nut});
    CHECK(db.all(values(bolt, nut).union_distinct(values(nut)).order_by(col<&part::id>).limit(1)) == std::vector<part>{bolt});
}

TEST_CASE("values of temporary objects are kept by the query") {
    company_database db;
    const auto query = values(part{7, std::string(40, 'x'), 1.5}, part{8, std::string(40, 'y'), std::nullopt});
    CHECK(db.all(from_query<parts>(query).where(parts::col<&part::id> == param).select(parts::col<&part::name>), 8) ==
          std::vector<std::string>{std::string(40, 'y')});
}

TEST_CASE("values of an object that is kept are viewed") {
    company_database db;
    part changing{1, "before", std::nullopt};
    const auto query = values(changing);
    changing.name = "behind";
    CHECK(db.one(query).name == "behind");
}
