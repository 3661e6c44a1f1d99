#pragma once

#include <covet/core/statement.hpp>
#include <covet/core/value.hpp>

#include "handle.hpp"
#include "lock_wait.hpp"

#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace covet::driver::sqlite_driver {

/// A compiled statement with what is kept beside it from one run to the next.
struct prepared {
    statement_handle handle;
    statement_handle scan;           // the same, sending its rows to a function; none until it pays
    std::vector<value_view> cells;   // one row, reused
    std::uint32_t id{};              // of the static statement, or 0
    bool writes{};                   // it may change the database
    bool touches_session{};          // it may leave something behind
    int parameter_count{};
    bool scan_tried{};               // whether or not there is one
    std::int64_t rows_last_time{};   // that a run has given
    std::string text{};              // when id is 0
    std::size_t hash{};              // of the text
    std::uint64_t last_used{};       // on the cache's clock
    std::unique_ptr<prepared> next;  // another idle one for the same statement

    /// Columns are counted when the first row is there: SQLite may have compiled the statement again, after the tables
    /// behind a `SELECT *` have changed.
    void fit_cells() { cells.resize(static_cast<std::size_t>(sqlite3_column_count(handle.get()))); }
};

/// Holds compiled statements while they do not run.
///
/// A statement leaves the cache to run, and returns afterwards. So a statement that is run again while it still runs,
/// from inside of a sink or beside an open cursor, finds none in the cache and gets a second one.
class statement_cache {
public:
    statement_cache(sqlite3* db, const lock_wait& locks);

    /// An idle compiled statement, or a new one. Throws what compiling throws, and `misuse` when the text is not exactly
    /// one statement.
    std::unique_ptr<prepared> take(const statement& s) {
        const std::uint32_t id = s.id();
        if (id == 0) return take_by_text(s.sql(sqlite));
        if (id >= by_id_.size() || by_id_[id] == nullptr) return compile_static(s, id);
        std::unique_ptr<prepared> found = std::move(by_id_[id]);
        by_id_[id] = std::move(found->next);
        return found;
    }
    /// Takes a statement that has been reset.
    void give_back(std::unique_ptr<prepared> back) noexcept {
        if (back->id != 0 && by_id_[back->id] == nullptr)
            by_id_[back->id] = std::move(back);
        else
            give_back_another(std::move(back));
    }
    void clear() noexcept;

private:
    std::unique_ptr<prepared> take_by_text(std::string_view text);
    std::unique_ptr<prepared> compile_static(const statement&, std::uint32_t id);
    void give_back_another(std::unique_ptr<prepared>) noexcept;
    void keep_by_text(std::unique_ptr<prepared>) noexcept;
    std::unique_ptr<prepared> compile(std::string_view text) const;

    sqlite3* db_;
    const lock_wait& locks_;
    std::vector<std::unique_ptr<prepared>> by_id_;
    std::vector<std::unique_ptr<prepared>> by_text_;
    std::uint64_t clock_{};
};

/// A statement out of its cache for one run: reset and given back at the end, however that comes.
class running {
public:
    running(statement_cache& cache, const statement& s) : cache_{cache}, prepared_{cache.take(s)} {}
    running(const running&) = delete;
    running& operator=(const running&) = delete;
    ~running() {
        if (!is_reset_) sqlite3_reset(handle());
        cache_.give_back(std::move(prepared_));
    }

    /// Ends the run now. In a write that returns rows this commits, which may fail: gives SQLite's code.
    int reset() noexcept {
        is_reset_ = true;
        return sqlite3_reset(handle());
    }

    sqlite3_stmt* handle() const noexcept { return prepared_->handle.get(); }
    prepared& operator*() const noexcept { return *prepared_; }
    prepared* operator->() const noexcept { return prepared_.get(); }

private:
    statement_cache& cache_;
    std::unique_ptr<prepared> prepared_;
    bool is_reset_{};
};

}  // namespace covet::driver::sqlite_driver
