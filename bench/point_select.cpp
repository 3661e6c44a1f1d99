#include "c_api.hpp"
#include "figures.hpp"
#include "files.hpp"

#include <string>
#include <vector>

namespace bench {
namespace {

constexpr std::size_t rows = 10'000;     // small enough for SQLite's own cache: what is measured is the call
constexpr std::size_t lookups = 10'000;  // a turn
constexpr std::size_t rounds = 61;

std::vector<std::int64_t> make_keys() {
    std::vector<std::int64_t> keys;
    std::uint64_t state = 7;
    for (std::size_t i = 0; i < lookups; ++i) {
        state = state * 6364136223846793005U + 1442695040888963407U;
        keys.push_back(static_cast<std::int64_t>((state >> 33U) % rows) + 1);
    }
    return keys;
}

const std::vector<std::int64_t> keys = make_keys();

class c_finder {
public:
    c_finder(const std::string& path, int flags)
        : db_{open(path, flags)},
          statement_{prepare(db_.get(), covet::from<customer>.where(covet::col<&customer::id> == covet::param).sql<covet::sqlite>())} {}

    /// The row, if there is one, of a key that has at most one.
    std::optional<customer> find(std::int64_t key) {
        sqlite3_bind_int64(statement_.get(), 1, key);
        std::optional<customer> found;
        const int code = sqlite3_step(statement_.get());
        if (code == SQLITE_ROW) read_customer(statement_.get(), found.emplace());
        sqlite3_reset(statement_.get());
        check(code);
        return found;
    }

    /// All rows, of which the program does not know that there is but one.
    std::vector<customer> all(std::int64_t key) {
        sqlite3_bind_int64(statement_.get(), 1, key);
        std::vector<customer> found;
        int code = SQLITE_ROW;
        while ((code = sqlite3_step(statement_.get())) == SQLITE_ROW) read_customer(statement_.get(), found.emplace_back());
        sqlite3_reset(statement_.get());
        check(code);
        return found;
    }

    void run(const char* sql) { bench::run(db_.get(), sql); }

private:
    c_database db_;
    c_statement statement_;
};

/// A vector of one row.
struct only {
    std::vector<customer> rows;
    const customer& operator*() const { return rows.front(); }
};

/// Looks up every key with `find`, which gives something that points at a customer.
template <class Find>
std::uint64_t look_up_all(Find find) {
    std::uint64_t sum = 0;
    for (const std::int64_t key : keys) sum += sum_of(*find(key));
    return sum;
}

/// The calls that find one row, on a database or in a transaction.
template <class Connection>
void measure_calls(const meter& out, const std::string& place, double target, Connection& db, c_finder& plain, c_finder& unlocked) {
    using namespace covet;
    static constexpr auto by_key = from<customer>.where(col<&customer::id> == param);

    const auto add = [&](const std::string& call, auto c, auto find) {
        out.measure({.name = call + ", " + place, .operations = lookups, .target = target,
                     .plain = {[&] { return look_up_all([&](std::int64_t key) { return c(plain, key); }); }},
                     .covet = {[&] { return look_up_all(find); }},
                     .without_lock = {[&] { return look_up_all([&](std::int64_t key) { return c(unlocked, key); }); }}},
                    rounds);
    };
    const auto c_find = [](c_finder& c, std::int64_t key) { return c.find(key); };
    const auto c_all = [](c_finder& c, std::int64_t key) { return only{c.all(key)}; };
    add("find by key", c_find, [&](std::int64_t key) { return db.template find<customer>(key); });
    add("first by key", c_find, [&](std::int64_t key) { return db.first(by_key, key); });
    add("one by key", c_find, [&](std::int64_t key) { return std::optional{db.one(by_key, key)}; });
    add("all by key", c_all, [&](std::int64_t key) { return only{db.all(by_key, key)}; });
}

}  // namespace

void point_select(const meter& out) {
    const directory here;
    const std::string path = here.file("customers");
    make_file(path, rows);
    covet::database db{"sqlite:" + path};
    c_finder plain{path, 0};
    c_finder unlocked{path, SQLITE_OPEN_NOMUTEX};
    measure_calls(out, "database", 1.05, db, plain, unlocked);
}

void point_select_in_transaction(const meter& out) {
    const directory here;
    const std::string path = here.file("customers");
    // Each in a file of its own, since the transactions are open side by side.
    make_file(path, rows);
    std::filesystem::copy_file(path, here.file("plain"));
    std::filesystem::copy_file(path, here.file("unlocked"));
    covet::database db{"sqlite:" + path};
    covet::transaction tx = db.begin();
    c_finder plain{here.file("plain"), 0};
    c_finder unlocked{here.file("unlocked"), SQLITE_OPEN_NOMUTEX};
    plain.run("BEGIN IMMEDIATE");
    unlocked.run("BEGIN IMMEDIATE");
    measure_calls(out, "transaction", 1.00, tx, plain, unlocked);
    tx.commit();
}

}  // namespace bench
