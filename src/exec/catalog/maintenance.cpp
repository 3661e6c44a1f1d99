#include "rows.hpp"

#include "../../schema/quote.hpp"

#include <covet/core/error.hpp>
#include <covet/exec/catalog_operations.hpp>

#include <string>

namespace covet::exec::detail {

namespace {

std::string list_of(std::span<const std::string_view> tables, dialect d) {
    std::string list;
    for (const std::string_view table : tables) list.append(list.empty() ? " " : ", ").append(schema::quoted(table, d));
    return list;
}

struct outcome_row {
    std::string table{};
    std::string operation{};
    std::string kind{};
    std::string text{};
};

/// MySQL tells what fails in rows. https://dev.mysql.com/doc/refman/8.0/en/optimize-table.html
void maintain(driver::connection& c, const std::string& verb, std::span<const std::string_view> tables) {
    if (c.in_transaction()) throw misuse{"covet: " + verb + " commits on MySQL; call it on the database, after the transaction"};
    std::vector<std::string> all;
    if (tables.empty())
        all = live::rows_of<std::string>(c, "SELECT TABLE_NAME FROM information_schema.TABLES WHERE TABLE_SCHEMA = DATABASE() "
                                            "AND TABLE_TYPE = 'BASE TABLE'");
    const std::vector<std::string_view> names(all.begin(), all.end());
    const std::string list = list_of(tables.empty() ? names : tables, mysql);
    if (list.empty()) return;
    const std::string sql = verb + list;
    for (const outcome_row& row : live::rows_of<outcome_row>(c, sql))
        if (row.kind == "Error" || row.kind == "error")
            throw error{error_kind::other, "covet: " + row.operation + " of " + row.table + " failed: " + row.text, {.sql = sql}};
}

}  // namespace

void analyze(driver::connection& c, std::span<const std::string_view> tables) {
    switch (c.dialect()) {
        case dialect::sqlite:
            if (tables.empty()) c.run_script("ANALYZE");
            for (const std::string_view table : tables) c.run_script("ANALYZE main." + schema::quoted(table, sqlite));
            return;
        case dialect::postgresql: c.run_script("ANALYZE" + list_of(tables, postgresql)); return;
        case dialect::mysql: maintain(c, "ANALYZE TABLE", tables); return;
    }
}

void vacuum(driver::connection& c, std::span<const std::string_view> tables) {
    switch (c.dialect()) {
        case dialect::sqlite: c.run_script("VACUUM"); return;
        case dialect::postgresql: c.run_script("VACUUM" + list_of(tables, postgresql)); return;
        case dialect::mysql: maintain(c, "OPTIMIZE TABLE", tables); return;
    }
}

}  // namespace covet::exec::detail
