#include "c_api.hpp"
#include "figures.hpp"
#include "files.hpp"

#include <vector>

namespace bench {
namespace {

constexpr std::size_t rows = 500'000;
constexpr std::size_t rounds = 21;

class c_scanner {
public:
    c_scanner(const std::string& path, int flags)
        : db_{open(path, flags)}, statement_{prepare(db_.get(), covet::from<customer>.sql<covet::sqlite>())} {}

    std::vector<customer> scan() {
        std::vector<customer> out;
        int code = SQLITE_ROW;
        while ((code = sqlite3_step(statement_.get())) == SQLITE_ROW) read_customer(statement_.get(), out.emplace_back());
        sqlite3_reset(statement_.get());
        check(code);
        return out;
    }

private:
    c_database db_;
    c_statement statement_;
};

/// The rows of a scan, which are freed when nobody measures.
struct result {
    std::vector<customer> customers;

    std::uint64_t take(std::vector<customer> found) {
        customers = std::move(found);
        return customers.size() * 31 + sum_of(customers.front()) + sum_of(customers.back());
    }
    void forget() { customers = {}; }
};

}  // namespace

void scan(const meter& out) {
    const directory here;
    const std::string path = here.file("customers");
    make_file(path, rows);
    covet::database db{"sqlite:" + path};
    c_scanner plain{path, 0};
    c_scanner unlocked{path, SQLITE_OPEN_NOMUTEX};
    result found;
    const auto forget = [&] { found.forget(); };
    out.measure({.name = "row of a scan of 500,000", .operations = rows, .target = 0.80,
                 .plain = {[&] { return found.take(plain.scan()); }, forget},
                 .covet = {[&] { return found.take(db.all(covet::from<customer>)); }, forget},
                 .without_lock = {[&] { return found.take(unlocked.scan()); }, forget}},
                rounds);
}

}  // namespace bench
