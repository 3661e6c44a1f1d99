// expect: covet: Scale is how many of the Precision digits of a decimal<Precision, Scale> stand after the point. Choose a Scale from 0 to Precision.
#include <covet/core/decimal.hpp>

#ifndef COVET_CORRECT
using money = covet::decimal<2, 4>;
#else
using money = covet::decimal<4, 2>;
#endif

money total(money price, int count) { return price * count + 1; }
