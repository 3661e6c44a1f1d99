#include "c_api.hpp"
#include "figures.hpp"
#include "files.hpp"

#include <chrono>
#include <cstdint>
#include <string>
#include <utility>
#include <vector>

/// \file
/// Orders with their customers, by one join.
namespace bench {
namespace {

struct order {
    std::int64_t id{};
    covet::belongs_to<customer> buyer{};
    double total{};
    std::chrono::sys_time<std::chrono::microseconds> placed{};
};

constexpr std::size_t orders = 100'000;
constexpr std::size_t customers = 10'000;
constexpr std::size_t rounds = 41;

constexpr auto with_customers = covet::from<order>.select_related<&order::buyer>();

void make_orders(const std::string& path) {
    make_file(path, customers);
    covet::database db{"sqlite:" + path};
    db.create_tables<order>();
    std::vector<order> rows;
    rows.reserve(orders);
    for (std::size_t i = 0; i < orders; ++i) {
        order& one = rows.emplace_back();
        one.buyer = static_cast<std::int64_t>(i * 7919 % customers + 1);
        one.total = static_cast<double>(i % 1000) / 8;
        one.placed += std::chrono::microseconds{1'600'000'000'000'000 + static_cast<std::int64_t>(i)};
    }
    db.insert(rows);
}

class c_reader {
public:
    c_reader(const std::string& path, int flags)
        : db_{open(path, flags)}, statement_{prepare(db_.get(), with_customers.sql<covet::sqlite>())} {}

    std::vector<order> read() {
        std::vector<order> out;
        int code = SQLITE_ROW;
        while ((code = sqlite3_step(statement_.get())) == SQLITE_ROW) read_order(out.emplace_back());
        sqlite3_reset(statement_.get());
        check(code);
        return out;
    }

private:
    void read_order(order& out) {
        out.id = sqlite3_column_int64(statement_.get(), 0);
        out.total = sqlite3_column_double(statement_.get(), 2);
        out.placed += std::chrono::microseconds{sqlite3_column_int64(statement_.get(), 3)};
        customer buyer;
        read_customer(statement_.get(), buyer, 4);
        out.buyer = std::move(buyer);
    }

    c_database db_;
    c_statement statement_;
};

/// The rows of a query, which are freed when nobody measures.
struct result {
    std::vector<order> rows;

    std::uint64_t take(std::vector<order> found) {
        rows = std::move(found);
        return rows.size() * 31 + sum_of(*rows.front().buyer) + sum_of(*rows.back().buyer) + static_cast<std::uint64_t>(rows.back().total);
    }
    void forget() { rows = {}; }
};

}  // namespace

void related(const meter& out) {
    const directory here;
    const std::string path = here.file("orders");
    make_orders(path);
    covet::database db{"sqlite:" + path};
    c_reader plain{path, 0};
    c_reader unlocked{path, SQLITE_OPEN_NOMUTEX};
    result found;
    const auto forget = [&] { found.forget(); };
    out.measure({.name = "order with its customer of 100,000", .operations = orders, .target = 1.15,
                 .plain = {[&] { return found.take(plain.read()); }, forget},
                 .covet = {[&] { return found.take(db.all(with_customers)); }, forget},
                 .without_lock = {[&] { return found.take(unlocked.read()); }, forget}},
                rounds);
}

}  // namespace bench
