#include <covet/exec/key_table.hpp>

#include <algorithm>
#include <bit>
#include <functional>
#include <string_view>

namespace covet::exec {
namespace {

std::string_view letters_of(const value_view& v) noexcept {
    if (v.kind() == value_kind::text) return v.as_text();
    return {reinterpret_cast<const char*>(v.as_bytes().data()), v.as_bytes().size()};
}

bool is_view(const value_view& v) noexcept { return v.kind() == value_kind::text || v.kind() == value_kind::bytes; }

std::uint64_t bits_of(const value_view& v) noexcept {
    if (v.kind() == value_kind::real) return std::bit_cast<std::uint64_t>(v.as_real());
    return v.kind() == value_kind::integer ? static_cast<std::uint64_t>(v.as_integer()) : v.as_unsigned();
}

bool is_same(const value_view& a, const value_view& b) noexcept {
    if (a.kind() != b.kind()) return false;
    return is_view(a) ? letters_of(a) == letters_of(b) : bits_of(a) == bits_of(b);
}

std::uint64_t hash_of(const value_view& v) noexcept {
    return is_view(v) ? std::hash<std::string_view>{}(letters_of(v)) : bits_of(v);
}

}  // namespace

bool key_table::is_at(std::size_t number, const value_view* key) const noexcept {
    const value_view* const known = values_.data() + number * width_;
    for (std::size_t i = 0; i < width_; ++i)
        if (!is_same(known[i], key[i])) return false;
    return true;
}

std::size_t key_table::slot_of(const value_view* key) const noexcept {
    std::uint64_t hash = 0;
    for (std::size_t i = 0; i < width_; ++i) hash = (hash ^ hash_of(key[i])) * 0x9e3779b97f4a7c15U;
    std::size_t slot = (hash >> 32U) & (slots_.size() - 1);
    while (slots_[slot] != 0 && !is_at(slots_[slot] - 1, key)) slot = (slot + 1) & (slots_.size() - 1);
    return slot;
}

void key_table::grow() {
    slots_.assign(std::max<std::size_t>(64, slots_.size() * 4), 0);
    for (std::size_t number = 0; number < size(); ++number)
        slots_[slot_of(values_.data() + number * width_)] = static_cast<std::uint32_t>(number + 1);
}

std::size_t key_table::add(const value_view* key) {
    if (size() * 2 >= slots_.size()) grow();
    std::uint32_t& slot = slots_[slot_of(key)];
    if (slot == 0) {
        values_.insert(values_.end(), key, key + width_);
        slot = static_cast<std::uint32_t>(size());
    }
    return slot - 1;
}

std::size_t key_table::find(const value_view* key) const noexcept {
    if (slots_.empty()) return none;
    const std::uint32_t slot = slots_[slot_of(key)];
    return slot == 0 ? none : slot - 1;
}

key_arrays::key_arrays(const key_table& keys, std::size_t from, std::size_t most) {
    const std::size_t count = std::min(most, keys.size() - from);
    const std::span<const value_view> values = keys.values().subspan(from * keys.width(), count * keys.width());
    if (keys.width() == 1) {
        arguments_.push_back(value_view::array(values));
        return;
    }
    columns_.reserve(values.size());
    for (std::size_t column = 0; column < keys.width(); ++column) {
        const value_view* const begin = columns_.data() + columns_.size();
        for (std::size_t i = column; i < values.size(); i += keys.width()) columns_.push_back(values[i]);
        arguments_.push_back(value_view::array({begin, count}));
    }
}

}  // namespace covet::exec
