#include "figures.hpp"

#include <covet/driver/sqlite.hpp>
#include <covet/pool/pool.hpp>

namespace bench {

void lease(const meter& out) {
    constexpr std::size_t times = 100'000;
    constexpr std::size_t rounds = 61;
    covet::pool::connection_pool pool{[] { return covet::driver::connect_sqlite({.path = ":memory:"}); }};
    out.measure_alone("lease and return of a connection", times, rounds, [&] {
        for (std::size_t i = 0; i < times; ++i) {
            const covet::pool::lease held = pool.acquire();
            use(held);
        }
        return std::uint64_t{0};
    });
}

}  // namespace bench
