#include "differential/docs/pair.hpp"

#include <string>
#include <string_view>

using namespace bookshop;

namespace {

constexpr sql_function<std::string(std::string), "soundex"> soundex{};
constexpr sql_operator<bool(std::string, std::string), "", "~", "REGEXP"> matches{};  // SQLite, PostgreSQL, MySQL

}  // namespace

TEST_CASE("docs/queries.md: functions of your own") {
    pairs pair;
    const auto declared = [&](std::string_view sql, const auto& of, dialect d) {
        pair("SELECT " + std::string{sql} + " FROM books", from<Book>.select(of).template only<mysql>(), d);
    };
    declared("soundex(title)", soundex(title), mysql);
    declared("(title REGEXP '^E')", matches(title, "^E"), mysql);
}
