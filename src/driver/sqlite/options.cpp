#include "options.hpp"

#include <covet/core/error.hpp>

#include <algorithm>
#include <span>
#include <string>

namespace covet::driver::sqlite_driver {
namespace {

void check_word(std::string_view option, std::string_view word, std::span<const std::string_view> known) {
    if (std::find(known.begin(), known.end(), word) != known.end()) return;
    std::string message =
        "covet: " + std::string{option} + "=" + std::string{word} + " means nothing to SQLite; it knows ";
    for (const std::string_view each : known) message.append(each == known.front() ? "" : ", ").append(each);
    throw bad_option{message};
}

}  // namespace

void check_options(const sqlite_options& options) {
    if (options.path.empty())
        throw bad_option{
            "covet: an SQLite database needs a file name, or :memory: for one that ends with its connection"};
    if (options.path.find('\0') != std::string::npos)
        throw bad_option{"covet: the name of an SQLite file has a NUL character in it"};
    if (options.busy_timeout.count() < 0)
        throw bad_option{"covet: busy_timeout=" + std::to_string(options.busy_timeout.count()) +
                         " is negative; it is a number of milliseconds, and 0 means not to wait"};
    check_word("journal_mode", options.journal_mode, journal_modes);
    if (!options.synchronous.empty()) check_word("synchronous", options.synchronous, synchronous_levels);
}

}  // namespace covet::driver::sqlite_driver
