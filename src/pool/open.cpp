#include <covet/core/error.hpp>
#include <covet/driver/connector.hpp>
#include <covet/driver/url.hpp>
#include <covet/pool/open.hpp>

#include <utility>

namespace covet::pool {

plan plan_for(std::string_view text) {
    driver::url address{text};
    driver::connector found = driver::connector_for(address);
    plan out{found.dialect, std::move(found.connect), {}};
    const auto size = address.take_count("pool_size");
    if (found.only_one && size.value_or(1) != 1)
        throw bad_option{"covet: pool_size must be 1 for a database in memory, since each connection would have its own"};
    if (found.only_one) out.settings.max_size = 1;
    if (size) out.settings.max_size = *size;
    if (const auto limit = address.take_milliseconds("acquire_timeout")) out.settings.acquire_timeout = *limit;
    address.refuse_rest();
    return out;
}

}  // namespace covet::pool
