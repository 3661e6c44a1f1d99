#include <covet/driver/observers.hpp>

#include <utility>

namespace covet::driver {
namespace {

/// Gives notices the name of the statement that runs.
class notice_teller final : public notice_sink {
public:
    explicit notice_teller(observers& to) noexcept : to_{to} {}

    void take(const notice& said) noexcept override {
        notice named = said;
        named.name = statement_;
        to_.noticed(named);
    }
    observers& to() const noexcept { return to_; }
    /// Empty: none.
    void runs(std::string_view statement) noexcept { statement_ = statement; }

private:
    observers& to_;
    std::string_view statement_{};
};

/// One statement between its beginning and its report.
class observed_run {
public:
    observed_run(notice_teller& notices, const observation& told) : notices_{notices}, told_{told} { to().begins(told_); }

    std::int64_t& rows() noexcept { return told_.rows; }

    /// Does a part of what the statement takes time for. An exception is the end of it.
    template <class Work>
    auto take_time(Work work) {
        const auto start = std::chrono::steady_clock::now();
        notices_.runs(told_.name);
        const auto pause = [&] {
            told_.duration += std::chrono::steady_clock::now() - start;
            notices_.runs({});
        };
        try {
            auto result = work();
            pause();
            return result;
        } catch (...) {
            pause();
            told_.failed = true;
            end_quietly();
            throw;
        }
    }

    void end() {
        if (!std::exchange(ended_, true)) to().ended(told_);
    }

    /// Where something else is thrown already, or nothing can be.
    void end_quietly() noexcept {
        try {
            end();
        } catch (...) {
        }
    }

private:
    observers& to() const noexcept { return notices_.to(); }

    notice_teller& notices_;
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
    observed_cursor(notice_teller& notices, const observation& told, Open open)
        : run_{notices, told}, inner_{run_.take_time(open)} {}

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
    observed_connection(std::unique_ptr<connection> inner, observers& to) : notices_{to}, inner_{std::move(inner)} {}

    covet::dialect dialect() const noexcept override { return inner_->dialect(); }

    outcome execute(const statement& s, std::span<const value_view> parameters, row_sink& sink) override {
        if (!to().any()) return inner().execute(s, parameters, sink);
        observed_run run{notices_, beginning(s)};
        counting_sink counting{sink, run.rows()};
        const outcome done = run.take_time([&] { return inner().execute(s, parameters, counting); });
        if (s.access == access::write) run.rows() = done.affected_rows;
        run.end();
        return done;
    }

    /// What is observed runs one by one, so that each statement has a time of its own.
    void execute_batch(std::span<request> batch) override {
        if (!to().any()) return inner().execute_batch(batch);
        connection::execute_batch(batch);
    }

    std::unique_ptr<cursor> open(const statement& s, std::span<const value_view> parameters) override {
        if (!to().any()) return inner().open(s, parameters);
        return std::make_unique<observed_cursor>(notices_, beginning(s), [&] { return inner().open(s, parameters); });
    }

    outcome load(const statement& s, std::size_t width, row_source& rows) override {
        if (!to().any()) return inner().load(s, width, rows);
        observed_run run{notices_, beginning(s)};
        const outcome done = run.take_time([&] { return inner().load(s, width, rows); });
        run.rows() = done.affected_rows;
        run.end();
        return done;
    }

    void run_script(std::string_view sql) override {
        if (!to().any()) return inner().run_script(sql);
        observed_run run{notices_, {.name = sql, .sql = sql, .access = access::write}};
        run.take_time([&] {
            inner().run_script(sql);
            return true;
        });
        run.end();
    }

    void begin(const transaction_options& options) override { inner().begin(options); }
    void commit() override { inner().commit(); }
    void rollback() override { mine().rollback(); }
    void savepoint(std::uint32_t depth) override { inner().savepoint(depth); }
    void release_savepoint(std::uint32_t depth) override { inner().release_savepoint(depth); }
    void rollback_to_savepoint(std::uint32_t depth) override { mine().rollback_to_savepoint(depth); }
    bool in_transaction() const noexcept override { return inner_->in_transaction(); }
    bool touched() const noexcept override { return inner_->touched(); }
    void cancel() noexcept override { inner_->cancel(); }
    void listen(std::string_view channel) override { inner().listen(channel); }
    std::optional<notification> wait_for_notification(std::chrono::milliseconds timeout) override {
        return inner().wait_for_notification(timeout);
    }
    void ping() override { mine().ping(); }
    void reset() override { mine().reset(); }
    bool usable() const noexcept override { return inner_->usable(); }

private:
    observers& to() const noexcept { return notices_.to(); }

    /// What ends or undoes something, which a pool that is closed still does.
    connection& mine() {
        to().refuse_forked();
        return *inner_;
    }

    /// What calls the server, and tells notices as long as somebody wants them.
    connection& inner() {
        to().refuse_closed();
        const bool wanted = to().want_notices();
        if (wanted != tells_notices_) inner_->tell_notices(wanted ? &notices_ : nullptr);
        tells_notices_ = wanted;
        return *inner_;
    }

    observation beginning(const statement& s) const noexcept {
        return {.name = s.name, .sql = s.sql(dialect()), .access = s.access};
    }

    notice_teller notices_;
    std::unique_ptr<connection> inner_;
    bool tells_notices_{};
};

}  // namespace

std::unique_ptr<connection> observed(std::unique_ptr<connection> inner, observers& to) {
    return std::make_unique<observed_connection>(std::move(inner), to);
}

}  // namespace covet::driver
