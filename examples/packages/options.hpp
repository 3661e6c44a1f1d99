#pragma once

#include <cstdint>
#include <optional>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

namespace packages {

struct options {
    std::string list = "/var/lib/dpkg/status";
    std::string database = "packages.db";
    bool load = true;
    std::int64_t rows = 10;  // of each table
    bool show_sql{};
    bool help{};

    bool overview{};
    bool largest{};
    bool sections{};
    bool maintainers{};
    bool listing{};
    std::optional<std::string> depends_on;
};

/// What is wrong with a command line.
class usage_error : public std::runtime_error {
    using runtime_error::runtime_error;
};

/// Reads a command line, without the name of the program. Throws `usage_error`. All questions are asked when none is.
options parse_options(const std::vector<std::string_view>& arguments);

/// What --help prints.
extern const std::string_view usage;

}  // namespace packages
