// expect: covet: decimal<Precision, Scale> keeps its digits in a 64-bit integer. Choose a Precision from 1 to 18.
#include <covet/core/decimal.hpp>

#ifndef COVET_CORRECT
using money = covet::decimal<38, 2>;
#else
using money = covet::decimal<18, 2>;
#endif

money total(money price, int count) { return price * count + 1; }
