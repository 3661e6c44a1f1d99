#include "c_api.hpp"
#include "figures.hpp"
#include "files.hpp"

#include <vector>

namespace bench {
namespace {

constexpr std::size_t rows = 10'000;
constexpr std::size_t queries = 1'000;  // a turn
constexpr std::size_t rounds = 61;

/// What a program writes at the place of the call; nothing is built before.
auto wealthy(std::int32_t country, double least) {
    using namespace covet;
    return from<customer>
        .where(col<&customer::country> == country and col<&customer::balance> > least)
        .order_by(desc(col<&customer::joined>))
        .limit(20);
}

std::uint64_t sum_of_rows(const std::vector<customer>& found) {
    std::uint64_t sum = found.size();
    for (const customer& c : found) sum = sum * 31 + sum_of(c);
    return sum;
}

template <class Select>
std::uint64_t select_all(Select select) {
    std::uint64_t sum = 0;
    for (std::size_t i = 0; i < queries; ++i)
        sum += sum_of_rows(select(static_cast<std::int32_t>(i) % countries, static_cast<double>(i)));
    return sum;
}

class c_selector {
public:
    c_selector(const std::string& path, int flags)
        : db_{open(path, flags)}, statement_{prepare(db_.get(), decltype(wealthy(0, 0))::sql<covet::sqlite>())} {}

    std::vector<customer> select(std::int32_t country, double least) {
        sqlite3_stmt* const s = statement_.get();
        sqlite3_bind_int(s, 1, country);
        sqlite3_bind_double(s, 2, least);
        sqlite3_bind_int64(s, 3, 20);
        std::vector<customer> out;
        int code = SQLITE_ROW;
        while ((code = sqlite3_step(s)) == SQLITE_ROW) read_customer(s, out.emplace_back());
        sqlite3_reset(s);
        check(code);
        return out;
    }

private:
    c_database db_;
    c_statement statement_;
};

}  // namespace

void filtered_select(const meter& out) {
    const directory here;
    const std::string path = here.file("customers");
    make_file(path, rows);
    covet::database db{"sqlite:" + path};
    c_selector plain{path, 0};
    c_selector unlocked{path, SQLITE_OPEN_NOMUTEX};
    const auto with = [](c_selector& c) {
        return [&c] { return select_all([&c](std::int32_t country, double least) { return c.select(country, least); }); };
    };
    out.measure({.name = "filtered, ordered, limit 20", .operations = queries, .target = 1.02, .plain = {with(plain)},
                 .covet = {[&] {
                     return select_all([&](std::int32_t country, double least) { return db.all(wealthy(country, least)); });
                 }},
                 .without_lock = {with(unlocked)}},
                rounds);
}

void build_query(const meter& out) {
    constexpr std::size_t times = 100'000;
    out.measure_alone("building that query", times, rounds, [] {
        for (std::size_t i = 0; i < times; ++i) {
            const auto query = wealthy(static_cast<std::int32_t>(i), static_cast<double>(i));
            use(query);
        }
        return std::uint64_t{0};
    });
}

}  // namespace bench
