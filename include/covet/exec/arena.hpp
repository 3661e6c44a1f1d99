#pragma once

#include <covet/core/value.hpp>

#include <vector>

namespace covet::exec {

/// Keeps what a statement's parameters view into and nobody else owns: text made for one execution, and the elements of
/// IN lists. Costs nothing while it keeps nothing.
class arena {
public:
    arena() = default;
    arena(const arena&) = delete;
    arena& operator=(const arena&) = delete;
    ~arena() {
        if (contents_ != nullptr) release();
    }

    /// The same value, with its text or bytes copied to memory of the arena.
    value_view keep(const value_view& value) {
        const bool is_view =
            value.kind() == value_kind::text || value.kind() == value_kind::bytes || value.kind() == value_kind::array;
        return is_view ? keep_view(value) : value;
    }

    /// An array parameter of these elements.
    value_view keep_array(std::vector<value_view> elements);

    /// Forgets all, before the parameters of another row.
    void clear() noexcept {
        if (contents_ != nullptr) forget();
    }

private:
    struct contents;

    contents& filled();
    value_view keep_view(const value_view&);
    void forget() noexcept;
    void release() noexcept;

    contents* contents_{};
};

}  // namespace covet::exec
