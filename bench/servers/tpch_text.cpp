#include "tpch_text.hpp"

#include <array>
#include <regex>
#include <utility>

namespace bench {

std::string tpch_for_server(std::string_view for_sqlite) {
    static const std::array<std::pair<std::regex, const char*>, 13> units{{
        {std::regex{R"(unixepoch\('1998-12-01', '-90 days'\) / 86400)"}, "DATE '1998-09-02'"},
        {std::regex{R"(unixepoch\(('[0-9-]+')\) / 86400)"}, "DATE $1"},
        {std::regex{R"(CAST\(strftime\('%Y', (\w+) \* 86400, 'unixepoch'\) AS INTEGER\))"}, "extract(YEAR FROM $1)"},
        {std::regex{R"(\(100 ([-+]) (l_\w+)\))"}, "(1 $1 $2)"},
        {std::regex{R"((avg\(\w+\)) / 100)"}, "$1"},                     // 1
        {std::regex{R"(6 - 1 AND 6 \+ 1)"}, "0.06 - 0.01 AND 0.06 + 0.01"},  // 6
        {std::regex{R"(l_quantity < 2400)"}, "l_quantity < 24"},
        {std::regex{R"( \* 10000 >)"}, " >"},                            // 11
        {std::regex{R"( \* \?)"}, " * 0.0100"},
        {std::regex{R"( / 100\.0)"}, ""},                                // 17, 20
        {std::regex{R"(300 \* 100)"}, "300"},                            // 18
        {std::regex{R"((\d+) \* 100 AND)"}, "$1 AND"},                   // 19
        {std::regex{R"((\(\d+ \+ 10\)) \* 100)"}, "$1"},
    }};
    std::string out{for_sqlite};
    for (const auto& [in_sqlite, on_server] : units) out = std::regex_replace(out, in_sqlite, on_server);
    return out;
}

}  // namespace bench
