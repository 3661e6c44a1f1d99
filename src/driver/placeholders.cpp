#include "placeholders.hpp"

#include <algorithm>

namespace covet::driver {

std::size_t count_placeholders(std::string_view sql, covet::dialect d) {
    std::size_t questions = 0;
    std::size_t highest = 0;
    for (std::size_t i = 0; i < sql.size(); ++i) {
        const char c = sql[i];
        if (c == '\'' || c == '"' || c == '`') {
            i = std::min(sql.find(c, i + 1), sql.size());
        } else if (sql.substr(i).starts_with("--")) {
            i = std::min(sql.find('\n', i), sql.size());
        } else if (c == '?') {
            ++questions;
        } else if (c == '$') {
            std::size_t number = 0;
            for (; i + 1 < sql.size() && sql[i + 1] >= '0' && sql[i + 1] <= '9'; ++i)
                number = number * 10 + static_cast<std::size_t>(sql[i + 1] - '0');
            highest = std::max(highest, number);
        }
    }
    return d == postgresql ? highest : questions;
}

}  // namespace covet::driver
