#pragma once

#include <doctest/doctest.h>

#include <array>
#include <memory>

#include "contract/fake_harness.hpp"
#ifdef COVET_MYSQL
#include "contract/mysql_harness.hpp"
#endif
#include "contract/observed_harness.hpp"
#ifdef COVET_POSTGRES
#include "contract/postgres_harness.hpp"
#endif
#include "contract/session.hpp"
#include "contract/sqlite_harness.hpp"

namespace contract {

struct driver_under_test {
    const char* name;
    std::unique_ptr<harness> (*make)();
};

/// A new driver adds its line here and nothing else.
inline constexpr std::array drivers_under_test{
    driver_under_test{"fake", []() -> std::unique_ptr<harness> { return std::make_unique<fake_harness>(); }},
    driver_under_test{"sqlite", []() -> std::unique_ptr<harness> { return std::make_unique<sqlite_harness>(); }},
    driver_under_test{"observed sqlite", []() -> std::unique_ptr<harness> { return std::make_unique<observed_harness>(); }},
#ifdef COVET_MYSQL
    driver_under_test{"mysql", []() -> std::unique_ptr<harness> { return std::make_unique<mysql_harness>(); }},
#endif
#ifdef COVET_POSTGRES
    driver_under_test{"postgresql", []() -> std::unique_ptr<harness> { return std::make_unique<postgres_harness>(); }},
#endif
};

/// Runs a test on an empty database of each driver.
template <class Test>
void on_every_driver(Test test) {
    for (const driver_under_test& driver : drivers_under_test) {
        SUBCASE(driver.name) {
            const std::unique_ptr<harness> database = driver.make();
            session s{*database};
            test(s);
        }
    }
}

}  // namespace contract
