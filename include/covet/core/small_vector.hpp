#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <memory>
#include <span>
#include <type_traits>
#include <utility>

namespace covet {

/// A list that takes memory from the heap only beyond `Inline` elements.
template <class T, std::size_t Inline>
class small_vector {
    static_assert(std::is_trivially_copyable_v<T>);

public:
    small_vector() = default;
    small_vector(const small_vector&) = delete;
    small_vector& operator=(const small_vector&) = delete;

    void push_back(const T& element) {
        if (size_ == capacity_) reserve(capacity_ * 2);
        data_[size_++] = element;
    }
    /// Makes room; elements that are new are as `T{}`.
    void resize(std::size_t size) {
        if (size > capacity_) reserve(size);
        if (size > size_) std::fill(data_ + size_, data_ + size, T{});
        size_ = size;
    }

    T* data() noexcept { return data_; }
    std::span<const T> view() const noexcept { return {data_, size_}; }

private:
    void reserve(std::size_t capacity) {
        auto larger = std::make_unique<T[]>(capacity);
        std::copy(data_, data_ + size_, larger.get());
        heap_ = std::move(larger);
        data_ = heap_.get();
        capacity_ = capacity;
    }

    std::array<T, Inline> inline_{};
    std::unique_ptr<T[]> heap_{};
    T* data_{inline_.data()};
    std::size_t size_{};
    std::size_t capacity_{Inline};
};

}  // namespace covet
