// expect: covet: Scale is how many of the Precision digits of a decimal<Precision, Scale> stand after the point. Choose a Scale from 0 to Precision.
#include <covet/core/decimal.hpp>

#ifndef COVET_CORRECT
using thousands = covet::decimal<9, -3>;
#else
using thousands = covet::decimal<9, 3>;
#endif

thousands doubled(thousands n) { return n * 2; }
