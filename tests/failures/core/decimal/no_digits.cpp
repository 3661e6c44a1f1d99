// expect: covet: decimal<Precision, Scale> keeps its digits in a 64-bit integer. Choose a Precision from 1 to 18.
#include <covet/core/decimal.hpp>

#ifndef COVET_CORRECT
covet::decimal<0> none{};
#else
covet::decimal<1> none{};
#endif
