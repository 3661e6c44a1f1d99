#include <covet/driver/observers.hpp>

#include <utility>

namespace covet::driver {
namespace {

/// One statement between its beginning and its report.
class observed_run {
public:
    observed_run(observers& to, const observation& told) : to_{to}, told_{told} { to_.begins(told_); }

    std::int64_t& rows() noexcept { return told_.rows; }

    /// Does a part of what the statement takes time for. An exception is the end of it.
    template <class Work>
    auto take_time(Work work) {
        const auto start = std::chrono::steady_clock::now();
        try {
            auto result = work();
            told_.duration += std::chrono::steady_clock::now() - start;
            return result;
        } catch (...) {
            told_.duration += std::chrono::steady_clock::now() - start;
            told_.failed = true;
            end_quietly();
            throw;
        }
    }

    void end() {
        if (!std::exchange(ended_, true)) to_.ended(told_);
    }

    /// Where something else is thrown already, or nothing can be.
    void end_quietly() noexcept {
        try {
            end();
        } catch (...) {
        }
    }

private:
    observers& to_;
    observation told_;
    bool ended_{};
};

class counting_sink final : public row_sink {
public:
    counting_sink(row_sink& inner, std::int64_t& rows) noexcept : inner_{inner}, rows_{rows} {}

    bool row(std::span<const value_view> cells) override {
        ++rows_;
        return inner_.row(cells);
    }
    void expect(std::size_t rows) override { inner_.expect(rows); }

private:
    row_sink& inner_;
    std::int64_t& rows_;
};

/// Reports when the rows are at their end, or when it is left before.
class observed_cursor final : public cursor {
public:
    template <class Open>
    observed_cursor(observers& to, const observation& told, Open open) : run_{to, told}, inner_{run_.take_time(open)} {}

    ~observed_cursor() override {
        inner_.reset();
        run_.end_quietly();
    }

    std::span<const value_view> next() override {
        const std::span<const value_view> row = run_.take_time([this] { return inner_->next(); });
        if (row.empty())
            run_.end();
        else
            ++run_.rows();
        return row;
    }

private:
    observed_run run_;
    std::unique_ptr<cursor> inner_;
};

class observed_connection final : public connection {
public:
    observed_connection(std::unique_ptr<connection> inner, observers& to) : inner_{std::move(inner)}, to_{to} {}

    covet::dialect dialect() const noexcept override { return inner_->dialect(); }

    outcome execute(const statement& s, std::span<const value_view> parameters, row_sink& sink) override {
        if (!to_.any()) return inner_->execute(s, parameters, sink);
        observed_run run{to_, beginning(s)};
        counting_sink counting{sink, run.rows()};
        const outcome done = run.take_time([&] { return inner_->execute(s, parameters, counting); });
        if (s.access == access::write) run.rows() = done.affected_rows;
        run.end();
        return done;
    }

    /// What is observed runs one by one, so that each statement has a time of its own.
    void execute_batch(std::span<request> batch) override {
        if (!to_.any()) return inner_->execute_batch(batch);
        connection::execute_batch(batch);
    }

    std::unique_ptr<cursor> open(const statement& s, std::span<const value_view> parameters) override {
        if (!to_.any()) return inner_->open(s, parameters);
        return std::make_unique<observed_cursor>(to_, beginning(s), [&] { return inner_->open(s, parameters); });
    }

    outcome load(const statement& s, std::size_t width, row_source& rows) override {
        if (!to_.any()) return inner_->load(s, width, rows);
        observed_run run{to_, beginning(s)};
        const outcome done = run.take_time([&] { return inner_->load(s, width, rows); });
        run.rows() = done.affected_rows;
        run.end();
        return done;
    }

    void run_script(std::string_view sql) override {
        if (!to_.any()) return inner_->run_script(sql);
        observed_run run{to_, {.name = sql, .sql = sql, .access = access::write}};
        run.take_time([&] {
            inner_->run_script(sql);
            return true;
        });
        run.end();
    }

    void begin(const transaction_options& options) override { inner_->begin(options); }
    void commit() override { inner_->commit(); }
    void rollback() override { inner_->rollback(); }
    void savepoint(std::uint32_t depth) override { inner_->savepoint(depth); }
    void release_savepoint(std::uint32_t depth) override { inner_->release_savepoint(depth); }
    void rollback_to_savepoint(std::uint32_t depth) override { inner_->rollback_to_savepoint(depth); }
    bool in_transaction() const noexcept override { return inner_->in_transaction(); }
    void cancel() noexcept override { inner_->cancel(); }
    void listen(std::string_view channel) override { inner_->listen(channel); }
    std::optional<notification> wait_for_notification(std::chrono::milliseconds timeout) override {
        return inner_->wait_for_notification(timeout);
    }
    void ping() override { inner_->ping(); }
    void reset() override { inner_->reset(); }
    bool usable() const noexcept override { return inner_->usable(); }

private:
    observation beginning(const statement& s) const noexcept {
        return {.name = s.name, .sql = s.sql(dialect()), .access = s.access};
    }

    std::unique_ptr<connection> inner_;
    observers& to_;
};

}  // namespace

std::unique_ptr<connection> observed(std::unique_ptr<connection> inner, observers& to) {
    return std::make_unique<observed_connection>(std::move(inner), to);
}

}  // namespace covet::driver
