#include "connection.hpp"

#include <stdexcept>
#include <string>
#include <string_view>

namespace covet::driver::mysql_driver {
namespace {

notice_level level_of(std::string_view label) { return label == "Note" ? notice_level::notice : notice_level::warning; }

bool has_warnings(sql::Statement& s) {
    try {
        return s.getWarnings() != nullptr;
    } catch (const std::logic_error&) {  // the connector does not know the SQLSTATE of one
        return true;
    }
}

}  // namespace

/// Of the statements that the connector has prepared it knows the number of warnings after those that change something, and
/// asks for them where there are some; of the others it does not. What it has learned it keeps from one run to the next.
void mysql_connection::tell_warnings(sql::Statement& changed) {
    if (notices_ == nullptr) return;
    if (call("SHOW WARNINGS", phase::writing, [&] { return has_warnings(changed); })) tell_warnings();
    changed.clearWarnings();
}

/// https://mariadb.com/kb/en/show-warnings/
void mysql_connection::tell_warnings() {
    if (notices_ == nullptr) return;
    call("SHOW WARNINGS", phase::writing, [&] {
        const std::unique_ptr<sql::ResultSet> rows{session_->plain->executeQuery("SHOW WARNINGS")};
        const bool has_any = rows->rowsCount() > 0;
        while (rows->next()) {
            const std::string level = rows->getString(1).asStdString();
            const std::string message = rows->getString(3).asStdString();
            notices_->take({.level = level_of(level), .code = rows->getInt(2), .message = message});
        }
        // A statement that uses no table leaves the list as it is, and so it would be told again.
        if (has_any) std::unique_ptr<sql::ResultSet>{session_->plain->executeQuery("SELECT 1 FROM (SELECT 1) AS t")};
    });
}

}  // namespace covet::driver::mysql_driver
