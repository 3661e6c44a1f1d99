#include <covet/core/error.hpp>
#include <covet/driver/fake.hpp>
#include <covet/pool/pool.hpp>

#include <doctest/doctest.h>

#include <sys/wait.h>
#include <unistd.h>

#include <memory>
#include <optional>
#include <string>

using covet::driver::fake_call;

TEST_CASE("a forked process is told to open the database itself, and leaves the parent's connections alone") {
    const auto script = std::make_shared<covet::driver::fake_script>();
    std::optional<covet::pool::connection_pool> pool;
    pool.emplace([&] { return covet::driver::connect_fake(script); });
    std::optional<covet::pool::lease> held = pool->acquire();
    const pid_t child = fork();
    if (child == 0) {
        int failed = 1;
        try {
            static_cast<void>(pool->acquire());
        } catch (const covet::misuse& e) {
            failed = std::string{e.what()}.starts_with("covet: the process has forked since this database was opened") ? 0 : 2;
        }
        held.reset();
        pool.reset();
        _exit(failed == 0 && script->count(fake_call::kind::close) == 0 ? 0 : 1);
    }
    int status = -1;
    REQUIRE(waitpid(child, &status, 0) == child);
    CHECK(WIFEXITED(status));
    CHECK(WEXITSTATUS(status) == 0);
    held.reset();
    static_cast<void>(pool->acquire());
    CHECK(script->count(fake_call::kind::connect) == 1);
}
