#pragma once

#include <covet/core/value.hpp>

#include <cstddef>
#include <span>
#include <string>
#include <vector>

namespace covet::driver::mysql_driver {

/// Rows on their way into one INSERT, kept because its text needs to know how many there are.
class row_block {
public:
    explicit row_block(std::size_t width) : width_{width} {}

    void add(std::span<const value_view> cells);
    /// Forgets the first so many rows.
    void drop(std::size_t rows);

    std::size_t rows() const noexcept { return rows_; }
    /// What they take in a packet at most.
    std::size_t bytes() const noexcept { return memory_.size() + cells_.size() * most_beside_text; }
    /// Valid until a row is added.
    value_view cell(std::size_t row, std::size_t column) const;

private:
    /// A number with its type, as text where it is a decimal or a time, or the length of a text.
    static constexpr std::size_t most_beside_text = 32;

    struct kept {
        value_view value{};      // of text and bytes, the size alone
        std::size_t offset{};    // where they are in memory_
    };

    std::size_t width_;
    std::size_t rows_{};
    std::vector<kept> cells_;
    std::string memory_;
};

}  // namespace covet::driver::mysql_driver
