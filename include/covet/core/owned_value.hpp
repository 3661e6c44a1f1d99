#pragma once

#include <covet/core/value.hpp>

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace covet {

/// A value that owns its text and bytes, for what must outlive the views it was made from.
///
///     std::vector<owned_value> row{cells.begin(), cells.end()};
///
/// Two are equal when they are the same kind and the same bits: -0.0 differs from 0.0, and a NaN equals itself.
class owned_value {
public:
    owned_value() = default;  // NULL
    owned_value(const value_view&);

    value_kind kind() const noexcept { return kind_; }
    /// Valid while this object is neither changed nor moved. A list has no view (NULL): ask `members`.
    value_view view() const noexcept;
    /// The values of a list; empty for every other kind.
    std::span<const owned_value> members() const noexcept { return members_; }

    friend bool operator==(const owned_value&, const owned_value&) = default;

private:
    value_kind kind_{};
    std::uint64_t bits_{};  // of the number
    std::string data_{};    // the text or the bytes
    std::vector<owned_value> members_{};
};

}  // namespace covet
