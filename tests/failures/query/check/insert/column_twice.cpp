// expect: covet: columns<…>() takes members of the model in insert<…>, each once, as in columns<&Customer::name, &Customer::email>().
#include "shop.hpp"

#ifndef COVET_CORRECT
auto add = insert<Remark>.columns<&Remark::text, &Remark::text>();
#else
auto add = insert<Remark>.columns<&Remark::text>();
#endif
