#include "row_block.hpp"

#include <string_view>

namespace covet::driver::mysql_driver {

void row_block::add(std::span<const value_view> cells) {
    for (const value_view& v : cells.first(width_)) {
        cells_.push_back({v, memory_.size()});
        if (v.kind() == value_kind::text)
            memory_.append(v.as_text());
        else if (v.kind() == value_kind::bytes)
            memory_.append(reinterpret_cast<const char*>(v.as_bytes().data()), v.as_bytes().size());
    }
    ++rows_;
}

void row_block::drop(std::size_t rows) {
    const auto first = cells_.begin() + static_cast<std::ptrdiff_t>(rows * width_);
    const std::size_t gone = first == cells_.end() ? memory_.size() : first->offset;
    cells_.erase(cells_.begin(), first);
    memory_.erase(0, gone);
    for (kept& cell : cells_) cell.offset -= gone;
    rows_ -= rows;
}

value_view row_block::cell(std::size_t row, std::size_t column) const {
    const kept& cell = cells_[row * width_ + column];
    const std::string_view memory = memory_;
    if (cell.value.kind() == value_kind::text)
        return value_view::text(memory.substr(cell.offset, cell.value.as_text().size()));
    if (cell.value.kind() == value_kind::bytes)
        return value_view::bytes(std::as_bytes(std::span{memory.substr(cell.offset, cell.value.as_bytes().size())}));
    return cell.value;
}

}  // namespace covet::driver::mysql_driver
