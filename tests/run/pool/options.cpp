#include <covet/core/error.hpp>
#include <covet/driver/fake.hpp>
#include <covet/pool/open.hpp>
#include <covet/pool/options.hpp>

#include <doctest/doctest.h>

#include <memory>
#include <string>

#include "support/caught.hpp"
#include "support/statements.hpp"

using namespace covet::pool;

namespace {

using namespace std::chrono_literals;

std::string refusal_of(const options& o) {
    return support::thrown_by<covet::bad_option>([&] { check(o); }).what();
}

std::string refusal_of(const std::string& json) {
    return support::thrown_by<covet::bad_option>([&] { options_from_json(json); }).what();
}

}  // namespace

TEST_CASE("the presets and the defaults mean something") {
    check({});
    check(options::web_service());
    check(options::worker());
    check(options::pipeline(3));
    CHECK(options::pipeline(3).min_size == 3);
}

TEST_CASE("an option that means nothing is named, with its value and what it may be") {
    CHECK(refusal_of(options{.max_size = 0}) == "covet: the pool's option max_size is 0; a pool of no connections can serve nobody");
    CHECK(refusal_of(options{.max_size = 2, .min_size = 3}) ==
          "covet: the pool's option min_size is 3; it is at most max_size, which is 2");
    CHECK(refusal_of(options{.acquire_timeout = -1ms}) ==
          "covet: the pool's option acquire_timeout is -1; it is a number of milliseconds, at least 0 and at most ten years");
    CHECK(refusal_of({.lifetime_jitter = 91}) == "covet: the pool's option lifetime_jitter is 91; it is at least 0 and at most 90");
    CHECK(refusal_of(options{.connect_retry = {.attempts = 0}}) ==
          "covet: the pool's option connect_retry.attempts is 0; it is at least 1 and at most 1000");
    CHECK(refusal_of(options{.breaker = {.window = 65}}) ==
          "covet: the pool's option breaker.window is 65; it is at least 1 and at most 64");
    CHECK(refusal_of(options{.connect_retry = {.base = 0ms}}) ==
          "covet: the pool's option connect_retry.base is 0; it is at least 1 millisecond, or the pool would not pause");
    CHECK(refusal_of(options{.connect_retry = {.cap = 0ms}}) ==
          "covet: the pool's option connect_retry.cap is 0; it is at least 1 millisecond, or the pool would not pause");
    CHECK(refusal_of(options{.breaker = {.open_for = 0ms}}) ==
          "covet: the pool's option breaker.open_for is 0; it is at least 1 millisecond, or the pool would not stop asking");
    CHECK(refusal_of(options{.warm_up = true}) ==
          "covet: the pool's option min_size is 0; with warm_up it is at least 1 (in a URL pool_min_size), or nothing would be opened");
    CHECK(refusal_of(options{.shed_interval = 0ms}) == "covet: the pool's option shed_interval is 0; it is at least 1 millisecond");
    CHECK_THROWS_AS(check({.max_size = 1'000'000}), covet::bad_option);
    CHECK_THROWS_AS(check({.max_connecting = 0}), covet::bad_option);
    CHECK_THROWS_AS(check({.idle_timeout = std::chrono::milliseconds::max()}), covet::bad_option);
}

TEST_CASE("options come from JSON") {
    const options o = options_from_json(R"({"max_size": 20, "min_size": 2, "idle_timeout": 60000, "order": "fifo", "warm_up": true,
        "breaker": {"window": 10}, "connect_retry": {"attempts": 7, "cap": 250}})");
    CHECK(o.max_size == 20);
    CHECK(o.min_size == 2);
    CHECK(o.idle_timeout == 60s);
    CHECK(o.order == reuse::fifo);
    CHECK(o.warm_up);
    CHECK(o.breaker.window == 10);
    CHECK(o.breaker.open_for == 1s);
    CHECK(o.connect_retry.attempts == 7);
    CHECK(o.connect_retry.cap == 250ms);
    CHECK(o.acquire_timeout == 30s);
    CHECK(options_from_json("{}", options::worker()).max_size == 2);
    CHECK(options_from_json(R"({"breaker": {}, "connect_retry": {}, "statement_retry": {}})").breaker.window == 20);
}

