#pragma once

#include <covet/driver/connection.hpp>
#include <covet/pool/event.hpp>

#include <utility>

namespace covet::pool {

class pool_state;

/// The right to use a connection, given back when it goes out of scope. Movable, never copied.
class lease {
public:
    lease() noexcept = default;
    lease(lease&& other) noexcept
        : pool_{std::exchange(other.pool_, nullptr)}, connection_{std::exchange(other.connection_, nullptr)}, at_{other.at_} {}
    lease& operator=(lease&& other) noexcept {
        if (this != &other) {
            give_back();
            pool_ = std::exchange(other.pool_, nullptr);
            connection_ = std::exchange(other.connection_, nullptr);
            at_ = other.at_;
        }
        return *this;
    }
    ~lease() { give_back(); }

    driver::connection& operator*() const noexcept { return *connection_; }
    driver::connection* operator->() const noexcept { return connection_; }

private:
    friend class pool_state;
    lease(pool_state& pool, driver::connection& connection, place at) noexcept
        : pool_{&pool}, connection_{&connection}, at_{at} {}

    void give_back() noexcept {
        if (pool_ != nullptr) give_back_to(*std::exchange(pool_, nullptr));
    }
    void give_back_to(pool_state&) noexcept;

    pool_state* pool_{};
    driver::connection* connection_{};
    place at_{no_place};
};

}  // namespace covet::pool
