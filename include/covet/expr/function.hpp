#pragma once

#include <covet/expr/expression.hpp>

namespace covet::expr::op {

/// `NAME(a, b, …)`, which is NULL where an argument is.
struct function {};

}  // namespace covet::expr::op
