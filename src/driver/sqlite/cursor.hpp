#pragma once

#include <covet/driver/connection.hpp>

#include <span>

#include "statement_cache.hpp"

namespace covet::driver::sqlite_driver {

class sqlite_connection;

/// An open result. Its statement goes back to the cache when the cursor is destroyed.
class sqlite_cursor final : public cursor {
public:
    sqlite_cursor(sqlite_connection& owner, statement_cache& cache, const covet::statement& s)
        : owner_{owner}, use_{cache, s} {}

    std::span<const value_view> next() override;

    const running& use() const noexcept { return use_; }

private:
    sqlite_connection& owner_;
    running use_;
    bool started_{};
    bool finished_{};
};

}  // namespace covet::driver::sqlite_driver
