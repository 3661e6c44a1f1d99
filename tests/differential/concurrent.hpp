#pragma once

#include <covet/core/error.hpp>
#include <covet/core/transaction_options.hpp>
#include <covet/driver/connection.hpp>

#include <chrono>
#include <cstdint>
#include <exception>
#include <functional>
#include <future>
#include <memory>
#include <string>
#include <string_view>
#include <thread>
#include <utility>
#include <vector>

#include "support/connect.hpp"
#include "support/mysql_database.hpp"
#include "support/postgres_database.hpp"
#include "support/statements.hpp"
#include "support/temporary_directory.hpp"

/// \file
/// Transactions beside each other, statement by statement, of which each may wait for another.
namespace differential {

/// A database to which connections can be had, and which tells whether one of them waits for another.
class server {
public:
    virtual ~server() = default;

    std::unique_ptr<covet::driver::connection> connect() const { return support::connect(url_); }
    void script(std::string_view sql) { watching_->run_script(sql); }

    std::vector<std::int64_t> integers(std::string_view sql) {
        std::vector<std::int64_t> out;
        for (const support::row& row : support::query(*watching_, sql)) out.push_back(row[0].view().as_integer());
        return out;
    }

    virtual bool has_waiting() = 0;
    /// How long to wait between two of these questions.
    virtual std::chrono::milliseconds patience() const { return std::chrono::milliseconds{2}; }

protected:
    explicit server(std::string url) : url_{std::move(url)}, watching_{connect()} {}

private:
    std::string url_;
    std::unique_ptr<covet::driver::connection> watching_;
};

class postgres_server final : support::postgres_database, public server {
public:
    postgres_server() : server{postgres_database::url()} {}

    bool has_waiting() override {
        return integers("SELECT count(*) FROM pg_stat_activity WHERE datname = current_database() AND "
                        "(wait_event_type = 'Lock' OR wait_event = 'SafeSnapshot')") != std::vector<std::int64_t>{0};
    }
};

class mysql_server final : support::mysql_database, public server {
public:
    mysql_server() : server{mysql_database::url()} {}

    bool has_waiting() override {
        return integers("SELECT count(*) FROM information_schema.innodb_trx t JOIN information_schema.processlist p "
                        "ON p.id = t.trx_mysql_thread_id WHERE t.trx_state = 'LOCK WAIT' AND p.db = DATABASE()") !=
               std::vector<std::int64_t>{0};
    }
    /// The server makes that table anew when nobody has read it for 100 ms:
    /// https://dev.mysql.com/doc/refman/8.0/en/innodb-information-schema-internal-data.html
    std::chrono::milliseconds patience() const override { return std::chrono::milliseconds{120}; }
};

/// Nobody waits there: what cannot be had at once is a `timeout`.
class sqlite_server final : support::temporary_directory, public server {
public:
    sqlite_server() : server{"sqlite:" + file("t.db") + "?busy_timeout=0"} {}

    bool has_waiting() override { return false; }
};

/// A connection whose calls return when they are done, or wait for another connection. The next call stands in line. After an
/// error its transaction is rolled back, and it does nothing more.
class concurrent_session {
public:
    explicit concurrent_session(server& on) : on_{on}, connection_{on.connect()} {}
    concurrent_session(const concurrent_session&) = delete;
    concurrent_session& operator=(const concurrent_session&) = delete;
    ~concurrent_session() {
        if (last_.valid()) last_.wait();
    }

    void begin(const covet::transaction_options& options) {
        post([this, options] { connection_->begin(options); });
    }
    void commit() {
        post([this] { connection_->commit(); });
    }
    void rollback() {
        post([this] { connection_->rollback(); });
    }
    void run(std::string_view sql) {
        post([this, sql] {
            for (const support::row& row : support::query(*connection_, sql)) read_.push_back(row[0].view().as_integer());
        });
    }

    /// Waits for all calls; the error that ended the transaction, or nothing.
    std::exception_ptr end() {
        if (last_.valid()) last_.get();
        return error_;
    }
    /// The first column of all rows, after end().
    const std::vector<std::int64_t>& read() const noexcept { return read_; }

private:
    void post(std::function<void()> call) {
        last_ = std::async(std::launch::async, [this, before = std::move(last_), does = std::move(call)]() mutable {
            if (before.valid()) before.get();
            if (!error_) try_to(does);
        });
        while (last_.wait_for(on_.patience()) == std::future_status::timeout)
            if (on_.has_waiting()) return;
    }

    void try_to(const std::function<void()>& call) {
        try {
            call();
        } catch (const covet::error&) {
            error_ = std::current_exception();
            if (connection_->in_transaction()) connection_->rollback();
        }
    }

    server& on_;
    std::unique_ptr<covet::driver::connection> connection_;
    std::vector<std::int64_t> read_{};
    std::exception_ptr error_{};
    std::future<void> last_{};
};

}  // namespace differential
