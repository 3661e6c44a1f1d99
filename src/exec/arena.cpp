#include <covet/exec/arena.hpp>

#include <algorithm>
#include <cstddef>
#include <memory>
#include <span>
#include <utility>

namespace covet::exec {

struct arena::contents {
    std::vector<std::unique_ptr<char[]>> copies;
    std::vector<std::vector<value_view>> arrays;
};

arena::contents& arena::filled() {
    if (contents_ == nullptr) contents_ = new contents;
    return *contents_;
}

void arena::release() noexcept { delete contents_; }

void arena::forget() noexcept {
    contents_->copies.clear();
    contents_->arrays.clear();
}

value_view arena::keep_view(const value_view& value) {
    if (value.kind() == value_kind::array) {
        std::vector<value_view> elements;
        elements.reserve(value.as_array().size());
        for (const value_view& element : value.as_array()) elements.push_back(keep(element));
        return keep_array(std::move(elements));
    }
    const bool is_text = value.kind() == value_kind::text;
    const std::span<const std::byte> from =
        is_text ? std::as_bytes(std::span{value.as_text()}) : value.as_bytes();
    auto& copies = filled().copies;
    copies.push_back(std::make_unique<char[]>(from.size()));
    char* const copy = copies.back().get();
    std::ranges::copy(from, reinterpret_cast<std::byte*>(copy));
    return is_text ? value_view::text({copy, from.size()})
                   : value_view::bytes({reinterpret_cast<const std::byte*>(copy), from.size()});
}

value_view arena::keep_array(std::vector<value_view> elements) {
    auto& arrays = filled().arrays;
    arrays.push_back(std::move(elements));
    return value_view::array(arrays.back());
}

}  // namespace covet::exec
