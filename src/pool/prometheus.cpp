#include <covet/pool/statistics.hpp>

#include <array>
#include <charconv>
#include <string>
#include <utility>
#include <vector>

namespace covet::pool {
namespace {

std::string label_of(std::string_view pool) {
    std::string out = "pool=\"";
    for (const char c : pool) {
        if (c == '\\' || c == '"') out += '\\';
        if (c == '\n')
            out += "\\n";
        else
            out += c;
    }
    return out += '"';
}

std::string seconds(std::chrono::nanoseconds time) {
    std::array<char, 32> digits{};
    const auto end = std::to_chars(digits.data(), digits.data() + digits.size(), std::chrono::duration<double>{time}.count());
    return {digits.data(), end.ptr};
}

/// Writes one family of samples after the other, each of all pools.
class exposition {
public:
    explicit exposition(std::span<const named_statistics> pools) : pools_{pools} {
        for (const named_statistics& p : pools) labels_.push_back(label_of(p.name));
    }

    /// `write(numbers)` calls `sample` for each sample of a pool.
    template <class Write>
    void family(std::string_view name, std::string_view type, std::string_view help, Write write) {
        name_ = "covet_pool_" + std::string{name};
        text_.append("# HELP ").append(name_).append(1, ' ').append(help).append("\n# TYPE ").append(name_).append(1, ' ');
        text_.append(type).append(1, '\n');
        for (pool_ = 0; pool_ < pools_.size(); ++pool_) write(pools_[pool_].numbers);
    }
    void sample(std::uint64_t value, std::string_view more_labels = {}, std::string_view suffix = {}) {
        sample_text(std::to_string(value), more_labels, suffix);
    }
    void sample_text(std::string_view value, std::string_view more_labels = {}, std::string_view suffix = {}) {
        text_.append(name_).append(suffix).append(1, '{').append(labels_[pool_]);
        if (!more_labels.empty()) text_.append(1, ',').append(more_labels);
        text_.append("} ").append(value).append(1, '\n');
    }

    template <class Number>
    void gauge(std::string_view name, std::string_view help, Number statistics::*number) {
        family(name, "gauge", help, [&](const statistics& s) { sample(s.*number); });
    }
    void counter(std::string_view name, std::string_view help, std::uint64_t statistics::*number) {
        family(name, "counter", help, [&](const statistics& s) { sample(s.*number); });
    }
    void times(std::string_view name, std::string_view help, histogram statistics::*which) {
        family(name, "histogram", help, [&](const statistics& s) {
            const histogram& h = s.*which;
            for (std::chrono::nanoseconds most{1'024}; most < std::chrono::seconds{100}; most *= 4)
                sample(h.count_up_to(most - std::chrono::nanoseconds{1}), "le=\"" + seconds(most) + '"', "_bucket");
            sample(h.count(), "le=\"+Inf\"", "_bucket");
            sample_text(seconds(h.sum()), {}, "_sum");
            sample(h.count(), {}, "_count");
        });
    }

    std::string text() && { return std::move(text_); }

private:
    std::span<const named_statistics> pools_;
    std::vector<std::string> labels_;
    std::size_t pool_{};
    std::string name_;
    std::string text_;
};

void write_sizes(exposition& out) {
    out.family("state", "gauge", "1 for the state that the pool is in.", [&](const statistics& s) {
        for (const condition c : {condition::healthy, condition::degraded, condition::exhausted, condition::down})
            out.sample(s.state == c ? 1 : 0, "state=\"" + std::string{name_of(c)} + '"');
    });
    out.family("breaker_state", "gauge", "1 for the state that the circuit breaker is in.", [&](const statistics& s) {
        for (const breaker_state b : {breaker_state::closed, breaker_state::open, breaker_state::half_open})
            out.sample(s.breaker == b ? 1 : 0, "state=\"" + std::string{name_of(b)} + '"');
    });
    out.gauge("max_connections", "Connections that the pool may have.", &statistics::max_size);
    out.gauge("connections", "Connections that it has, in any state.", &statistics::size);
    out.gauge("connections_in_use", "Connections that are lent.", &statistics::in_use);
    out.gauge("connections_idle", "Connections that are free.", &statistics::idle);
    out.gauge("connections_opening", "Connections that are being opened.", &statistics::connecting);
    out.gauge("waiting", "Borrowers that wait.", &statistics::waiting);
    out.family("longest_hold_seconds", "gauge", "How long the longest holder has had its connection.",
               [&](const statistics& s) { out.sample_text(seconds(s.longest_hold)); });
}

void write_counts(exposition& out) {
    out.counter("leases_total", "Connections lent.", &statistics::leases);
    out.counter("waits_total", "Connections that were not had at once.", &statistics::waits);
    out.family("errors_total", "counter", "What went wrong, by kind.", [&](const statistics& s) {
        out.sample(s.timeouts, "kind=\"timeout\"");
        out.sample(s.refusals, "kind=\"queue_full\"");
        out.sample(s.shed, "kind=\"shed\"");
        out.sample(s.breaker_refusals, "kind=\"breaker_open\"");
        out.sample(s.closed_refusals, "kind=\"closed\"");
        out.sample(s.connect_failures, "kind=\"connect\"");
        out.sample(s.check_failures, "kind=\"check\"");
    });
    out.counter("connects_total", "Connections opened.", &statistics::connects);
    out.family("closed_total", "counter", "Connections closed, by reason.", [&](const statistics& s) {
        for (std::size_t i = 0; i < close_reasons; ++i)
            out.sample(s.closed[i], "reason=\"" + std::string{name_of(static_cast<close_reason>(i))} + '"');
    });
    out.counter("checks_total", "Connections checked.", &statistics::checks);
    out.counter("resets_total", "Connections reset for the next borrower.", &statistics::resets);
    out.counter("leaks_total", "Connections lent for longer than leak_threshold.", &statistics::leaks);
    out.counter("retries_total", "Statements repeated on another connection.", &statistics::retries);
}

}  // namespace

std::string to_prometheus(std::span<const named_statistics> pools) {
    exposition out{pools};
    write_sizes(out);
    write_counts(out);
    out.times("wait_seconds", "Time that borrowers waited for a connection.", &statistics::wait);
    out.times("hold_seconds", "Time that borrowers had a connection.", &statistics::hold);
    out.times("connect_seconds", "Time that connecting took.", &statistics::connect);
    return std::move(out).text();
}

std::string to_prometheus(const statistics& s, std::string_view pool) {
    const std::array<named_statistics, 1> one{{{std::string{pool}, s}}};
    return to_prometheus(one);
}

}  // namespace covet::pool
