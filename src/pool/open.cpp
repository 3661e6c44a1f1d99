#include <covet/core/error.hpp>
#include <covet/driver/connector.hpp>
#include <covet/driver/url.hpp>
#include <covet/pool/open.hpp>

#include <algorithm>
#include <array>
#include <string>
#include <utility>

#include "option_fields.hpp"

namespace covet::pool {
namespace {

using std::chrono::milliseconds;

/// Two options had their names in URLs before the others, which begin with pool_.
std::string name_in_url(std::string_view name) {
    if (name == "max_size") return "pool_size";
    if (name == "acquire_timeout") return "acquire_timeout";
    return "pool_" + std::string{name};
}

void read(driver::url& address, const std::string& name, milliseconds& into) {
    if (const auto value = address.take_milliseconds(name)) into = *value;
}
void read(driver::url& address, const std::string& name, bool& into) {
    if (const auto value = address.take_switch(name)) into = *value;
}
void read(driver::url& address, const std::string& name, reuse& into) {
    constexpr std::array<std::string_view, 2> words{"lifo", "fifo"};
    if (const auto value = address.take_word(name, words)) into = *value == "lifo" ? reuse::lifo : reuse::fifo;
}
void read(driver::url& address, const std::string& name, std::uint32_t& into) {
    if (const auto value = address.take_count(name, 0)) into = static_cast<std::uint32_t>(*value);
}
void read(driver::url& address, const std::string& name, std::size_t& into) {
    if (const auto value = address.take_count(name, name == "pool_size" ? 1 : 0)) into = *value;
}

/// A connection within the process cannot be cut off, so there is nothing to check, and nothing gained by a younger one; a reset that
/// takes long is rolling back.
void spare_what_is_local(options& o) {
    o.max_lifetime = o.keepalive = o.validate_after = o.check_timeout = milliseconds{0};
}

plan read_plan(std::string_view text, const options* start) {
    driver::url address{text};
    driver::connector found = driver::connector_for(address);
    plan out{found.dialect, std::move(found.connect), start != nullptr ? *start : options{}};
    options& o = out.settings;
    if (found.dialect == sqlite) spare_what_is_local(o);
    if (found.only_one) {
        o.idle_timeout = milliseconds{0};
        o.max_size = 1;
        o.min_size = std::min<std::size_t>(o.min_size, 1);
    }
    each_field(o, [&](std::string_view name, auto& field) { read(address, name_in_url(name), field); });
    if (found.only_one && o.max_size != 1)
        throw bad_option{"covet: pool_size must be 1 for a database in memory, since each connection would have its own"};
    if (found.only_one && (o.idle_timeout.count() != 0 || o.max_lifetime.count() != 0 || o.check_timeout.count() != 0))
        throw bad_option{"covet: pool_idle_timeout, pool_max_lifetime and pool_check_timeout must be 0 for a database in memory, "
                         "since it is gone when its connection is closed"};
    address.refuse_rest();
    check(o);
    return out;
}

}  // namespace

plan plan_for(std::string_view url) { return read_plan(url, nullptr); }

plan plan_for(std::string_view url, const options& start) { return read_plan(url, &start); }

}  // namespace covet::pool
