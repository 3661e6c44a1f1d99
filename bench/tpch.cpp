#include "figures.hpp"
#include "files.hpp"
#include "tpch/generator.hpp"
#include "tpch_by_hand.hpp"
#include "tpch_queries.hpp"

#include <memory>
#include <string>
#include <vector>

namespace bench {
namespace {

constexpr double scale = 0.1;
constexpr std::size_t rounds = 5;

/// The database through covet, and through the C API with and without its lock.
struct databases {
    explicit databases(const std::string& path)
        : covet{"sqlite:" + path}, plain{open(path)}, unlocked{open(path, SQLITE_OPEN_NOMUTEX)} {}

    covet::database covet;
    c_database plain;
    c_database unlocked;
};

template <class Query>
void measure_query(const meter& out, databases& on, const std::string& name, const Query& query, const char* by_hand,
                   std::int64_t argument) {
    using row = covet::query::row_type<Query>;
    const auto through = [&](const c_database& db) {
        return [s = std::shared_ptr{prepare(db.get(), by_hand)}, argument] {
            if (sqlite3_bind_parameter_count(s.get()) > 0) check(sqlite3_bind_int64(s.get(), 1, argument));
            return sum_of_rows(all_rows<row>(s.get()));
        };
    };
    out.measure({.name = name, .operations = 1, .target = 1.05, .plain = {through(on.plain)},
                 .covet = {[&] { return sum_of_rows(on.covet.all(query)); }}, .without_lock = {through(on.unlocked)}},
                rounds);
}

}  // namespace

void tpch_queries(const meter& out) {
    const directory here;
    const std::string path = here.file("tpch");
    {
        covet::database db{"sqlite:" + path};
        tpch::load(db, scale);
    }
    databases on{path};
    constexpr auto fraction = *covet::decimal<9, 4>::from_string("0.0010");  // 0.0001 / scale
    each_tpch_query(fraction, [&](const std::string& name, const auto& query, const char* by_hand) {
        measure_query(out, on, "TPC-H, " + name, query, by_hand, fraction.unscaled());
    });
}

}  // namespace bench
