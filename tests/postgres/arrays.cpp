#include <covet/covet.hpp>

#include <doctest/doctest.h>

#include <chrono>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "support/postgres_database.hpp"

using namespace covet;

TEST_CASE("arrays of the server's own types are read and given by hand") {
    const support::postgres_database server;
    database db{server.url()};
    using integers = std::vector<std::int32_t>;
    using texts = std::vector<std::string>;
    using prices = std::vector<decimal<18, 2>>;
    using moments = std::vector<std::chrono::sys_time<std::chrono::microseconds>>;
    CHECK(db.query<integers>("SELECT '[0:1]={1,2}'::int[]").at(0) == integers{1, 2});
    CHECK(db.query<texts>(R"(SELECT ARRAY['', 'a,"b"\', 'NULL', '{}', ' x']::varchar[])").at(0) == texts{"", "a,\"b\"\\", "NULL", "{}", " x"});
    CHECK(db.query<std::vector<std::optional<std::string>>>("SELECT '{NULL,\"NULL\"}'::text[]").at(0) ==
          std::vector<std::optional<std::string>>{std::nullopt, "NULL"});
    CHECK(db.query<prices>("SELECT '{1.5,-2}'::numeric[]").at(0) == prices{*decimal<18, 2>::from_string("1.5"), *decimal<18, 2>::from_string("-2")});
    CHECK(db.query<moments>("SELECT '{1970-01-01 00:00:00.000001+00}'::timestamptz[]").at(0) == moments{moments::value_type{std::chrono::microseconds{1}}});
    CHECK(db.query<std::int64_t>("SELECT count(*) FROM generate_series(1, 9) AS n WHERE n = ANY($1)", integers{2, 3, 10}).at(0) == 2);
    CHECK(db.query<bool>("SELECT 'b\"' = ANY($1)", texts{"a", "b\""}).at(0));

    CHECK_THROWS_AS(db.query<integers>("SELECT '{{1,2},{3,4}}'::int[]"), conversion_error);
    CHECK_THROWS_AS(db.query<integers>("SELECT '{1,NULL}'::int[]"), conversion_error);
    CHECK_THROWS_AS(db.query<std::vector<std::int8_t>>("SELECT '{128}'::int[]"), conversion_error);
    CHECK(db.query<std::string>("SELECT '{1,2}'::int[]").at(0) == "{1,2}");
}
