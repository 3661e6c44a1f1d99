#include "c_api.hpp"
#include "figures.hpp"
#include "files.hpp"

#include <vector>

namespace bench {
namespace {

constexpr std::size_t rows = 100'000;
constexpr std::size_t rounds = 31;

class c_inserter {
public:
    c_inserter(const std::string& path, int flags)
        : db_{open(path, flags)},
          statement_{prepare(db_.get(), "INSERT INTO customer (name, email, country, balance, joined) VALUES (?, ?, ?, ?, ?)")} {}

    void insert(std::vector<customer>& customers) {
        run(db_.get(), "BEGIN IMMEDIATE");
        for (customer& c : customers) {
            bind_customer(statement_.get(), c);
            const int code = sqlite3_step(statement_.get());
            sqlite3_reset(statement_.get());
            check(code);
            c.id = sqlite3_last_insert_rowid(db_.get());
        }
        run(db_.get(), "COMMIT");
    }

private:
    c_database db_;
    c_statement statement_;
};

/// A table of its own for each subject, emptied after each turn.
class table {
public:
    explicit table(std::string path) : path_{std::move(path)} { covet::database{"sqlite:" + path_}.create_tables<customer>(); }

    const std::string& path() const { return path_; }

    void empty() const {
        const c_database db = open(path_);
        run(db.get(), "DELETE FROM customer; PRAGMA wal_checkpoint(TRUNCATE)");
    }

private:
    std::string path_;
};

std::uint64_t sum_of_keys(const std::vector<customer>& customers) {
    std::uint64_t sum = 0;
    for (const customer& c : customers) sum = sum * 31 + static_cast<std::uint64_t>(c.id);
    return sum;
}

/// `insert(db, customers)` is the call of covet.
template <class Insert>
void measure_insert(const meter& out, const char* name, double target, Insert insert) {
    const directory here;
    const table a{here.file("plain")};
    const table b{here.file("covet")};
    const table c{here.file("unlocked")};
    c_inserter plain{a.path(), 0};
    covet::database db{"sqlite:" + b.path()};
    c_inserter unlocked{c.path(), SQLITE_OPEN_NOMUTEX};
    std::vector<customer> customers = make_customers(rows);
    const auto with = [&](auto work) {
        return [&customers, work] {
            work();
            return sum_of_keys(customers);
        };
    };
    out.measure({.name = name, .operations = rows, .target = target,
                 .plain = {with([&] { plain.insert(customers); }), [&] { a.empty(); }},
                 .covet = {with([&] { insert(db, customers); }), [&] { b.empty(); }},
                 .without_lock = {with([&] { unlocked.insert(customers); }), [&] { c.empty(); }}},
                rounds);
}

}  // namespace

void insert_rows(const meter& out) {
    measure_insert(out, "insert, transaction of 100,000", 1.00, [](covet::database& db, std::vector<customer>& customers) {
        db.transaction([&](covet::transaction& tx) {
            for (customer& c : customers) tx.insert(c);
        });
    });
}

void insert_range(const meter& out) {
    measure_insert(out, "row of an inserted range of 100,000", 0.60,
                   [](covet::database& db, std::vector<customer>& customers) { db.insert(customers); });
}

}  // namespace bench
