#include <string>
#include <vector>

#include "sqlite_connection.hpp"
#include "sqlite_open.hpp"

namespace covet::driver::sqlite_driver {
namespace {

/// Takes statements to run from the one text column of a result.
struct text_sink final : row_sink {
    std::vector<std::string> texts;

    bool row(std::span<const value_view> cells) override {
        texts.emplace_back(cells[0].as_text());
        return true;
    }
};

constexpr std::string_view leftovers = R"(
SELECT 'DROP ' || type || ' IF EXISTS temp."' || replace(name, '"', '""') || '"' FROM sqlite_temp_schema
 WHERE type IN ('table', 'view', 'trigger') AND name NOT LIKE 'sqlite\_%' ESCAPE '\'
UNION ALL
SELECT 'DETACH "' || replace(name, '"', '""') || '"' FROM pragma_database_list WHERE name NOT IN ('main', 'temp')
UNION ALL
SELECT 'PRAGMA query_only=OFF' FROM pragma_query_only WHERE query_only
UNION ALL
SELECT 'PRAGMA case_sensitive_like=ON' WHERE 'a' LIKE 'A')";

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
    } catch (...) {
        usable_ = false;
        throw;
    }
}

}  // namespace covet::driver::sqlite_driver
