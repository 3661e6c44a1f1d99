#include "figures.hpp"
#include "files.hpp"
#include "tpch/generator.hpp"
#include "tpch/q01.hpp"
#include "tpch/q02.hpp"
#include "tpch/q03.hpp"
#include "tpch/q04.hpp"
#include "tpch/q05.hpp"
#include "tpch/q06.hpp"
#include "tpch/q07.hpp"
#include "tpch/q08.hpp"
#include "tpch/q09.hpp"
#include "tpch/q10.hpp"
#include "tpch/q11.hpp"
#include "tpch/q12.hpp"
#include "tpch/q13.hpp"
#include "tpch/q14.hpp"
#include "tpch/q15.hpp"
#include "tpch/q16.hpp"
#include "tpch/q17.hpp"
#include "tpch/q18.hpp"
#include "tpch/q19.hpp"
#include "tpch/q20.hpp"
#include "tpch/q21.hpp"
#include "tpch/q22.hpp"
#include "tpch_by_hand.hpp"

#include <concepts>
#include <memory>
#include <string>
#include <type_traits>
#include <vector>

namespace bench {
namespace {

constexpr double scale = 0.1;
constexpr std::size_t rounds = 5;

/// Counts rows, and adds up what they have of integers.
template <class Row>
std::uint64_t sum_of_rows(const std::vector<Row>& rows) {
    std::uint64_t sum = rows.size();
    for (const Row& row : rows) {
        if constexpr (!covet::schema::storable<Row>)
            covet::meta::for_each_member(row, [&sum](auto, const auto& member) {
                if constexpr (std::integral<std::remove_cvref_t<decltype(member)>>)
                    sum = sum * 31 + static_cast<std::uint64_t>(member);
            });
    }
    return sum;
}

/// The database through covet, and through the C API with and without its lock.
struct databases {
    explicit databases(const std::string& path)
        : covet{"sqlite:" + path}, plain{open(path)}, unlocked{open(path, SQLITE_OPEN_NOMUTEX)} {}

    covet::database covet;
    c_database plain;
    c_database unlocked;
};

template <class Query>
void measure_query(const meter& out, databases& on, const char* name, const Query& query, const char* by_hand,
                   std::int64_t argument = 0) {
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
    using namespace tpch;
    measure_query(out, on, "TPC-H, query 1", q01::query, q01::by_hand);
    measure_query(out, on, "TPC-H, query 2", q02::query, q02::by_hand);
    measure_query(out, on, "TPC-H, query 3", q03::query, q03::by_hand);
    measure_query(out, on, "TPC-H, query 4", q04::query, q04::by_hand);
    measure_query(out, on, "TPC-H, query 5", q05::query, q05::by_hand);
    measure_query(out, on, "TPC-H, query 6", q06::query, q06::by_hand);
    measure_query(out, on, "TPC-H, query 7", q07::query, q07::by_hand);
    measure_query(out, on, "TPC-H, query 8", q08::query, q08::by_hand);
    measure_query(out, on, "TPC-H, query 9", q09::query, q09::by_hand);
    measure_query(out, on, "TPC-H, query 10", q10::query, q10::by_hand);
    constexpr auto fraction = *covet::decimal<9, 4>::from_string("0.0010");  // 0.0001 / scale
    measure_query(out, on, "TPC-H, query 11", q11::query(fraction), q11::by_hand, fraction.unscaled());
    measure_query(out, on, "TPC-H, query 12", q12::query, q12::by_hand);
    measure_query(out, on, "TPC-H, query 13", q13::query, q13::by_hand);
    measure_query(out, on, "TPC-H, query 14", q14::query, q14::by_hand);
    measure_query(out, on, "TPC-H, query 15", q15::query, q15::by_hand);
    measure_query(out, on, "TPC-H, query 16", q16::query, q16::by_hand);
    measure_query(out, on, "TPC-H, query 17", q17::query, q17::by_hand);
    measure_query(out, on, "TPC-H, query 18", q18::query, q18::by_hand);
    measure_query(out, on, "TPC-H, query 19", q19::query, q19::by_hand);
    measure_query(out, on, "TPC-H, query 20", q20::query, q20::by_hand);
    measure_query(out, on, "TPC-H, query 21", q21::query, q21::by_hand);
    measure_query(out, on, "TPC-H, query 22", q22::query, q22::by_hand);
}

}  // namespace bench
