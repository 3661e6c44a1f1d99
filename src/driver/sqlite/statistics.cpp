#include "statistics.hpp"

#include <cmath>
#include <cstdint>

#include "error.hpp"

namespace covet::driver::sqlite_driver {
namespace {

/// Welford's algorithm: the mean and the squared distances from it, without subtracting large sums.
struct spread {
    std::int64_t count;
    double mean;
    double squares;
};

void step(sqlite3_context* context, int, sqlite3_value** values) {
    if (sqlite3_value_type(values[0]) == SQLITE_NULL) return;
    auto* const seen = static_cast<spread*>(sqlite3_aggregate_context(context, sizeof(spread)));  // zeroed by SQLite
    if (seen == nullptr) return sqlite3_result_error_nomem(context);
    const double x = sqlite3_value_double(values[0]);
    ++seen->count;
    const double distance = x - seen->mean;
    seen->mean += distance / static_cast<double>(seen->count);
    seen->squares += distance * (x - seen->mean);
}

/// `Missing` is 1 for a sample, whose mean takes one degree of freedom.
template <int Missing, bool Root>
void finish(sqlite3_context* context) {
    const auto* const seen = static_cast<const spread*>(sqlite3_aggregate_context(context, 0));
    if (seen == nullptr || seen->count <= Missing) return sqlite3_result_null(context);
    const double variance = seen->squares / static_cast<double>(seen->count - Missing);
    sqlite3_result_double(context, Root ? std::sqrt(variance) : variance);
}

void add(sqlite3* db, const char* name, void (*finish)(sqlite3_context*)) {
    constexpr int flags = SQLITE_UTF8 | SQLITE_DETERMINISTIC | SQLITE_INNOCUOUS;
    const int code = sqlite3_create_function_v2(db, name, 1, flags, nullptr, nullptr, step, finish, nullptr);
    if (code != SQLITE_OK) throw_sqlite_error(db, code, {}, phase::before_running);
}

}  // namespace

void register_statistics(sqlite3* db) {
    add(db, "covet_var_samp", finish<1, false>);
    add(db, "covet_stddev_samp", finish<1, true>);
    add(db, "covet_var_pop", finish<0, false>);
    add(db, "covet_stddev_pop", finish<0, true>);
}

}  // namespace covet::driver::sqlite_driver
