#pragma once

#include <covet/core/dialect.hpp>
#include <covet/core/notification.hpp>
#include <covet/core/statement.hpp>
#include <covet/core/transaction_options.hpp>
#include <covet/core/value.hpp>
#include <covet/driver/notice_sink.hpp>

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string_view>

namespace covet::driver {

/// What a statement did, besides its rows.
struct outcome {
    std::int64_t affected_rows{};
    /// The key that the database generated last in this statement, where the database tells it here (SQLite, MySQL).
    /// Unspecified after a statement that inserted nothing, and after one of the query language that has no `results`.
    std::int64_t last_insert_id{};
};

/// Takes the rows of a result, one virtual call each.
class row_sink {
public:
    /// `cells` and what they view are valid during the call. False ends the statement early. An exception leaves
    /// `execute` as it is, with the connection still good.
    virtual bool row(std::span<const value_view> cells) = 0;

    /// Tells, before the first row, how many there are, when the driver knows.
    virtual void expect(std::size_t /*rows*/) {}

protected:
    ~row_sink() = default;
};

/// Gives the rows of a bulk load, one virtual call each.
class row_source {
public:
    /// Fills `cells` with the next row, viewing memory that lives until the next call; false at the end.
    virtual bool next(std::span<value_view> cells) = 0;

    /// Whether somebody is going to use the keys that the database generates for the rows.
    virtual bool wants_keys() const noexcept { return false; }

protected:
    ~row_source() = default;
};

/// An open result, read row by row in constant memory. Destroying it early leaves the connection good.
class cursor {
public:
    virtual ~cursor() = default;

    /// The next row, valid until the next call; empty at the end.
    virtual std::span<const value_view> next() = 0;
};

/// One statement of a batch.
struct request {
    const covet::statement* what{};
    std::span<const value_view> parameters{};
    row_sink* sink{};
    outcome result{};
    bool done{};  // it has run, and its rows have been taken
};

/// One connection to a database: the whole contract between covet and a driver.
///
/// A driver speaks in plain data and knows nothing of models. All functions but `cancel` are called by one thread at a
/// time; they throw the types of core/error.hpp. After an error outside of a transaction the connection is as it was
/// before the call, or `usable()` is false.
class connection {
public:
    virtual ~connection() = default;

    virtual covet::dialect dialect() const noexcept = 0;

    /// Runs a statement. `parameters` has one value for each of its placeholders, in order.
    virtual outcome execute(const statement&, std::span<const value_view> parameters, row_sink&) = 0;

    /// Runs statements in their order, each as `execute` does, and notes what it did. Those behind one that fails do not happen.
    /// Outside of a transaction those before it stay done, unless the server takes the whole batch for one transaction.
    ///
    /// By default it executes one after the other. A driver that can send them all before it reads the first answer overrides it,
    /// so the sinks may not use the connection.
    virtual void execute_batch(std::span<request>);

    /// Runs a statement whose rows are fetched one by one. The cursor must be destroyed before the connection, and
    /// `parameters` and what the statement views must outlive it.
    virtual std::unique_ptr<cursor> open(const statement&, std::span<const value_view> parameters) = 0;

    /// Inserts all rows of a source, or none: the text is the bulk form of an insert in this dialect. `width` is the
    /// number of cells in a row. `last_insert_id` is the key of the last row, and the keys of one load are consecutive where
    /// the source wants them; where others make that impossible it throws `serialization_failure`.
    /// An error that one row is to blame for names it by its number, counted from 1.
    virtual outcome load(const statement&, std::size_t width, row_source&) = 0;

    /// Runs SQL text that may hold several statements and takes no parameters, such as DDL. Stops at the first that
    /// fails; outside of a transaction those before it stay done.
    virtual void run_script(std::string_view sql) = 0;

    /// Transactions do not nest: `misuse` for begin() within one, and for the other functions without one.
    ///
    /// Some errors end a transaction in the database. From then on all but rollback() and rollback_to_savepoint() throws
    /// an `error` of SQLSTATE 25P02, so that no statement of the program's transaction can happen outside of it. A
    /// commit that fails leaves the transaction to be rolled back.
    virtual void begin(const transaction_options& = {}) = 0;
    virtual void commit() = 0;
    virtual void rollback() = 0;
    /// Savepoints are known by their depth, from 1. Rolling back to one leaves it in place, as in SQL.
    virtual void savepoint(std::uint32_t depth) = 0;
    virtual void release_savepoint(std::uint32_t depth) = 0;
    virtual void rollback_to_savepoint(std::uint32_t depth) = 0;
    /// True from begin() until commit() or rollback(), even when the database has ended the transaction by itself.
    virtual bool in_transaction() const noexcept = 0;

    /// True when the next borrower would find something of this one's: an open transaction, or what SQL text may have left in the
    /// session, such as a setting, a temporary table or a lock. To be wrong here costs a reset(), to miss one a surprise.
    virtual bool touched() const noexcept { return in_transaction(); }

    /// Stops the statement that runs now, if any, with `statement_canceled`, and ends a wait for a notification, or else the
    /// next one. The only function that may be called from another thread.
    virtual void cancel() noexcept = 0;

    /// Listens to a channel, by its plain name, until reset(). Only PostgreSQL has channels; elsewhere this and the next throw
    /// `not_supported`. In a transaction both are `misuse`.
    virtual void listen(std::string_view channel);
    /// The notification that came first of those not yet given. Waits for one no longer than this; nothing after that.
    virtual std::optional<notification> wait_for_notification(std::chrono::milliseconds);

    /// Tells the server's notices to a sink from now on, or to nobody. Costs nothing while nobody is told.
    virtual void tell_notices(notice_sink*) noexcept {}

    /// A round trip to the server; throws `connection_lost_error` when there is none.
    virtual void ping() = 0;
    /// Makes the connection as good as new for its next borrower: no open transaction, no session state.
    virtual void reset() = 0;
    /// False once the connection is broken and must not be used again.
    virtual bool usable() const noexcept = 0;

protected:
    connection() = default;
    connection(const connection&) = delete;
    connection& operator=(const connection&) = delete;
};

}  // namespace covet::driver
