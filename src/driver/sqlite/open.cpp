#include "open.hpp"

#include <covet/core/error.hpp>

#include <string>
#include <string_view>
#include <utility>

#include "error.hpp"
#include "functions.hpp"
#include "open_failure.hpp"
#include "options.hpp"
#include "ordered_aggregates.hpp"
#include "scan.hpp"
#include "statistics.hpp"
#include "tables.hpp"

namespace covet::driver::sqlite_driver {
namespace {

int open_flags(const sqlite_options& options) {
    // Connections are used by one thread at a time, so SQLite need not lock for every call.
    constexpr int always = SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_EXRESCODE;
    switch (options.mode) {
        case sqlite_options::access_mode::read_only: return always | SQLITE_OPEN_READONLY;
        case sqlite_options::access_mode::read_write: return always | SQLITE_OPEN_READWRITE;
        case sqlite_options::access_mode::read_write_create: break;
    }
    return always | SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE;
}

/// SQLite reads names that begin with "file:" or ":" in its own way.
std::string file_name(const sqlite_options& options) {
    const bool is_special = options.path.starts_with("file:") || options.path.starts_with(':');
    return is_special && !is_memory(options) ? "./" + options.path : options.path;
}

void check(sqlite3* db, int code, const sqlite_options& options) {
    if (code != SQLITE_OK) throw_open_failure(options, code, sqlite3_errmsg(db));
}

void run(sqlite3* db, const std::string& sql, const sqlite_options& options) {
    check(db, sqlite3_exec(db, sql.c_str(), nullptr, nullptr, nullptr), options);
}

/// Runs a pragma that answers with the mode that it has reached.
int reach_journal_mode(sqlite3* db, const std::string& mode, std::string& reached) {
    const auto keep = [](void* out, int count, char** cells, char**) {
        if (count == 1 && cells[0] != nullptr) *static_cast<std::string*>(out) = cells[0];
        return 0;
    };
    return sqlite3_exec(db, ("PRAGMA journal_mode=" + mode).c_str(), keep, &reached, nullptr);
}

void set_journal_mode(sqlite3* db, const sqlite_options& options, lock_wait& locks) {
    std::string reached;
    int code = reach_journal_mode(db, options.journal_mode, reached);
    // Changing the mode needs a lock for which SQLite does not call the busy handler.
    for (int attempt = 0; (code & 0xff) == SQLITE_BUSY && locks.wait(attempt); ++attempt)
        code = reach_journal_mode(db, options.journal_mode, reached);
    check(db, code, options);
    if (reached != options.journal_mode)
        throw connection_failed{"covet: cannot open SQLite database \"" + options.path + "\": its file system does not " +
                                    "allow journal_mode=" + options.journal_mode + " but " + reached +
                                    "; ask for that in the options",
                                {.sqlstate = "08001"}};
}

void configure(sqlite3* db, const sqlite_options& options, lock_wait& locks) {
    locks.install(db);
    // Otherwise a misspelled column in double quotes is taken for a text.
    sqlite3_db_config(db, SQLITE_DBCONFIG_DQS_DML, 0, nullptr);
    sqlite3_db_config(db, SQLITE_DBCONFIG_DQS_DDL, 0, nullptr);
    set_foreign_keys(db, options.foreign_keys);
    run(db, "SELECT 1 FROM sqlite_schema LIMIT 1", options);
    if (!is_memory(options) && !is_read_only(options)) set_journal_mode(db, options, locks);
    if (!options.synchronous.empty()) run(db, "PRAGMA synchronous=" + options.synchronous, options);
    make_like_case_sensitive(db);
    register_array_table(db);
    register_rows_table(db, usual_row_width);
    register_scan_function(db);
    register_statistics(db);
    register_ordered_aggregates(db);
    register_functions(db);
}

}  // namespace

database_handle open_database(const sqlite_options& options, lock_wait& locks) {
    check_options(options);
    sqlite3* raw{};
    const int code = sqlite3_open_v2(file_name(options).c_str(), &raw, open_flags(options), nullptr);
    database_handle db{raw};
    if (code != SQLITE_OK)
        throw_open_failure(options, code, raw != nullptr ? sqlite3_errmsg(raw) : sqlite3_errstr(code));
    // SQLite opens a file that may not be written for reading alone, and says nothing.
    if (!is_read_only(options) && sqlite3_db_readonly(raw, "main") == 1)
        throw_open_failure(options, SQLITE_READONLY, "");
    configure(raw, options, locks);
    return db;
}

void make_like_case_sensitive(sqlite3* db) {
    constexpr const char* sql = "PRAGMA case_sensitive_like=ON";
    if (const int code = sqlite3_exec(db, sql, nullptr, nullptr, nullptr); code != SQLITE_OK)
        throw_sqlite_error(db, code, sql, phase::running);
}

void set_foreign_keys(sqlite3* db, bool on) noexcept {
    sqlite3_db_config(db, SQLITE_DBCONFIG_ENABLE_FKEY, on ? 1 : 0, nullptr);
}

}  // namespace covet::driver::sqlite_driver
