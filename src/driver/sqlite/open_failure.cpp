#include "open_failure.hpp"

#include <covet/core/error.hpp>

#include <filesystem>
#include <fstream>
#include <string>

#include "error.hpp"
#include "options.hpp"

namespace covet::driver::sqlite_driver {
namespace {

namespace fs = std::filesystem;

/// Opens without creating or changing.
bool can_open(const fs::path& file, std::ios::openmode mode) { return std::fstream{file, mode}.is_open(); }

/// The reason that the file system gives, or nothing.
std::string reason_of_file(const sqlite_options& options) {
    std::error_code ignored;
    const fs::path file{options.path};
    const fs::path directory = file.has_parent_path() ? file.parent_path() : fs::path{"."};
    if (fs::is_directory(file, ignored)) return "it is a directory; name a file inside of it";
    if (!fs::exists(directory, ignored))
        return "the directory \"" + directory.string() + "\" does not exist; create it first";
    if (!fs::is_directory(directory, ignored)) return "\"" + directory.string() + "\" is not a directory";
    if (!fs::exists(file, ignored)) {
        if (options.mode != sqlite_options::access_mode::read_write_create)
            return "there is no such file; mode=rwc creates it";
        return "this process may not create files in \"" + directory.string() + "\"";
    }
    if (!can_open(file, std::ios::in)) return "this process may not read the file; change its permissions";
    if (!is_read_only(options) && !can_open(file, std::ios::in | std::ios::out))
        return "this process may not write the file; change its permissions, or open it with mode=ro";
    return {};
}

std::string reason_of(const sqlite_options& options, int code, const diagnosis& found) {
    if ((code & 0xff) == SQLITE_NOTADB)
        return "the file is not an SQLite database, or it is encrypted; check the name";
    if (std::string reason = reason_of_file(options); !reason.empty()) return reason;
    if ((code & 0xff) == SQLITE_CANTOPEN || (code & 0xff) == SQLITE_READONLY)
        return "this process may not write to its directory, where SQLite keeps its journal";
    return found.message;
}

}  // namespace

void throw_open_failure(const sqlite_options& options, int code, std::string_view sqlite_message) {
    const diagnosis found = diagnose(code, sqlite_message, {}, phase::before_running);
    const std::string start = "covet: cannot open SQLite database \"" + options.path + "\": ";
    if (found.kind == error_kind::timeout)
        throw timeout{start + found.message,
                      {.sqlstate = std::string{found.sqlstate}, .vendor_code = code, .retryable = true}};
    throw connection_failed{start + reason_of(options, code, found), {.sqlstate = "08001", .vendor_code = code}};
}

}  // namespace covet::driver::sqlite_driver
