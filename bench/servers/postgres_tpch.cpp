#include "figures.hpp"
#include "postgres.hpp"
#include "tpch_figures.hpp"

namespace bench {
namespace {

struct cells {
    const pqxx::row& row;

    pqxx::field at(unsigned i) const { return row[static_cast<pqxx::row::size_type>(i)]; }
    bool is_null(unsigned i) const { return at(i).is_null(); }
    std::int64_t integer(unsigned i) const { return at(i).as<std::int64_t>(); }
    double real(unsigned i) const { return at(i).as<double>(); }
    std::string text(unsigned i) const { return at(i).as<std::string>(); }
};

class asker {
public:
    asker(pqxx::connection& on, const std::string& sql) : on_{on}, connection_{on} { on.prepare("tpch", sql); }
    asker(const asker&) = delete;
    asker& operator=(const asker&) = delete;
    ~asker() { connection_.unprepare("tpch"); }

    template <class Row>
    std::vector<Row> all() {
        std::vector<Row> out;
        for (const pqxx::row& row : on_.exec_prepared("tpch")) read_by_hand(cells{row}, out.emplace_back());
        return out;
    }

private:
    pqxx::nontransaction on_;
    pqxx::connection& connection_;
};

}  // namespace

void postgres_tpch(const meter& out) { measure_tpch<postgres_sides, asker>(out, "PostgreSQL"); }

}  // namespace bench
