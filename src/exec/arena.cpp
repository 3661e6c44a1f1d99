#include <covet/exec/arena.hpp>

#include <algorithm>
#include <cstddef>
#include <utility>

namespace covet::exec {

value_view arena::keep(const value_view& value) {
    if (value.kind() == value_kind::text) {
        const auto text = value.as_text();
        copies_.push_back(std::make_unique<char[]>(text.size()));
        std::ranges::copy(text, copies_.back().get());
        return value_view::text({copies_.back().get(), text.size()});
    }
    if (value.kind() == value_kind::bytes) {
        const auto bytes = value.as_bytes();
        copies_.push_back(std::make_unique<char[]>(bytes.size()));
        const auto copy = std::as_writable_bytes(std::span{copies_.back().get(), bytes.size()});
        std::ranges::copy(bytes, copy.begin());
        return value_view::bytes(copy);
    }
    if (value.kind() == value_kind::array) {
        std::vector<value_view> elements;
        elements.reserve(value.as_array().size());
        for (const value_view& element : value.as_array()) elements.push_back(keep(element));
        return keep_array(std::move(elements));
    }
    return value;
}

value_view arena::keep_array(std::vector<value_view> elements) {
    arrays_.push_back(std::move(elements));
    return value_view::array(arrays_.back());
}

void arena::clear() noexcept {
    copies_.clear();
    arrays_.clear();
}

}  // namespace covet::exec
