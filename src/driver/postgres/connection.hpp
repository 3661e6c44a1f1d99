#pragma once

#include <covet/driver/connection.hpp>
#include <covet/driver/postgres.hpp>

#include <chrono>
#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "answer_limit.hpp"
#include "error.hpp"
#include "library.hpp"
#include "notices.hpp"
#include "running.hpp"
#include "statement_cache.hpp"

namespace covet::driver::postgres_driver {

class mailbox;
class server_cursor;

class postgres_connection final : public connection {
public:
    explicit postgres_connection(const postgres_options&);
    ~postgres_connection() override;

    covet::dialect dialect() const noexcept override { return covet::dialect::postgresql; }

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

    void cancel() noexcept override;
    void listen(std::string_view channel) override;
    std::optional<notification> wait_for_notification(std::chrono::milliseconds) override;
    void tell_notices(notice_sink* to) noexcept override { notices_.tell(to); }
    void ping() override;
    void reset() override;
    bool usable() const noexcept override { return usable_ && !running_->abandoned(); }

    /// Runs SQL text without parameters. `writes`: outside of a transaction, a connection that breaks leaves it in doubt.
    pqxx::result run(const std::string& sql, bool writes = false);
    /// Where libpqxx runs statements. Throws what libpqxx throws.
    pqxx::transaction_base& library() {
        if (on_ == nullptr) on_ = std::make_unique<pqxx::nontransaction>(*library_);
        return *on_;
    }

    /// Outside of a transaction of the program, what takes several statements has one of the driver's own.
    void enter();
    void leave(bool is_done);
    /// A cursor of the server, from its `enter()` on. Its number is above those of the ones before it.
    std::uint64_t join(server_cursor&);
    /// Closes it, if it is open, and leaves.
    void leave(server_cursor&) noexcept;

    /// Does what calls the server, and throws covet's errors in the place of libpqxx's.
    template <class Call>
    auto calling(const circumstances&, Call) -> decltype(std::declval<Call>()());

private:
    struct answer {
        std::shared_ptr<prepared> by;
        pqxx::result rows;
    };

    void configure();
    answer run_prepared(const statement&, std::span<const value_view> parameters);
    pqxx::result run_bound(const prepared&, const statement&, std::span<const value_view> parameters);
    std::int64_t copy_rows(const statement&, std::size_t width, row_source&);
    std::int64_t repeat_row(const statement&, std::size_t width, row_source&);
    void undo_load(bool is_own) noexcept;
    void require_transaction(std::string_view call) const;
    void refuse_transaction(std::string_view call) const;
    void collect_notifications();
    void stop_listening();
    void end_transaction_of_text();
    void notice_text(std::string_view sql) noexcept;
    void forget_cursors(std::uint64_t above);
    bool is_open_on_server() const noexcept { return begun_ || entered_ > 0; }

    postgres_options options_;
    std::unique_ptr<pqxx::connection> library_;
    notices notices_;
    std::unique_ptr<answer_limit> limit_{};  // with a read_timeout
    std::unique_ptr<pqxx::nontransaction> on_{};  // transactions are begun by their SQL
    statement_cache statements_;
    std::shared_ptr<running_state> running_;  // which a cancel() that is under way keeps
    std::unique_ptr<mailbox> mailbox_{};  // once it listens
    std::vector<server_cursor*> cursors_{};  // of the transaction that is open
    std::uint64_t cursors_made_{};
    std::vector<std::uint64_t> cursors_before_{};  // that each savepoint had been made, by its depth
    std::uint32_t entered_{};  // how often
    bool begun_{};             // by begin(), and neither committed nor rolled back
    bool failed_{};            // the transaction takes nothing but a rollback
    bool committing_{};        // a connection that breaks now leaves it open whether that happened
    bool touched_{};           // since the last reset(), by SQL text or by listening
    bool usable_{true};
};

template <class Call>
auto postgres_connection::calling(const circumstances& when, Call call) -> decltype(std::declval<Call>()()) {
    try {
        const running_state::scope now{*running_};
        const answer_limit::scope waits{limit_.get()};
        return call();
    } catch (const pqxx::failure& thrown) {
        if (!library_->is_open()) {
            usable_ = false;
            throw_connection_lost(when.sql, committing_ || (when.writes && !is_open_on_server()),
                                  limit_ != nullptr && limit_->passed());
        }
        server_error found = read_error(thrown);
        if (found.sqlstate.empty()) throw_library_error(thrown.what(), when);
        failed_ = is_open_on_server();
        if (when.heals && is_stale_statement(found)) throw stale_statement{std::move(found)};
        throw_server_error(found, when, running_->canceled());
    }
}

}  // namespace covet::driver::postgres_driver
