#include <covet/core/owned_value.hpp>

#include <bit>

namespace covet {

owned_value::owned_value(const value_view& v) : kind_{v.kind()} {
    switch (v.kind()) {
        case value_kind::null: break;
        case value_kind::integer: bits_ = static_cast<std::uint64_t>(v.as_integer()); break;
        case value_kind::unsigned_integer: bits_ = v.as_unsigned(); break;
        case value_kind::real: bits_ = std::bit_cast<std::uint64_t>(v.as_real()); break;
        case value_kind::text: data_ = v.as_text(); break;
        case value_kind::bytes: {
            const std::span<const std::byte> bytes = v.as_bytes();
            data_.assign(reinterpret_cast<const char*>(bytes.data()), bytes.size());
            break;
        }
        case value_kind::array: members_.assign(v.as_array().begin(), v.as_array().end()); break;
    }
}

value_view owned_value::view() const noexcept {
    switch (kind_) {
        case value_kind::integer: return value_view::integer(static_cast<std::int64_t>(bits_));
        case value_kind::unsigned_integer: return value_view::unsigned_integer(bits_);
        case value_kind::real: return value_view::real(std::bit_cast<double>(bits_));
        case value_kind::text: return value_view::text(data_);
        case value_kind::bytes: return value_view::bytes(std::as_bytes(std::span{data_}));
        case value_kind::null:
        case value_kind::array: break;
    }
    return value_view::null();
}

}  // namespace covet
