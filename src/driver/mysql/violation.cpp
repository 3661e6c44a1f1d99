#include "violation.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <string>
#include <utility>

#include "message_parts.hpp"

namespace covet::driver::mysql_driver {
namespace {

diagnosis of_null(const std::string& column, std::string_view why) {
    diagnosis out{error_kind::not_null_violation, column + std::string{why}, "23502", column};
    out.column = column;
    return out;
}

/// Of `(`database`.`child`, CONSTRAINT `name` FOREIGN KEY (`parent_id`) REFERENCES …`, which names the child on both sides.
diagnosis of_foreign_key(int number, std::string_view message) {
    std::string key = between(message, "CONSTRAINT `", '`');
    const bool parent = number == 1451 || number == 1217;
    diagnosis out{error_kind::foreign_key_violation,
                  parent ? "rows of another table still point to the row, by " + key
                         : "the foreign key " + key + " would point to a row that does not exist",
                  "23503", key};
    out.table = between(message, "`.`", '`');
    out.column = between(message, "FOREIGN KEY (`", ')');
    const bool is_one = out.column.find('`') + 1 == out.column.size();
    out.column.resize(is_one ? out.column.size() - 1 : 0);
    return out;
}

}  // namespace

diagnosis of_violation(int number, std::string_view message) {
    switch (number) {
        case 1062:
        case 1022:
        case 1586: {
            std::string key = last_quoted(message, " for key '");
            // MySQL puts the table in front, MariaDB does not.
            const std::size_t dot = key.find('.');
            std::string table = dot == std::string::npos ? "" : key.substr(0, dot);
            if (dot != std::string::npos) key.erase(0, dot + 1);
            diagnosis out{error_kind::unique_violation, "a row with the same key " + key + " exists already", "23505", key};
            out.table = std::move(table);
            return out;
        }
        case 1048: return of_null(last_quoted(message, "Column '"), " may not be NULL");
        case 1364: return of_null(last_quoted(message, "Field '"), " has no default and was given no value");
        case 4025:
        case 3819: {
            std::string check = number == 4025 ? between(message, "CONSTRAINT `", '`') : between(message, "constraint '", '\'');
            // MariaDB names the check of a column after its table and column.
            check = check.substr(check.rfind('.') + 1);
            diagnosis out{error_kind::check_violation, "the check " + check + " is violated", "23514", check};
            out.table = between(message, "`.`", '`');
            return out;
        }
        default: return of_foreign_key(number, message);
    }
}

bool is_violation(int number) noexcept {
    constexpr std::array numbers{1022, 1048, 1062, 1216, 1217, 1364, 1451, 1452, 1586, 3819, 4025};
    return std::find(numbers.begin(), numbers.end(), number) != numbers.end();
}

}  // namespace covet::driver::mysql_driver
