#include "findings.hpp"

#include <algorithm>
#include <array>
#include <cstdio>
#include <sstream>

namespace bench {
namespace {

/// The numbers of a finding, in the order in which they are written.
constexpr std::array numbers{&finding::target, &finding::plain, &finding::covet, &finding::ratio, &finding::ratio_without_lock,
                             &finding::ratio_of_cpu_time, &finding::plain_allocations, &finding::covet_allocations};

std::string format(const char* pattern, double value) {
    char text[32];
    std::snprintf(text, sizeof text, pattern, value);
    return text;
}

std::string time_text(double seconds) {
    if (seconds == 0) return "";
    return seconds >= 1e-6 ? format("%.2f us", seconds * 1e6) : format("%.1f ns", seconds * 1e9);
}

std::string ratio_text(double ratio) { return ratio == 0 ? "" : format("%.3f", ratio); }

using cells = std::vector<std::string>;

/// One row of the table, from what all processes found of one figure.
cells row_of(const std::vector<finding>& same) {
    const auto of = [&](double finding::*number) {
        std::vector<double> values;
        for (const finding& f : same) values.push_back(f.*number);
        return values;
    };
    const double target = same[0].target;
    const std::vector<double> ratios = of(&finding::ratio);
    const double ratio = median(ratios);
    cells row{same[0].name, time_text(median(of(&finding::plain))), time_text(median(of(&finding::covet)))};
    if (ratio == 0) {
        row.insert(row.end(), {"", "", "", "", "", "", ""});
    } else {
        const auto [least, most] = std::minmax_element(ratios.begin(), ratios.end());
        row.insert(row.end(), {format("%.3f", ratio), format("%.3f", *least) + " to " + format("%.3f", *most),
                               target != 0 ? format("%.2f", target) : "", target == 0 ? "" : ratio <= target ? "met" : "MISSED",
                               ratio_text(median(of(&finding::ratio_without_lock))),
                               ratio_text(median(of(&finding::ratio_of_cpu_time))),
                               format("%.2f", median(of(&finding::plain_allocations)))});
    }
    row.push_back(format("%.2f", median(of(&finding::covet_allocations))));
    return row;
}

}  // namespace

double median(std::vector<double> values) {
    const auto middle = values.begin() + static_cast<std::ptrdiff_t>(values.size() / 2);
    std::nth_element(values.begin(), middle, values.end());
    return *middle;
}

void write_finding(const finding& f) {
    std::printf("%s", f.name.c_str());
    for (const auto number : numbers) std::printf("\t%.9g", f.*number);
    std::printf("\n");
    std::fflush(stdout);
}

finding read_finding(const std::string& line) {
    finding out;
    std::istringstream in{line};
    std::getline(in, out.name, '\t');
    for (const auto number : numbers) in >> out.*number;
    return out;
}

void print_table(const std::vector<finding>& all) {
    std::vector<std::vector<finding>> figures;
    for (const finding& f : all) {
        const auto known = std::find_if(figures.begin(), figures.end(), [&](const auto& same) { return same[0].name == f.name; });
        if (known == figures.end())
            figures.push_back({f});
        else
            known->push_back(f);
    }

    std::vector<cells> rows{{"one operation", "by hand", "covet", "ratio", "least to most", "target", "", "no lock", "own CPU", "news by hand", "covet news"}};
    for (const auto& same : figures) rows.push_back(row_of(same));
    std::vector<std::size_t> widths(rows[0].size());
    for (const cells& row : rows)
        for (std::size_t i = 0; i < widths.size(); ++i) widths[i] = std::max(widths[i], row[i].size());
    for (const cells& row : rows) {
        for (std::size_t i = 0; i < widths.size(); ++i)
            std::printf(i == 0 ? "%-*s" : "  %*s", static_cast<int>(widths[i]), row[i].c_str());
        std::printf("\n");
    }
}

}  // namespace bench
