#include "text_table.hpp"

#include <algorithm>
#include <ostream>

#include "utf8.hpp"

namespace packages {
namespace {

using columns = std::vector<text_table::column>;
using cells = std::vector<std::string>;

void print_row(std::ostream& out, const columns& format, const std::vector<std::size_t>& widths, const cells& row) {
    std::string line;
    for (std::size_t i = 0; i < row.size(); ++i) {
        const std::string padding(widths[i] - display_width(row[i]), ' ');
        line += "  ";
        line += format[i].to == align::right ? padding + row[i] : row[i] + padding;
    }
    line.resize(line.find_last_not_of(' ') + 1);
    out << line << '\n';
}

}  // namespace

void text_table::add(std::vector<std::string> row) {
    row.resize(columns_.size());
    for (std::string& cell : row) cell = printable(cell);
    rows_.push_back(std::move(row));
}

std::ostream& operator<<(std::ostream& out, const text_table& table) {
    cells headings;
    cells rules;
    std::vector<std::size_t> widths;
    for (std::size_t i = 0; i < table.columns_.size(); ++i) {
        headings.push_back(table.columns_[i].heading);
        std::size_t width = display_width(headings.back());
        for (const cells& row : table.rows_) width = std::max(width, display_width(row[i]));
        widths.push_back(width);
        rules.emplace_back(width, '-');
    }
    print_row(out, table.columns_, widths, headings);
    print_row(out, table.columns_, widths, rules);
    for (const cells& row : table.rows_) print_row(out, table.columns_, widths, row);
    return out;
}

std::string with_commas(std::int64_t number) {
    std::string digits = std::to_string(number);
    const std::size_t first = number < 0 ? 1 : 0;
    for (std::size_t i = digits.size(); i > first + 3; i -= 3) digits.insert(i - 3, 1, ',');
    return digits;
}

std::string in_mebibytes(std::int64_t kibibytes) {
    // The remainder alone is rounded, so that no size is too large for it.
    std::int64_t whole = kibibytes / 1024;
    std::int64_t tenths = (kibibytes % 1024 * 10 + 512) / 1024;
    if (tenths == 10) {
        ++whole;
        tenths = 0;
    }
    return with_commas(whole) + '.' + std::to_string(tenths) + " MiB";
}

std::string in_words(std::chrono::nanoseconds time) {
    const auto milliseconds = std::chrono::round<std::chrono::milliseconds>(time).count();
    if (milliseconds < 1000) return std::to_string(milliseconds) + " ms";
    const std::string hundredths = std::to_string(milliseconds % 1000 / 10);
    return with_commas(milliseconds / 1000) + (hundredths.size() < 2 ? ".0" : ".") + hundredths + " s";
}

}  // namespace packages
