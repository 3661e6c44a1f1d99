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

namespace {

/// Whether it says that the process has forked. Nothing else can be told from a child that has no test of its own.
template <class Call>
bool refuses(Call call) {
    try {
        call();
    } catch (const covet::misuse& e) {
        return std::string{e.what()}.starts_with("covet: the process has forked since this database was opened");
    }
    return false;
}

}  // namespace

TEST_CASE("a forked process is told to open the database itself, and leaves the parent's connections alone") {
    const auto script = std::make_shared<covet::driver::fake_script>();
    std::optional<covet::pool::connection_pool> pool;
    pool.emplace([&] { return covet::driver::connect_fake(script); });
    std::optional<covet::pool::lease> held = pool->acquire();
    const pid_t child = fork();
    if (child == 0) {
        const bool all_refuse = refuses([&] { static_cast<void>(pool->acquire()); }) && refuses([&] { pool->close({}); }) &&
                                refuses([&] { static_cast<void>(pool->numbers()); }) &&
                                refuses([&] { pool->check_health(); }) && refuses([&] { (*held)->begin(); });
        held.reset();
        pool.reset();
        const bool told_nobody = script->count(fake_call::kind::close) == 0 && script->count(fake_call::kind::begin) == 0;
        _exit(all_refuse && told_nobody ? 0 : 1);
    }
    int status = -1;
    REQUIRE(waitpid(child, &status, 0) == child);
    CHECK(WIFEXITED(status));
    CHECK(WEXITSTATUS(status) == 0);
    held.reset();
    static_cast<void>(pool->acquire());
    CHECK(script->count(fake_call::kind::connect) == 1);
}
