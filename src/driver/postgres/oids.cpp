#include "oids.hpp"

namespace covet::driver::postgres_driver::oids {

std::uint32_t element_of(std::uint32_t array) noexcept {
    switch (array) {
        case 1000: return boolean;
        case 1001: return bytea;
        case 1005: return int2;
        case 1007: return int4;
        case 1016: return int8;
        case 1009:
        case 1014:          // of character(n)
        case 1015: return text;  // of character varying
        case 1021: return float4;
        case 1022: return float8;
        case date_array: return date;
        case timestamp_array: return timestamp;
        case timestamptz_array: return timestamptz;
        case 1231: return numeric;
        case uuid_array: return uuid;
        default: return 0;
    }
}

}  // namespace covet::driver::postgres_driver::oids
