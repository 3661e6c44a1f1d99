#pragma once

#include "models.hpp"

namespace tpch {

/// What a line costs after its discount: the expression that most of the queries add up.
inline constexpr auto discounted_price =
    covet::col<&lineitem::l_extendedprice> * (1 - covet::col<&lineitem::l_discount>);

}  // namespace tpch
