// expect: covet: databases keep whole microseconds, and this point in time is finer. Use std::chrono::sys_time<std::chrono::microseconds>.
#include <covet/schema/types/chrono.hpp>

#ifndef COVET_CORRECT
using moment = std::chrono::sys_time<std::chrono::nanoseconds>;
#else
using moment = std::chrono::sys_time<std::chrono::microseconds>;
#endif

auto hold(const moment& value) { return covet::schema::codec<moment>::hold(value); }
bool read(const covet::value_view& cell, moment& out) { return covet::schema::codec<moment>::read(cell, out); }
