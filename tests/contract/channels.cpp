#include <doctest/doctest.h>

#include <chrono>

#include "contract/drivers.hpp"

using namespace contract;
using covet::not_supported;

TEST_CASE("a database without channels says so, and the connection stays good") {
    on_every_driver([](session& s) {
        if (s.database().dialect() == covet::postgresql) return;
        CHECK(support::thrown_by<not_supported>([&] { s.connection().listen("orders"); }).sqlstate() == "0A000");
        CHECK_THROWS_AS(s.connection().wait_for_notification(std::chrono::hours{1}), not_supported);
        s.gives("SELECT 41 + 1", {}, {{support::integer(42)}});
    });
}
