#pragma once

#include <covet/driver/connection.hpp>
#include <covet/driver/sqlite.hpp>

#include <cstddef>
#include <cstdint>
#include <memory>
#include <span>
#include <string_view>

#include "error.hpp"
#include "handle.hpp"
#include "lock_wait.hpp"
#include "scan.hpp"
#include "statement_cache.hpp"
#include "tables.hpp"

namespace covet::driver::sqlite_driver {

class sqlite_connection final : public connection {
public:
    explicit sqlite_connection(const sqlite_options&);

    covet::dialect dialect() const noexcept override { return covet::dialect::sqlite; }

    outcome execute(const statement&, std::span<const value_view> parameters, row_sink&) override;
    std::unique_ptr<cursor> open(const statement&, std::span<const value_view> parameters) override;
    outcome load(const statement&, std::size_t width, row_source&) override;
    void run_script(std::string_view sql) override;

    void begin(const transaction_options&) override;
    void commit() override;
    void rollback() override;
    void savepoint(std::uint32_t depth) override;
    void release_savepoint(std::uint32_t depth) override;
    void rollback_to_savepoint(std::uint32_t depth) override;
    bool in_transaction() const noexcept override { return begun_ || is_open(); }
    bool touched() const noexcept override { return touched_ || in_transaction(); }

    void cancel() noexcept override;
    void ping() override;
    void reset() override;
    bool usable() const noexcept override { return usable_; }

    /// Throws what the last call on the connection left behind, and notes when the connection is lost with it.
    [[noreturn]] void fail(int code, std::string_view sql, phase, std::string_view where = {});

private:
    void admit(const running&, const statement&);
    void start(const running&, const statement&, std::span<const value_view> parameters);
    void run(std::string_view sql);
    void run_to_end(sqlite3_stmt*);
    bool ready_to_scan(prepared&, const statement&);
    void run_scan(const running&, const statement&, std::span<const value_view> parameters, row_sink&);
    void make_room_for(std::size_t width, const statement&);
    outcome pull_rows(const statement&, row_feed&);
    void undo_load() noexcept;

    bool is_open() const noexcept { return sqlite3_get_autocommit(db_.get()) == 0; }
    bool ended_by_itself() const noexcept { return begun_ && !is_open(); }
    void require_transaction(std::string_view call) const;
    [[noreturn]] static void refuse_write(std::string_view sql);
    [[noreturn]] static void refuse_until_rollback(std::string_view sql);

    sqlite_options options_;
    lock_wait locks_;  // used by the connection until it is closed
    database_handle db_;
    statement_cache statements_;
    std::size_t rows_width_{usual_row_width};
    bool begun_{};      // by begin(), and neither committed nor rolled back by the program
    bool read_only_{};  // the open transaction
    bool touched_{};    // since the last reset(), by SQL text
    bool usable_{true};
};

}  // namespace covet::driver::sqlite_driver
