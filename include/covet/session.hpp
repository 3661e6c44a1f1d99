#pragma once

#include <covet/pool/lease.hpp>
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
class session : public exec::query_operations<session>,
                public exec::object_operations<session>,
                public exec::key_operations<session>,
                public exec::link_operations<session>,
                public exec::prefetch_operations<session>,
                public exec::schema_operations<session>,
                public exec::catalog_operations<session>,
                public exec::sql_operations<session>,
                public exec::batch_operations<session> {
public:
    using exec::prefetch_operations<session>::load;
    using exec::key_operations<session>::remove;
    using exec::link_operations<session>::remove;
    using exec::query_operations<session>::run;
    using exec::sql_operations<session>::run;

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

private:
    friend class database;
    friend class exec::query_operations<session>;
    friend class exec::object_operations<session>;
    friend class exec::object_rows<session>;
    friend class exec::key_operations<session>;
    friend class exec::link_operations<session>;
    friend class exec::prefetch_operations<session>;
    friend class exec::schema_operations<session>;
    friend class exec::catalog_operations<session>;
    friend class exec::sql_operations<session>;
    friend class exec::batch_operations<session>;

    explicit session(pool::lease lease) : lease_{std::move(lease)} {}

    driver::connection* lease(const std::source_location&) const noexcept { return &*lease_; }
    driver::outcome execute(const statement&, std::span<const value_view> parameters, driver::row_sink&,
                            const std::source_location&);

    pool::lease lease_;
};

}  // namespace covet
