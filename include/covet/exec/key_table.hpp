#pragma once

#include <covet/core/value.hpp>

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace covet::exec {

/// Keys of rows, each once, numbered from 0 in the order in which they came. A key is as many values as it has columns, none of
/// them NULL. They are equal as the bits in which values travel; text is not compared as a database's collation would.
class key_table {
public:
    static constexpr std::size_t none = SIZE_MAX;

    explicit key_table(std::size_t width) : width_{width} {}

    /// The number of a key, which is kept as views when it is new.
    std::size_t add(const value_view* key);

    /// The number of a key, or `none`.
    std::size_t find(const value_view* key) const noexcept;

    std::size_t size() const noexcept { return values_.size() / width_; }
    std::size_t width() const noexcept { return width_; }

    /// The values of one key behind the other.
    std::span<const value_view> values() const noexcept { return values_; }

private:
    bool is_at(std::size_t number, const value_view* key) const noexcept;
    std::size_t slot_of(const value_view* key) const noexcept;
    void grow();

    std::size_t width_;
    std::vector<value_view> values_{};
    std::vector<std::uint32_t> slots_{};  // a number and 1, or 0; a power of two of them, half of which stay empty
};

/// The keys of one query: an array parameter for each of their columns.
class key_arrays {
public:
    /// Those from a number on, and no more than `most`.
    key_arrays(const key_table&, std::size_t from, std::size_t most);

    const value_view* arguments() const noexcept { return arguments_.data(); }

private:
    std::vector<value_view> columns_{};
    std::vector<value_view> arguments_{};
};

}  // namespace covet::exec
