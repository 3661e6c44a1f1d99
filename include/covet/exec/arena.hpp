#pragma once

#include <covet/core/value.hpp>

#include <memory>
#include <span>
#include <vector>

namespace covet::exec {

/// Keeps what a statement's parameters view into and nobody else owns: text made for one execution, and the elements of
/// IN lists. Costs nothing while it keeps nothing.
class arena {
public:
    /// The same value, with its text or bytes copied to memory of the arena.
    value_view keep(const value_view&);

    /// An array parameter of these elements.
    value_view keep_array(std::vector<value_view> elements);

    /// Forgets all, before the parameters of another row.
    void clear() noexcept;

private:
    std::vector<std::unique_ptr<char[]>> copies_;
    std::vector<std::vector<value_view>> arrays_;
};

}  // namespace covet::exec
