#include <covet/core/error.hpp>
#include <covet/driver/fake.hpp>

#include <condition_variable>
#include <mutex>
#include <string>
#include <utility>

#include "placeholders.hpp"
#include "session_words.hpp"

namespace covet::driver {
namespace {

std::vector<value_view> views_of(const std::vector<owned_value>& row) {
    std::vector<value_view> out;
    out.reserve(row.size());
    for (const owned_value& cell : row) out.push_back(cell.view());
    return out;
}

[[noreturn]] void refuse_until_rollback(const std::string& sql) {
    throw error{error_kind::other, "covet: the transaction is over already; roll it back here as well",
                {.sqlstate = "25P02", .sql = sql}};
}

class fake_connection final : public connection {
public:
    fake_connection(std::shared_ptr<fake_script> script, covet::dialect d) : script_{std::move(script)}, dialect_{d} {
        script_->called({.what = fake_call::kind::connect});
    }
    ~fake_connection() override {
        try {
            script_->called({.what = fake_call::kind::close});
        } catch (...) {  // a scripted failure has nobody to reach here
        }
    }

    covet::dialect dialect() const noexcept override { return dialect_; }

    outcome execute(const statement&, std::span<const value_view> parameters, row_sink&) override;
    void execute_batch(std::span<request> batch) override {
        script_->called({.what = fake_call::kind::execute_batch});
        connection::execute_batch(batch);
    }
    std::unique_ptr<cursor> open(const statement&, std::span<const value_view> parameters) override;
    outcome load(const statement&, std::size_t width, row_source&) override;
    void run_script(std::string_view sql) override;

    void begin(const transaction_options&) override;
    void commit() override;
    void rollback() override;
    void savepoint(std::uint32_t depth) override { savepoint_call(fake_call::kind::savepoint, depth); }
    void release_savepoint(std::uint32_t depth) override { savepoint_call(fake_call::kind::release_savepoint, depth); }
    void rollback_to_savepoint(std::uint32_t depth) override;
    bool in_transaction() const noexcept override { return state_ != state::none; }
    bool touched() const noexcept override { return touched_ || in_transaction(); }

    void cancel() noexcept override;
    void ping() override { script_->called({.what = fake_call::kind::ping}); }
    void reset() override;
    bool usable() const noexcept override { return usable_; }

    /// Throws what comes at the end of a reply.
    void finish(const fake_reply&);

private:
    enum class state { none, open, ended_by_itself };

    fake_reply begin_reply(std::string_view sql);
    void admit(const statement&, std::size_t parameters);
    void require_transaction(std::string_view call) const;
    void savepoint_call(fake_call::kind, std::uint32_t depth);
    void wait_for_cancel();

    std::shared_ptr<fake_script> script_;
    covet::dialect dialect_;
    state state_{};
    bool read_only_{};
    bool touched_{};
    bool usable_{true};
    std::mutex mutex_{};
    std::condition_variable canceled_{};
    bool cancel_requested_{};
};

class fake_cursor final : public cursor {
public:
    fake_cursor(fake_connection& owner, fake_reply reply) : owner_{owner}, reply_{std::move(reply)} {}

