#pragma once

#include <covet/pool/lease.hpp>
#include <covet/retry.hpp>
#include <covet/transaction.hpp>

#include <concepts>
#include <source_location>
#include <utility>

namespace covet {

/// One connection of a database, as long as this lives. Made by `database::session`.
///
/// It does what a database does, always on the same connection, so that what one statement leaves in the session the next one
/// finds; nothing of it is left to who borrows the connection next. It belongs to one thread at a time, and its transactions and
/// streams must end before it does.
class session : public exec::operations<session> {
public:
    session(session&&) noexcept = default;
    session& operator=(session&&) = delete;

    covet::dialect dialect() const noexcept { return lease_->dialect(); }

    /// As those of `database`.
    covet::transaction begin(std::source_location where = std::source_location::current()) { return begin({}, where); }
    covet::transaction begin(const transaction_options& options, std::source_location where = std::source_location::current());

    template <std::invocable<covet::transaction&> Function>
    auto transaction(Function&& f, std::source_location where = std::source_location::current()) {
        return transaction(transaction_options{}, std::forward<Function>(f), where);
    }
    template <std::invocable<covet::transaction&> Function>
    auto transaction(const transaction_options& options, Function&& f, std::source_location where = std::source_location::current()) {
        return exec::located(where, [&] { return begin(options, where).run_to_commit(std::forward<Function>(f), where); });
    }
    template <std::invocable<covet::transaction&> Function>
    auto transaction(const retry& how, Function&& f, std::source_location where = std::source_location::current()) {
        return exec::run_again(how, [&] { return transaction(how.options, f, where); });
    }

private:
    friend class database;
    friend class exec::access;

    explicit session(pool::lease lease) : lease_{std::move(lease)} {}

    driver::connection* lease(const std::source_location&) const noexcept { return &*lease_; }
    driver::outcome execute(const statement&, std::span<const value_view> parameters, driver::row_sink&,
                            const std::source_location&);

    pool::lease lease_;
};

}  // namespace covet
