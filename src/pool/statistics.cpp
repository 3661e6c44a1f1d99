#include <covet/pool/statistics.hpp>

#include <nlohmann/json.hpp>

#include <array>
#include <cstdio>
#include <span>
#include <string>
#include <utility>

namespace covet::pool {
namespace {

using nlohmann::ordered_json;

double seconds(std::chrono::nanoseconds time) { return std::chrono::duration<double>{time}.count(); }

ordered_json percentiles(const histogram& h) {
    return {{"count", h.count()},
            {"sum", seconds(h.sum())},
            {"p50", seconds(h.percentile(0.50))},
            {"p95", seconds(h.percentile(0.95))},
            {"p99", seconds(h.percentile(0.99))},
            {"max", seconds(h.largest())}};
}

std::string where_text(const std::source_location& where) {
    if (where.line() == 0) return {};
    std::string_view file = where.file_name();
    file.remove_prefix(file.rfind('/') + 1);  // npos + 1 is 0
    return std::string{file} + ":" + std::to_string(where.line());
}

}  // namespace

std::string_view name_of(condition c) noexcept {
    constexpr std::array names{"healthy", "degraded", "exhausted", "down"};
    return names[static_cast<std::size_t>(c)];
}

std::string_view name_of(breaker_state s) noexcept {
    constexpr std::array names{"closed", "open", "half_open"};
    return names[static_cast<std::size_t>(s)];
}

std::string_view name_of(close_reason r) noexcept {
    constexpr std::array<std::string_view, close_reasons> names{"unused",       "lifetime",     "broken",
                                                                "check_failed", "reset_failed", "shutdown"};
    return names[static_cast<std::size_t>(r)];
}

std::string_view name_of(event::kind k) noexcept {
    constexpr std::array names{"connected", "connect failed", "closed", "check failed",   "leaked",        "leak returned",
                               "timed out", "shed",           "refused", "breaker opened", "breaker closed"};
    return names[static_cast<std::size_t>(k)];
}

std::string summary(const statistics& s) {
    std::string out = std::to_string(s.in_use) + " of " + std::to_string(s.max_size) + " connections in use, " +
                      std::to_string(s.idle) + " idle, " + std::to_string(s.connecting) + " being opened, ";
    const std::size_t counted = s.in_use + s.idle + s.connecting;
    if (s.size > counted) out.append(std::to_string(s.size - counted)).append(" being checked, reset or closed, ");
    out.append(std::to_string(s.waiting)).append(" waiting");
    if (s.in_use == 0) return out;
    std::array<char, 32> time{};
    std::snprintf(time.data(), time.size(), "%.1f s", seconds(s.longest_hold));
    out.append("; the longest in use for ").append(time.data());
    const std::string where = where_text(s.longest_holder);
    if (!where.empty()) out.append(", lent at ").append(where);
    return out;
}

std::string to_json(const statistics& s) {
    ordered_json closed = ordered_json::object();
    for (std::size_t i = 0; i < close_reasons; ++i) closed[std::string{name_of(static_cast<close_reason>(i))}] = s.closed[i];
    const ordered_json out = {
        {"state", name_of(s.state)},
        {"breaker", name_of(s.breaker)},
        {"max_size", s.max_size},
        {"size", s.size},
        {"in_use", s.in_use},
        {"idle", s.idle},
        {"connecting", s.connecting},
        {"waiting", s.waiting},
        {"longest_hold", {{"time", seconds(s.longest_hold)}, {"where", where_text(s.longest_holder)}}},
        {"leases", s.leases},
        {"waits", s.waits},
        {"errors",
         {{"timeout", s.timeouts},
          {"queue_full", s.refusals},
          {"shed", s.shed},
          {"breaker_open", s.breaker_refusals},
          {"closed", s.closed_refusals},
          {"connect", s.connect_failures},
          {"check", s.check_failures}}},
        {"connects", s.connects},
        {"checks", s.checks},
        {"resets", s.resets},
        {"leaks", s.leaks},
        {"retries", s.retries},
        {"closed", std::move(closed)},
        {"wait", percentiles(s.wait)},
        {"hold", percentiles(s.hold)},
        {"connect", percentiles(s.connect)},
    };
    return out.dump(-1, ' ', false, ordered_json::error_handler_t::replace);
}

}  // namespace covet::pool
