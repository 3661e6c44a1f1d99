#include "figures.hpp"
#include "files.hpp"

#include <cstdint>
#include <vector>

namespace bench {
namespace {

constexpr std::size_t rows = 10'000;
constexpr std::size_t lookups = 10'000;  // a turn
constexpr std::size_t rounds = 61;

using namespace covet;

auto by_key(std::int64_t key, double least) {
    return from<customer>.where(col<&customer::id> == key and col<&customer::balance> >= least);
}
auto by_key_when(std::int64_t key, bool rich, double least) {
    return from<customer>.where(col<&customer::id> == key and when(rich, col<&customer::balance> >= least));
}

template <class Select>
std::uint64_t look_up_all(Select select) {
    std::uint64_t sum = 0;
    for (std::size_t i = 0; i < lookups; ++i)
        for (const customer& c : select(static_cast<std::int64_t>(i * 7919 % rows) + 1)) sum = sum * 31 + sum_of(c);
    return sum;
}

}  // namespace

/// A query whose text is chosen at run time beside its static twin.
void choices(const meter& out) {
    const directory here;
    const std::string path = here.file("customers");
    make_file(path, rows);
    database db{"sqlite:" + path};
    const subject twin{[&] { return look_up_all([&](std::int64_t key) { return db.all(by_key(key, -1e9)); }); }};
    out.measure({.name = "all by key, chosen at run time, to static", .operations = lookups, .target = 1.05, .plain = twin,
                 .covet = {[&] { return look_up_all([&](std::int64_t key) { return db.all(by_key_when(key, true, -1e9)); }); }},
                 .without_lock = twin},
                rounds);
}

}  // namespace bench
