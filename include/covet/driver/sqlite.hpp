#pragma once

#include <covet/driver/connection.hpp>

#include <chrono>
#include <memory>
#include <string>

namespace covet::driver {

/// How to open an SQLite database. The names are those of the URL's options.
struct sqlite_options {
    enum class access_mode { read_write_create, read_write, read_only };

    std::string path;                                    // a file, or ":memory:"
    access_mode mode = access_mode::read_write_create;   // mode=rwc, rw, ro
    std::chrono::milliseconds busy_timeout{5'000};       // how long to wait for another writer
    std::string journal_mode = "wal";                    // wal, delete, truncate, persist, memory, off
    std::string synchronous{};                           // off, normal, full, extra; empty: SQLite's own default
    bool foreign_keys = true;
};

/// Opens a connection. Throws `connection_failed` naming the file when it cannot be opened or is no database.
std::unique_ptr<connection> connect_sqlite(const sqlite_options&);

}  // namespace covet::driver
