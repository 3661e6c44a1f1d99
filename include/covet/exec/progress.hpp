#pragma once

#include <covet/core/value.hpp>
#include <covet/driver/connection.hpp>

#include <concepts>
#include <cstdint>
#include <span>
#include <type_traits>
#include <utility>

namespace covet {

/// Given to an insert of a range, calls back with the number of rows that have gone to the database: after every so many, and
/// behind the last one of each table, before anything is committed.
///
///     db.insert(books, progress{[&](std::int64_t rows) { bar.show(rows); }, 10'000});
///
/// A callback that returns false stops the insert with `statement_canceled`, and one that throws with its own exception: nothing
/// of the range stays then. It may not use the database or the transaction that inserts.
template <std::invocable<std::int64_t> Callback>
class progress {
public:
    explicit progress(Callback callback, std::int64_t every = 10'000) : callback_{std::move(callback)}, every_{every} {}

    std::int64_t every() const noexcept { return every_; }

    /// Whether to go on.
    bool tell(std::int64_t rows) const {
        if constexpr (std::same_as<std::invoke_result_t<const Callback&, std::int64_t>, bool>)
            return callback_(rows);
        else
            return callback_(rows), true;
    }

private:
    Callback callback_;
    std::int64_t every_;
};

}  // namespace covet

namespace covet::exec {

/// Counts the rows of one insert, which may be several loads.
class row_counter {
public:
    /// Throws `misuse` when `every` is not positive.
    explicit row_counter(std::int64_t every);

    void count() {
        if (++rows_ % every_ == 0) tell();
    }
    void end() {
        if (rows_ != told_) tell();
    }

protected:
    ~row_counter() = default;

private:
    void tell();
    virtual bool goes_on(std::int64_t rows) = 0;

    std::int64_t every_;
    std::int64_t rows_{};
    std::int64_t told_{-1};
};

template <class Callback>
class telling_counter final : public row_counter {
public:
    explicit telling_counter(const progress<Callback>& told) : row_counter{told.every()}, told_{told} {}

private:
    bool goes_on(std::int64_t rows) override { return told_.tell(rows); }

    const progress<Callback>& told_;
};

/// Rows that are counted on their way.
class counted_source final : public driver::row_source {
public:
    counted_source(driver::row_source& rows, row_counter& counter) noexcept : rows_{rows}, counter_{counter} {}

    bool wants_keys() const noexcept override { return rows_.wants_keys(); }

    bool next(std::span<value_view> cells) override {
        const bool any = rows_.next(cells);
        any ? counter_.count() : counter_.end();
        return any;
    }

private:
    driver::row_source& rows_;
    row_counter& counter_;
};

}  // namespace covet::exec
