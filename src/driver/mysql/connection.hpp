#pragma once

#include <covet/driver/connection.hpp>
#include <covet/driver/mysql.hpp>

#include <cstddef>
#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <string_view>

#include "cancellation.hpp"
#include "error.hpp"
#include "session.hpp"
#include "statement_cache.hpp"

namespace covet::driver::mysql_driver {

class streaming_cursor;

class mysql_connection final : public connection {
public:
    explicit mysql_connection(const mysql_options&);

    covet::dialect dialect() const noexcept override { return covet::dialect::mysql; }

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
    bool in_transaction() const noexcept override { return begun_; }
    bool touched() const noexcept override { return touched_ || begun_; }

    void cancel() noexcept override { cancellation_.request(options_); }
    void tell_notices(notice_sink* to) noexcept override { notices_ = to; }
    void ping() override;
    void reset() override;
    bool usable() const noexcept override { return usable_; }

    /// Calls the library. Its exceptions become covet's; what they say of the connection is noted.
    template <class Work>
    auto call(std::string_view sql, phase when, Work work) {
        try {
            return work();
        } catch (const sql::SQLException& e) {
            fail(e, sql, when);
        }
    }

    /// From here on another thread may cancel what the session runs, until `stops()`.
    void starts() noexcept { cancellation_.starts(session_->id); }
    void stops() noexcept;
    /// Throws what has ended a stream before its time, of which the connector says nothing: it takes it for the last row.
    void check_end_of_stream(std::string_view sql);
    /// The rows of a cursor are no longer on their way.
    void stream_ended() noexcept {
        stream_ = nullptr;
        stops();
    }

private:
    [[noreturn]] void fail(const sql::SQLException&, std::string_view sql, phase);
    /// Throws when the transaction has ended by itself, so that nothing happens outside of it.
    void admit(std::string_view sql) const;
    void require_transaction(std::string_view call) const;
    running take(const statement& s) { return take(s, session_->statements); }
    running take(const statement&, statement_cache&);
    outcome change(prepared&, const statement&);
    outcome insert_returning(prepared&, const statement&);
    outcome deliver(prepared&, const statement&, std::span<const value_view> parameters, row_sink&);
    bool can_stream(const statement&, std::span<const value_view> parameters);
    std::unique_ptr<cursor> stream(const statement&, std::span<const value_view> parameters);
    std::int64_t update(prepared&, const statement&);
    std::unique_ptr<sql::ResultSet> query(prepared&, const statement&, std::span<const value_view> parameters);
    std::int64_t last_key();
    void run(const std::string& sql, phase = phase::running);
    void tell_warnings(sql::Statement& changed);
    void tell_warnings();
    /// Lets go of the session for another statement: what an open cursor has not read yet is read now.
    void settle();
    template <class Work>
    void watched(bool may_end_transaction, Work);
    void notice_end_of_transaction();
    /// Asks the server, behind an error.
    bool is_in_transaction() noexcept;

    struct loading;
    void fill(loading&) const;
    void load_alone(loading&);
    void load_all(loading&);
    void blame_row(loading&);
    void insert_block(loading&, std::size_t first, std::size_t rows);
    void refuse_large_row(const loading&, std::size_t row) const;
    void note_keys(loading&);
    void undo_load() noexcept;

    mysql_options options_;
    std::unique_ptr<session> session_;
    cancellation cancellation_;
    notice_sink* notices_{};
    streaming_cursor* stream_{};  // whose rows are still on their way
    bool begun_{};   // by begin(), and neither committed nor rolled back by the program
    bool ended_{};   // the server has ended the transaction by itself
    bool touched_{};  // since the last reset(), by SQL text
    bool usable_{true};
};

/// A statement that runs, for whoever wants to cancel it.
class busy {
public:
    explicit busy(mysql_connection& c) noexcept : connection_{c} { connection_.starts(); }
    busy(const busy&) = delete;
    busy& operator=(const busy&) = delete;
    ~busy() { connection_.stops(); }

private:
    mysql_connection& connection_;
};

/// Does what may end the transaction, and learns whether it has. Nothing but a commit, which DDL makes by itself, takes a
/// savepoint away unasked.
template <class Work>
void mysql_connection::watched(bool may_end_transaction, Work work) {
    if (!may_end_transaction || !begun_) return work();
    run("SAVEPOINT covet_watch");
    try {
        work();
    } catch (...) {
        if (usable_ && !ended_) notice_end_of_transaction();
        throw;
    }
    notice_end_of_transaction();
}

}  // namespace covet::driver::mysql_driver
