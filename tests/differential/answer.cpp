#include "differential/answer.hpp"

#include <algorithm>
#include <cmath>
#include <sstream>
#include <tuple>

namespace differential {
namespace {

using covet::owned_value;
using covet::value_kind;
using covet::value_view;

std::string text_of(const value_view& v) {
    std::ostringstream out;
    out.precision(17);
    switch (v.kind()) {
        case value_kind::null: out << "NULL"; break;
        case value_kind::integer: out << v.as_integer(); break;
        case value_kind::unsigned_integer: out << v.as_unsigned(); break;
        case value_kind::real: out << v.as_real() << " (real)"; break;
        case value_kind::text: out << '"' << v.as_text() << '"'; break;
        default: out << "bytes:" << v.as_bytes().size(); break;
    }
    return out.str();
}

std::string text_of(const row& r) {
    std::string out;
    for (const owned_value& value : r) out.append(out.empty() ? "" : ", ").append(text_of(value.view()));
    return "(" + out + ")";
}

bool is_same(const owned_value& a, const owned_value& b) {
    if (a.kind() != value_kind::real || b.kind() != value_kind::real) return a == b;
    const double x = a.view().as_real(), y = b.view().as_real();
    return x == y || std::abs(x - y) <= 1e-9 * std::max(std::abs(x), std::abs(y)) || (std::isnan(x) && std::isnan(y));
}

bool is_same(const row& a, const row& b) {
    return std::equal(a.begin(), a.end(), b.begin(), b.end(), [](const owned_value& x, const owned_value& y) { return is_same(x, y); });
}

/// Real numbers are rounded, so that their last digits do not decide which rows are compared.
std::string sort_key(const row& r) {
    std::string out;
    for (const owned_value& value : r) {
        std::ostringstream real;
        real.precision(6);
        if (value.kind() == value_kind::real) real << value.view().as_real();
        out += (value.kind() == value_kind::real ? real.str() : text_of(value.view())) + '\n';
    }
    return out;
}

}  // namespace

std::string difference(std::vector<row> a, std::vector<row> b, bool ordered) {
    const auto by_key = [](const row& x, const row& y) { return sort_key(x) < sort_key(y); };
    if (!ordered) {
        std::sort(a.begin(), a.end(), by_key);
        std::sort(b.begin(), b.end(), by_key);
    }
    for (std::size_t i = 0; i < std::min(a.size(), b.size()); ++i)
        if (!is_same(a[i], b[i])) return "row " + std::to_string(i) + ": " + text_of(a[i]) + " and " + text_of(b[i]);
    if (a.size() != b.size()) return std::to_string(a.size()) + " and " + std::to_string(b.size()) + " rows";
    return {};
}

}  // namespace differential