TEST_CASE("JSON that means nothing is refused") {
    CHECK(refusal_of(std::string{"[1]"}) == R"(covet: the pool's options are no JSON object; write {"max_size": 8})");
    CHECK(refusal_of(std::string{"{"}) == R"(covet: the pool's options are no JSON object; write {"max_size": 8})");
    CHECK(refusal_of(std::string{R"({"max_size": -1})"}) ==
          "covet: the pool's option max_size in the JSON text is no whole number from 0 to 4294967295");
    CHECK(refusal_of(std::string{R"({"idle_timeout": "1m"})"}) ==
          "covet: the pool's option idle_timeout in the JSON text is no whole number from 0 to 4294967295");
    CHECK(refusal_of(std::string{R"({"order": "random"})"}) ==
          R"(covet: the pool's option order in the JSON text is neither "lifo" nor "fifo")");
    CHECK(refusal_of(std::string{R"({"warm_up": 1})"}) ==
          "covet: the pool's option warm_up in the JSON text is neither true nor false");
    CHECK(refusal_of(std::string{R"({"max_sise": 1})"})
              .starts_with(R"(covet: the pool's option "max_sise" in the JSON text has no meaning; there are max_size, )"));
    CHECK(refusal_of(std::string{R"({"breaker": {"windou": 1}})"}).starts_with(R"(covet: the pool's option "breaker.windou" in)"));
    CHECK(refusal_of(std::string{R"({"conect_retry": {}})"}).starts_with(R"(covet: the pool's option "conect_retry" in)"));
    CHECK(refusal_of(std::string{R"({"max_size": {}})"}).starts_with(R"(covet: the pool's option max_size in)"));
    for (const char* const empty : {"null", "[]"})
        CHECK(refusal_of(R"({"breaker": )" + std::string{empty} + "}").starts_with(R"(covet: the pool's option "breaker" in)"));
    CHECK(refusal_of(std::string{R"({"max_size": 0})"}).starts_with("covet: the pool's option max_size is 0"));
}

TEST_CASE("the same options come from a URL") {
    const options o = plan_for("sqlite:shop.db?pool_size=20&pool_min_size=2&pool_idle_timeout=60000&pool_order=fifo&pool_warm_up=yes"
                               "&pool_breaker.window=10&pool_connect_retry.attempts=7&acquire_timeout=5")
                          .settings;
    CHECK(o.max_size == 20);
    CHECK(o.min_size == 2);
    CHECK(o.idle_timeout == 60s);
    CHECK(o.order == reuse::fifo);
    CHECK(o.warm_up);
    CHECK(o.breaker.window == 10);
    CHECK(o.connect_retry.attempts == 7);
    CHECK(o.acquire_timeout == 5ms);
    CHECK_THROWS_AS(plan_for("sqlite:shop.db?pool_order=random"), covet::bad_option);
    CHECK_THROWS_AS(plan_for("sqlite:shop.db?pool_min_size=9"), covet::bad_option);
    CHECK_THROWS_AS(plan_for("sqlite:shop.db?pool_warm_up=yes"), covet::bad_option);
}

TEST_CASE("connections to SQLite are neither checked nor replaced, and one in memory is never closed") {
    const options file = plan_for("sqlite:shop.db").settings;
    CHECK(file.validate_after == 0ms);
    CHECK(file.max_lifetime == 0ms);
    CHECK(plan_for("sqlite::memory:").settings.idle_timeout == 0ms);
    CHECK_THROWS_AS(plan_for("sqlite::memory:?pool_max_lifetime=1000"), covet::bad_option);
}
