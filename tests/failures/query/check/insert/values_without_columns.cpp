// expect: covet: values() and select() of an insert need to know which columns they give. Say columns<…>() before.
#include "shop.hpp"

#ifndef COVET_CORRECT
auto add = insert<Remark>.values("fine");
#else
auto add = insert<Remark>.columns<&Remark::text>().values("fine");
#endif
