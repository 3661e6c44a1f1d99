#pragma once

#include <atomic>
#include <cstdint>
#include <string_view>
#include <utility>

/// \file
/// What relations keep of other rows: nothing, where they stand, or a loaded object.
namespace covet::schema {

/// Where a relation stands, for the error of one that was not loaded.
struct relation_place {
    std::string_view model{};
    std::string_view member{};
    bool is_to_one{};
};

/// Whether a relation is loaded, and where it stands. What was moved from is loaded no more.
class load_state {
public:
    constexpr load_state() noexcept = default;
    constexpr load_state(const load_state&) noexcept = default;
    constexpr load_state(load_state&& other) noexcept
        : place_{other.place_}, loaded_{std::exchange(other.loaded_, false)} {}
    constexpr load_state& operator=(const load_state&) noexcept = default;
    constexpr load_state& operator=(load_state&& other) noexcept {
        place_ = other.place_;
        loaded_ = std::exchange(other.loaded_, false);
        return *this;
    }

    constexpr bool is_loaded() const noexcept { return loaded_; }
    constexpr void set_loaded() noexcept { loaded_ = true; }
    constexpr void set_place(const relation_place* place) noexcept { place_ = place; }
    constexpr const relation_place* place() const noexcept { return place_; }

private:
    const relation_place* place_{};
    bool loaded_{};
};

/// What reads and writes the rows of relations beside their public functions: loading and inserting.
struct relation_access;

/// Throws `relation_not_loaded`. `place` may be null when the relation is in an object that no query has read.
[[noreturn]] void throw_not_loaded(const relation_place* place, std::string_view target);

/// Throws `misuse`: the relation was loaded, and there is no row.
[[noreturn]] void throw_no_related(const relation_place* place, std::string_view target);

/// An object that copies of a relation share. It is not changed any more once it is shared, but for the keys and the
/// relations that a database gives it. 8 bytes, and 16 beside the object.
template <class T>
class related {
public:
    constexpr related() noexcept = default;
    constexpr related(const related& other) noexcept : block_{other.block_} {
        if (block_ != nullptr) block_->uses.fetch_add(1, std::memory_order_relaxed);
    }
    constexpr related(related&& other) noexcept : block_{std::exchange(other.block_, nullptr)} {}
    constexpr related& operator=(related other) noexcept {
        std::swap(block_, other.block_);
        return *this;
    }
    constexpr ~related() {
        if (block_ != nullptr && block_->uses.fetch_sub(1, std::memory_order_acq_rel) == 1) block_->destroy(block_);
    }

    template <class... Arguments>
    static related make(Arguments&&... arguments) {
        related made;
        made.block_ = new holder{[](block* self) { delete static_cast<holder*>(self); }, std::forward<Arguments>(arguments)...};
        return made;
    }

    constexpr explicit operator bool() const noexcept { return block_ != nullptr; }
    bool is_shared() const noexcept { return block_ != nullptr && block_->uses.load(std::memory_order_acquire) > 1; }
    T& operator*() const noexcept { return static_cast<holder*>(block_)->value; }

    friend bool operator==(const related&, const related&) = default;

private:
    /// `T` may be incomplete where a relation is destroyed, and so is not named there.
    struct block {
        std::atomic<std::uint32_t> uses;
        void (*destroy)(block*);
    };
    struct holder : block {
        template <class... Arguments>
        explicit holder(void (*deleter)(block*), Arguments&&... arguments)
            : block{1, deleter}, value(std::forward<Arguments>(arguments)...) {}
        T value;
    };

    block* block_{};
};

}  // namespace covet::schema
