#include "figures.hpp"
#include "mysql.hpp"
#include "tpch_figures.hpp"

namespace bench {
namespace {

struct cells {
    sql::ResultSet& row;

    bool is_null(unsigned i) const { return row.isNull(i + 1); }
    std::int64_t integer(unsigned i) const { return row.getInt64(i + 1); }
    double real(unsigned i) const { return static_cast<double>(row.getDouble(i + 1)); }
    std::string text(unsigned i) const { return row.getString(i + 1).asStdString(); }
};

class asker {
public:
    asker(sql::Connection& on, const std::string& sql) : statement_{on.prepareStatement(sql)} {}

    template <class Row>
    std::vector<Row> all() {
        const connector_rows rows{statement_->executeQuery()};
        std::vector<Row> out;
        while (rows->next()) read_by_hand(cells{*rows}, out.emplace_back());
        return out;
    }

private:
    connector_statement statement_;
};

}  // namespace

void mysql_tpch(const meter& out) { measure_tpch<mysql_sides, asker>(out, "MariaDB"); }

}  // namespace bench
