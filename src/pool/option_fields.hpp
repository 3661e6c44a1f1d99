#pragma once

#include <covet/pool/options.hpp>

namespace covet::pool {

/// Calls `f(name, member)` for each option. `Options` may be const.
template <class Options, class Function>
void each_field(Options& o, Function f) {
    f("max_size", o.max_size);
    f("acquire_timeout", o.acquire_timeout);
    f("min_size", o.min_size);
    f("idle_timeout", o.idle_timeout);
    f("max_lifetime", o.max_lifetime);
    f("lifetime_jitter", o.lifetime_jitter);
    f("keepalive", o.keepalive);
    f("validate_after", o.validate_after);
    f("check_timeout", o.check_timeout);
    f("leak_threshold", o.leak_threshold);
    f("drain_timeout", o.drain_timeout);
    f("max_connecting", o.max_connecting);
    f("max_waiting", o.max_waiting);
    f("order", o.order);
    f("warm_up", o.warm_up);
    f("connect_retry.attempts", o.connect_retry.attempts);
    f("connect_retry.base", o.connect_retry.base);
    f("connect_retry.cap", o.connect_retry.cap);
    f("statement_retry.attempts", o.statement_retry.attempts);
    f("statement_retry.base", o.statement_retry.base);
    f("statement_retry.cap", o.statement_retry.cap);
    f("shed_target", o.shed_target);
    f("shed_interval", o.shed_interval);
    f("breaker.failures_in_a_row", o.breaker.failures_in_a_row);
    f("breaker.failure_percent", o.breaker.failure_percent);
    f("breaker.window", o.breaker.window);
    f("breaker.open_for", o.breaker.open_for);
}

}  // namespace covet::pool
