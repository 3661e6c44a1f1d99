#include <covet/pool/breaker.hpp>

#include <doctest/doctest.h>

#include <string_view>

using namespace covet::pool;

namespace {

using namespace std::chrono_literals;

constexpr time_point start{1h};

/// A breaker that counts the share of failures alone, of the last 10.
constexpr breaker_options by_rate{.failures_in_a_row = 0, .failure_percent = 30, .window = 10, .open_for = 1s};

/// Outcomes in their order, an `x` for each failure.
breaker_state state_after(circuit_breaker& b, std::string_view outcomes) {
    for (const char outcome : outcomes) {
        REQUIRE(b.admit(start));
        if (outcome == 'x')
            b.failed(start);
        else
            b.succeeded();
    }
    return b.state(start);
}

breaker_state state_after(const breaker_options& options, std::string_view outcomes) {
    circuit_breaker b{options};
    return state_after(b, outcomes);
}

}  // namespace

TEST_CASE("a breaker opens by the share of failures among the last, and not below it") {
    CHECK(state_after(by_rate, "x.......x.") == breaker_state::closed);
    CHECK(state_after(by_rate, "x......x.x") == breaker_state::open);
    CHECK(state_after(by_rate, "..........x...x..x") == breaker_state::open);
}

TEST_CASE("a breaker forgets what is older than its window") {
    CHECK(state_after(by_rate, "xx.........x.......x..........x") == breaker_state::closed);
    CHECK(state_after(by_rate, "x........." "x........x") == breaker_state::closed);
    CHECK(state_after(by_rate, "x........." "..x.x....x") == breaker_state::open);
}

TEST_CASE("a breaker judges no share before its window is full, nor where that is switched off") {
    CHECK(state_after(by_rate, "xxxxxxxxx") == breaker_state::closed);
    CHECK(state_after(by_rate, "xxxxxxxxxx") == breaker_state::open);
    CHECK(state_after({.failures_in_a_row = 0, .failure_percent = 0, .window = 2}, "xxxxxxxxxx") == breaker_state::closed);
    CHECK(state_after({.failures_in_a_row = 0, .failure_percent = 100, .window = 3}, "xx.xx.xx") == breaker_state::closed);
    CHECK(state_after({.failures_in_a_row = 0, .failure_percent = 100, .window = 3}, "xx.xxx") == breaker_state::open);
}

TEST_CASE("the widest window has all 64 outcomes") {
    constexpr breaker_options wide{.failures_in_a_row = 0, .failure_percent = 50, .window = 64};
    circuit_breaker b{wide};
    for (int i = 0; i < 32; ++i) CHECK(state_after(b, ".") == breaker_state::closed);
    for (int i = 0; i < 31; ++i) CHECK(state_after(b, "x") == breaker_state::closed);
    CHECK(state_after(b, "x") == breaker_state::open);
}

TEST_CASE("a probe that succeeds closes a breaker that begins anew, one that fails opens it again") {
    circuit_breaker b{by_rate};
    CHECK(state_after(b, ".......xxx") == breaker_state::open);
    CHECK_FALSE(b.admit(start + 999ms));
    CHECK(b.state(start + 1s) == breaker_state::half_open);
    CHECK(b.admit(start + 1s));
    CHECK_FALSE(b.admit(start + 1s));
    b.failed(start + 1s);
    CHECK(b.state(start + 1999ms) == breaker_state::open);
    CHECK(b.admit(start + 2s));
    b.succeeded();
    CHECK(b.state(start + 2s) == breaker_state::closed);
    CHECK(state_after(b, "xxxxxxxx") == breaker_state::closed);
    CHECK(state_after(b, "x") == breaker_state::open);
}
