#include "compare.hpp"
#include "likeness.hpp"
#include "reader.hpp"

#include "../../schema/quote.hpp"

#include <covet/core/error.hpp>
#include <covet/exec/catalog_operations.hpp>
#include <covet/schema/ddl.hpp>

#include <algorithm>
#include <string>

namespace covet::exec::live {

namespace {

constexpr std::string_view scratch_name = "covet_verify";

/// A temporary table as a model says, while this lives.
class scratch_table {
public:
    scratch_table(driver::connection& c, schema::table_description table) : connection_{c} {
        const dialect d = c.dialect();
        const std::string name = schema::quoted(scratch_name, d);
        drop_ = d == mysql ? "DROP TEMPORARY TABLE IF EXISTS " + name
                           : "DROP TABLE IF EXISTS " + std::string{d == postgresql ? "pg_temp." : "temp."} + name;
        table.name = scratch_name;
        try {
            c.run_script(schema::create_temporary_table_sql(table, d));
        } catch (...) {
            drop();  // what was made before an index failed, or left behind by a call that was canceled
            throw;
        }
    }
    scratch_table(const scratch_table&) = delete;
    scratch_table& operator=(const scratch_table&) = delete;
    ~scratch_table() { drop(); }

private:
    void drop() noexcept {
        try {
            connection_.run_script(drop_);
        } catch (...) {
            // It goes with the transaction or with the connection, one of which is lost.
        }
    }

    driver::connection& connection_;
    std::string drop_;
};

/// On PostgreSQL a transaction for temporary tables, unless there is one: rolled back, they cost no write to the disk.
class scratch_transaction {
public:
    explicit scratch_transaction(driver::connection& c) : connection_{c}, begun_{c.dialect() == postgresql && !c.in_transaction()} {
        if (begun_) connection_.begin();
    }
    scratch_transaction(const scratch_transaction&) = delete;
    scratch_transaction& operator=(const scratch_transaction&) = delete;
    ~scratch_transaction() {
        try {
            if (begun_) connection_.rollback();
        } catch (...) {
            // The pool discards a connection that cannot roll back.
        }
    }

private:
    driver::connection& connection_;
    bool begun_;
};

schema::live_table made_table(driver::connection& c, const schema::table_description& model) {
    const scratch_table scratch{c, model};
    std::vector<schema::live_table> found = tables(c, scratch_name);
    if (found.empty()) throw error{error_kind::other, "covet: the temporary table covet_verify is not in the database's catalogue"};
    return std::move(found.front());
}

}  // namespace

}  // namespace covet::exec::live

namespace covet::exec::detail {

std::vector<schema::difference> differences(driver::connection& c, std::span<const schema::table_description> models) {
    const live::scratch_transaction scratch{c};
    const live::likeness alike{c.dialect()};
    const std::vector<schema::live_table> found = live::tables(c);
    std::vector<schema::difference> out;
    for (const schema::table_description& model : models) {
        const auto is_same = [&](const schema::live_table& table) { return alike.table_name(table.name, model.name); };
        if (const auto table = std::ranges::find_if(found, is_same); table != found.end())
            live::compare({model, live::made_table(c, model)}, *table, c.dialect(), out);
        else
            out.push_back({.kind = schema::difference_kind::missing_table,
                           .table = model.name,
                           .expected = model.name,
                           .message = "table \"" + model.name + "\" is missing; create it, as create_tables() does"});
    }
    return out;
}

}  // namespace covet::exec::detail