    std::span<const value_view> next() override {
        if (finished_) return {};
        if (position_ == reply_.rows.size()) {
            finished_ = true;
            owner_.finish(reply_);
            return {};
        }
        cells_ = views_of(reply_.rows[position_++]);
        return cells_;
    }

private:
    fake_connection& owner_;
    fake_reply reply_;
    std::vector<value_view> cells_{};
    std::size_t position_{};
    bool finished_{};
};

void fake_connection::admit(const statement& s, std::size_t parameters) {
    {
        const std::lock_guard lock{mutex_};
        cancel_requested_ = false;  // that was for an earlier statement
    }
    const std::string sql{s.text_for(dialect_)};
    if (state_ == state::ended_by_itself)
        refuse_until_rollback(sql);
    if (read_only_ && s.access == access::write)
        throw read_only_error{"covet: a read-only transaction may not write", {.sqlstate = "25006", .sql = sql}};
    if (const std::size_t wanted = count_placeholders(sql, dialect_); wanted != parameters)
        throw misuse{"covet: the statement has " + std::to_string(wanted) + " parameters, but " +
                         std::to_string(parameters) + " values were given",
                     {.sqlstate = "07001", .sql = sql}};
}

fake_reply fake_connection::begin_reply(std::string_view sql) {
    touched_ = touched_ || may_touch_session(sql);
    fake_reply reply = script_->reply_to(sql);
    if (reply.meanwhile) reply.meanwhile();
    if (reply.waits_for_cancel) wait_for_cancel();
    return reply;
}

void fake_connection::finish(const fake_reply& reply) {
    if (reply.ends_transaction && state_ == state::open) state_ = state::ended_by_itself;
    if (reply.breaks_connection) usable_ = false;
    if (reply.failure != nullptr) std::rethrow_exception(reply.failure);
}

outcome fake_connection::execute(const statement& s, std::span<const value_view> parameters, row_sink& sink) {
    const std::string_view sql = s.sql(dialect_);
    admit(s, parameters.size());
    script_->called({.what = fake_call::kind::execute,
                     .sql = std::string{sql},
                     .parameters = {parameters.begin(), parameters.end()}});
    const fake_reply reply = begin_reply(sql);
    for (const auto& row : reply.rows)
        if (!sink.row(views_of(row))) return reply.result;
    finish(reply);
    return reply.result;
}

std::unique_ptr<cursor> fake_connection::open(const statement& s, std::span<const value_view> parameters) {
    const std::string_view sql = s.sql(dialect_);
    admit(s, parameters.size());
    script_->called(
        {.what = fake_call::kind::open, .sql = std::string{sql}, .parameters = {parameters.begin(), parameters.end()}});
    return std::make_unique<fake_cursor>(*this, begin_reply(sql));
}

outcome fake_connection::load(const statement& s, std::size_t width, row_source& source) {
    const std::string_view sql = s.sql(dialect_);
    admit(s, count_placeholders(sql, dialect_));  // a bulk form has placeholders of its own
    fake_call call{.what = fake_call::kind::load, .sql = std::string{sql}};
    std::vector<value_view> cells(width);
    while (source.next(cells)) call.rows.emplace_back(cells.begin(), cells.end());
    const auto loaded = static_cast<std::int64_t>(call.rows.size());
    script_->called(std::move(call));
    const fake_reply reply = begin_reply(sql);
    finish(reply);
    return {.affected_rows = loaded, .last_insert_id = reply.result.last_insert_id};
}

void fake_connection::run_script(std::string_view sql) {
    script_->called({.what = fake_call::kind::run_script, .sql = std::string{sql}});
    finish(begin_reply(sql));
}

void fake_connection::begin(const transaction_options& wanted) {
    if (state_ != state::none) throw misuse{"covet: begin() inside of a transaction; take a savepoint there"};
    script_->called({.what = fake_call::kind::begin, .options = wanted});
    state_ = state::open;
    read_only_ = wanted.read_only;
}

void fake_connection::commit() {
    require_transaction("commit()");
    script_->called({.what = fake_call::kind::commit});
    state_ = state::none;
    read_only_ = false;
}

void fake_connection::rollback() {
    if (state_ != state::ended_by_itself) require_transaction("rollback()");
    script_->called({.what = fake_call::kind::rollback});
    state_ = state::none;
    read_only_ = false;
}

void fake_connection::rollback_to_savepoint(std::uint32_t depth) {
    if (state_ != state::ended_by_itself) savepoint_call(fake_call::kind::rollback_to_savepoint, depth);
}

void fake_connection::savepoint_call(fake_call::kind what, std::uint32_t depth) {
    require_transaction("a savepoint");
    script_->called({.what = what, .depth = depth});
}

void fake_connection::require_transaction(std::string_view call) const {
    if (state_ == state::open) return;
    if (state_ == state::ended_by_itself) refuse_until_rollback({});
    throw misuse{"covet: " + std::string{call} + " without a transaction"};
}

void fake_connection::cancel() noexcept {
    try {
        script_->called({.what = fake_call::kind::cancel});
    } catch (...) {  // cancel() cannot fail
    }
    const std::lock_guard lock{mutex_};
    cancel_requested_ = true;
    canceled_.notify_all();
}

void fake_connection::wait_for_cancel() {
    std::unique_lock lock{mutex_};
    canceled_.wait(lock, [this] { return cancel_requested_; });
    throw statement_canceled{"covet: the statement was canceled", {.sqlstate = "57014"}};
}

void fake_connection::reset() {
    script_->called({.what = fake_call::kind::reset});
    state_ = state::none;
    read_only_ = touched_ = false;
}

}  // namespace

std::unique_ptr<connection> connect_fake(std::shared_ptr<fake_script> script, covet::dialect d) {
    return std::make_unique<fake_connection>(std::move(script), d);
}

}  // namespace covet::driver
