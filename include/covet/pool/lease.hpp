#pragma once

#include <covet/driver/connection.hpp>

#include <memory>
#include <utility>

namespace covet::pool {

class connection_pool;

/// The right to use a connection, given back when it goes out of scope. Movable, never copied.
class lease {
public:
    lease() noexcept = default;
    lease(lease&& other) noexcept
        : pool_{std::exchange(other.pool_, nullptr)}, connection_{std::move(other.connection_)} {}
    lease& operator=(lease&& other) noexcept {
        if (this != &other) {
            give_back();
            pool_ = std::exchange(other.pool_, nullptr);
            connection_ = std::move(other.connection_);
        }
        return *this;
    }
    ~lease() { give_back(); }

    driver::connection& operator*() const noexcept { return *connection_; }
    driver::connection* operator->() const noexcept { return connection_.get(); }

private:
    friend class connection_pool;
    lease(connection_pool& pool, std::unique_ptr<driver::connection> connection) noexcept
        : pool_{&pool}, connection_{std::move(connection)} {}

    void give_back() noexcept {
        if (pool_ != nullptr) give_back_to(*std::exchange(pool_, nullptr));
    }
    void give_back_to(connection_pool&) noexcept;

    connection_pool* pool_{};
    std::unique_ptr<driver::connection> connection_{};
};

}  // namespace covet::pool
