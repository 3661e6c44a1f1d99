#include <string>
#include <vector>

#include "connection.hpp"
#include "open.hpp"

namespace covet::driver::sqlite_driver {
namespace {

/// Takes the statements that a query writes.
struct text_sink final : row_sink {
    std::vector<std::string> texts;

    bool row(std::span<const value_view> cells) override {
        texts.emplace_back(cells[1].as_text());
        return true;
    }
};

/// What takes away the leftovers of a session; to begin with, its promise not to write.
constexpr std::string_view leftovers = R"(
SELECT 1, 'PRAGMA query_only=OFF' FROM pragma_query_only WHERE query_only
UNION ALL
SELECT 2, 'DROP ' || type || ' IF EXISTS temp."' || replace(name, '"', '""') || '"' FROM sqlite_temp_schema
 WHERE type IN ('table', 'view', 'trigger') AND name NOT LIKE 'sqlite\_%' ESCAPE '\'
UNION ALL
SELECT 3, 'DETACH "' || replace(name, '"', '""') || '"' FROM pragma_database_list WHERE name NOT IN ('main', 'temp')
UNION ALL
SELECT 4, 'PRAGMA case_sensitive_like=ON' WHERE 'a' LIKE 'A'
ORDER BY 1)";

}  // namespace

void sqlite_connection::reset() {
    try {
        if (in_transaction()) rollback();
        locks_.install(db_.get());
        set_foreign_keys(db_.get(), options_.foreign_keys);
        statement s;
        s.text[index_of(sqlite)] = leftovers;
        text_sink found;
        execute(s, {}, found);
        for (const std::string& sql : found.texts) run_script(sql);
        touched_ = false;
    } catch (...) {
        usable_ = false;
        throw;
    }
}

}  // namespace covet::driver::sqlite_driver
