#include <covet/pool/statistics.hpp>

#include <array>
#include <charconv>
#include <string>

namespace covet::pool {
namespace {

/// Writes families of samples that all have the pool's label.
class exposition {
public:
    explicit exposition(std::string_view pool) {
        for (const char c : pool) {
            if (c == '\\' || c == '"') label_ += '\\';
            if (c == '\n')
                label_ += "\\n";
            else
                label_ += c;
        }
        label_ = "pool=\"" + label_ + '"';
    }

    void family(std::string_view name, std::string_view type, std::string_view help) {
        name_ = "covet_pool_" + std::string{name};
        text_.append("# HELP ").append(name_).append(1, ' ').append(help).append("\n# TYPE ").append(name_).append(1, ' ');
        text_.append(type).append(1, '\n');
    }
    void sample(std::uint64_t value, std::string_view more_labels = {}, std::string_view suffix = {}) {
        line(suffix, more_labels).append(std::to_string(value)).append(1, '\n');
    }
    void sample_seconds(std::chrono::nanoseconds value, std::string_view suffix = {}) {
        line(suffix, {}).append(number(value)).append(1, '\n');
    }
    void one(std::string_view name, std::string_view type, std::string_view help, std::uint64_t value) {
        family(name, type, help);
        sample(value);
    }

    void times(std::string_view name, std::string_view help, const histogram& h) {
        family(name, "histogram", help);
        for (std::chrono::nanoseconds most{1'024}; most < std::chrono::seconds{100}; most *= 4)
            sample(h.count_up_to(most - std::chrono::nanoseconds{1}), "le=\"" + number(most) + '"', "_bucket");
        sample(h.count(), "le=\"+Inf\"", "_bucket");
        sample_seconds(h.sum(), "_sum");
        sample(h.count(), {}, "_count");
    }

    std::string text() && { return std::move(text_); }

private:
    static std::string number(std::chrono::nanoseconds time) {
        std::array<char, 32> digits{};
        const auto end = std::to_chars(digits.data(), digits.data() + digits.size(), std::chrono::duration<double>{time}.count());
        return {digits.data(), end.ptr};
    }

    std::string& line(std::string_view suffix, std::string_view more_labels) {
        text_.append(name_).append(suffix).append(1, '{').append(label_);
        if (!more_labels.empty()) text_.append(1, ',').append(more_labels);
        return text_.append("} ");
    }

    std::string label_;
    std::string name_;
    std::string text_;
};

void write_sizes(exposition& out, const statistics& s) {
    out.family("state", "gauge", "1 for the state that the pool is in.");
    for (const condition c : {condition::healthy, condition::degraded, condition::exhausted, condition::down})
        out.sample(s.state == c ? 1 : 0, "state=\"" + std::string{name_of(c)} + '"');
    out.one("max_connections", "gauge", "Connections that the pool may have.", s.max_size);
    out.one("connections", "gauge", "Connections that it has, in any state.", s.size);
    out.one("connections_in_use", "gauge", "Connections that are lent.", s.in_use);
    out.one("connections_idle", "gauge", "Connections that are free.", s.idle);
    out.one("connections_opening", "gauge", "Connections that are being opened.", s.connecting);
    out.one("waiting", "gauge", "Borrowers that wait.", s.waiting);
    out.family("longest_hold_seconds", "gauge", "How long the longest holder has had its connection.");
    out.sample_seconds(s.longest_hold);
}

void write_counts(exposition& out, const statistics& s) {
    out.one("leases_total", "counter", "Connections lent.", s.leases);
    out.one("waits_total", "counter", "Connections that were not had at once.", s.waits);
    out.family("errors_total", "counter", "What went wrong, by kind.");
    out.sample(s.timeouts, "kind=\"timeout\"");
    out.sample(s.refusals, "kind=\"queue_full\"");
    out.sample(s.shed, "kind=\"shed\"");
    out.sample(s.breaker_refusals, "kind=\"breaker_open\"");
    out.sample(s.closed_refusals, "kind=\"closed\"");
    out.sample(s.connect_failures, "kind=\"connect\"");
    out.sample(s.check_failures, "kind=\"check\"");
    out.one("connects_total", "counter", "Connections opened.", s.connects);
    out.family("closed_total", "counter", "Connections closed, by reason.");
    for (std::size_t i = 0; i < close_reasons; ++i)
        out.sample(s.closed[i], "reason=\"" + std::string{name_of(static_cast<close_reason>(i))} + '"');
    out.one("checks_total", "counter", "Connections checked.", s.checks);
    out.one("resets_total", "counter", "Connections reset for the next borrower.", s.resets);
    out.one("leaks_total", "counter", "Connections lent for longer than leak_threshold.", s.leaks);
    out.one("retries_total", "counter", "Statements repeated on another connection.", s.retries);
}

}  // namespace

std::string to_prometheus(const statistics& s, std::string_view pool) {
    exposition out{pool};
    write_sizes(out, s);
    write_counts(out, s);
    out.times("wait_seconds", "Time that borrowers waited for a connection.", s.wait);
    out.times("hold_seconds", "Time that borrowers had a connection.", s.hold);
    out.times("connect_seconds", "Time that connecting took.", s.connect);
    return std::move(out).text();
}

}  // namespace covet::pool
