#pragma once

#include <chrono>
#include <cstdint>
#include <iosfwd>
#include <string>
#include <utility>
#include <vector>

namespace packages {

enum class align { left, right };

/// Rows of text under headings, each column as wide as its widest cell. Nothing is printed to the right of a last
/// column that is aligned to the left.
///
///     text_table table{{{"Package"}, {"Size", align::right}}};
///     table.add({"bash", "7.0 MiB"});
///     std::cout << table;
class text_table {
public:
    struct column {
        std::string heading;
        align to = align::left;
    };

    explicit text_table(std::vector<column> columns) : columns_{std::move(columns)} {}

    /// One cell for each column.
    void add(std::vector<std::string> cells);
    bool empty() const noexcept { return rows_.empty(); }

    friend std::ostream& operator<<(std::ostream&, const text_table&);

private:
    std::vector<column> columns_;
    std::vector<std::vector<std::string>> rows_{};
};

/// 12345 as "12,345".
std::string with_commas(std::int64_t number);

/// KiB as "1,234.5 MiB".
std::string in_mebibytes(std::int64_t kibibytes);

/// "12 ms", "1.23 s"
std::string in_words(std::chrono::nanoseconds);

}  // namespace packages
