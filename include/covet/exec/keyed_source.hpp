#pragma once

#include <covet/core/value.hpp>
#include <covet/driver/connection.hpp>

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace covet::exec {

/// Rows with keys in the place of those that their objects have.
class keyed_source final : public driver::row_source {
public:
    keyed_source(driver::row_source& rows, const std::vector<std::int64_t>& keys, std::size_t column) noexcept
        : rows_{rows}, key_{keys.begin()}, column_{column} {}

    bool next(std::span<value_view> cells) override {
        if (!rows_.next(cells)) return false;
        cells[column_] = value_view::integer(*key_++);
        return true;
    }

private:
    driver::row_source& rows_;
    std::vector<std::int64_t>::const_iterator key_;
    std::size_t column_;
};

}  // namespace covet::exec
