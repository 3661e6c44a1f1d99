#include <covet/core/error.hpp>
#include <covet/driver/sqlite.hpp>

#include <doctest/doctest.h>
#include <unistd.h>

#include <chrono>
#include <filesystem>
#include <fstream>
#include <string>

#include "support/statements.hpp"
#include "support/temporary_directory.hpp"

using covet::driver::connect_sqlite;
using covet::driver::sqlite_options;
using support::integer;
using support::query;
using support::rows;
using support::temporary_directory;
using support::text;

namespace {

/// File permissions do not bind the superuser, so that for a test of them somebody else must ask.
class ordinary_user {
public:
    ordinary_user() {
        constexpr uid_t nobody = 65'534;
        if (was_root_) REQUIRE(::seteuid(nobody) == 0);
    }
    ~ordinary_user() {
        if (was_root_ && ::seteuid(0) != 0) std::abort();
    }

private:
    bool was_root_ = ::geteuid() == 0;
};

/// Lets everybody reach a directory that is private otherwise.
void open_to_all(const std::filesystem::path& directory) {
    std::filesystem::permissions(directory, std::filesystem::perms::all);
}

/// Every message names the file.
covet::connection_failed refused(const sqlite_options& options) {
    auto e = support::thrown_by<covet::connection_failed>([&] { connect_sqlite(options); });
    CHECK(e.sqlstate() == "08001");
    CHECK(std::string{e.what()}.starts_with("covet: cannot open SQLite database \"" + options.path + "\": "));
    return e;
}

bool says(const covet::error& e, std::string_view words) {
    return std::string_view{e.what()}.find(words) != std::string_view::npos;
}

void make_table(const std::string& path) { connect_sqlite({.path = path})->run_script("CREATE TABLE t (v)"); }

}  // namespace

TEST_CASE("a missing directory") {
    const temporary_directory files;
    const std::string directory = files.file("missing");
    const auto e = refused({.path = directory + "/shop.db"});
    CHECK(says(e, "the directory \"" + directory + "\" does not exist; create it first"));
    CHECK_FALSE(std::filesystem::exists(directory));
}

TEST_CASE("a file in the place of the directory") {
    const temporary_directory files;
    std::ofstream{files.file("plain")} << "x";
    CHECK(says(refused({.path = files.file("plain") + "/shop.db"}), "is not a directory"));
}

TEST_CASE("a directory in the place of the file") {
    const temporary_directory files;
    CHECK(says(refused({.path = files.path().string()}), "it is a directory; name a file inside of it"));
}

TEST_CASE("a file that is no database is found out on opening") {
    const temporary_directory files;
    const std::string path = files.file("notes.txt");
    std::ofstream{path} << std::string(5'000, 'x');
    for (const auto mode : {sqlite_options::access_mode::read_write_create, sqlite_options::access_mode::read_write,
                            sqlite_options::access_mode::read_only})
        CHECK(says(refused({.path = path, .mode = mode}), "is not an SQLite database"));
    CHECK(std::filesystem::file_size(path) == 5'000);
}

TEST_CASE("a missing file that may not be created") {
    const temporary_directory files;
    for (const auto mode : {sqlite_options::access_mode::read_write, sqlite_options::access_mode::read_only})
        CHECK(says(refused({.path = files.file("none.db"), .mode = mode}), "no such file; mode=rwc creates it"));
    CHECK_FALSE(std::filesystem::exists(files.file("none.db")));
}

TEST_CASE("a file that may not be written opens for reading only") {
    const temporary_directory files;
    const std::string path = files.file("shop.db");
    connect_sqlite({.path = path, .journal_mode = "delete"})->run_script("CREATE TABLE t (v)");
    using std::filesystem::perms;
    std::filesystem::permissions(path, perms::owner_read | perms::group_read | perms::others_read);
    open_to_all(files.path());

    const ordinary_user user;
    CHECK(says(refused({.path = path}), "may not write the file; change its permissions, or open it with mode=ro"));
    const auto reading = connect_sqlite({.path = path, .mode = sqlite_options::access_mode::read_only});
    CHECK(query(*reading, "SELECT count(*) FROM t") == rows{{integer(0)}});
}

TEST_CASE("a file that may not be read") {
    const temporary_directory files;
    const std::string path = files.file("shop.db");
    make_table(path);
    std::filesystem::permissions(path, std::filesystem::perms::none);
    open_to_all(files.path());
    const ordinary_user user;
    CHECK(says(refused({.path = path}), "may not read the file"));
}

TEST_CASE("a directory in which nothing may be created") {
    const temporary_directory files;
    std::filesystem::permissions(files.path(),
                                 std::filesystem::perms::others_read | std::filesystem::perms::others_exec |
                                     std::filesystem::perms::owner_all);
    const ordinary_user user;
    if (::geteuid() != 65'534) return;
    CHECK(says(refused({.path = files.file("shop.db")}), "may not create files in"));
}

TEST_CASE("a read-only connection reads, and its transactions too") {
    const temporary_directory files;
    const std::string path = files.file("shop.db");
    make_table(path);
    const auto c = connect_sqlite({.path = path, .mode = sqlite_options::access_mode::read_only});
    c->begin();
    CHECK(query(*c, "SELECT count(*) FROM t") == rows{{integer(0)}});
    c->commit();
    const auto e = support::thrown_by<covet::read_only_error>([&] { query(*c, "INSERT INTO t VALUES (1)"); });
    CHECK(e.sqlstate() == "25006");
}

TEST_CASE("the settings of a fresh connection") {
    const temporary_directory files;
    const auto c = connect_sqlite({.path = files.file("shop.db")});
    CHECK(query(*c, "PRAGMA journal_mode") == rows{{text("wal")}});
    CHECK(query(*c, "PRAGMA foreign_keys") == rows{{integer(1)}});
    CHECK(query(*c, "SELECT 'Ada' LIKE 'ada', 'Ada' LIKE 'A%'") == rows{{integer(0), integer(1)}});
}

TEST_CASE("settings that were asked for") {
    const temporary_directory files;
    const auto c = connect_sqlite({.path = files.file("shop.db"),
                                   .journal_mode = "truncate",
                                   .synchronous = "off",
                                   .foreign_keys = false});
    CHECK(query(*c, "PRAGMA journal_mode") == rows{{text("truncate")}});
    CHECK(query(*c, "PRAGMA synchronous") == rows{{integer(0)}});
    CHECK(query(*c, "PRAGMA foreign_keys") == rows{{integer(0)}});
}

TEST_CASE("a database in memory keeps no journal and belongs to its connection") {
    const auto c = connect_sqlite({.path = ":memory:"});
    CHECK(query(*c, "PRAGMA journal_mode") == rows{{text("memory")}});
    c->run_script("CREATE TABLE t (v)");
    CHECK_THROWS_AS(query(*connect_sqlite({.path = ":memory:"}), "SELECT v FROM t"), covet::schema_mismatch);
}

TEST_CASE("names that SQLite would read in its own way are file names") {
    const temporary_directory files;
    const std::filesystem::path before = std::filesystem::current_path();
    std::filesystem::current_path(files.path());
    make_table("file:shop.db");
    make_table(":shop:");
    std::filesystem::current_path(before);
    CHECK(std::filesystem::exists(files.file("file:shop.db")));
    CHECK(std::filesystem::exists(files.file(":shop:")));
}

TEST_CASE("a column in double quotes is never taken for a text") {
    const auto c = connect_sqlite({.path = ":memory:"});
    c->run_script("CREATE TABLE t (v)");
    CHECK_THROWS_AS(query(*c, "SELECT \"w\" FROM t"), covet::schema_mismatch);
}

TEST_CASE("options that mean nothing") {
    CHECK_THROWS_AS(connect_sqlite({}), covet::bad_option);
    CHECK_THROWS_AS(connect_sqlite({.path = std::string{"a\0b", 3}}), covet::bad_option);
    CHECK_THROWS_AS(connect_sqlite({.path = ":memory:", .busy_timeout = std::chrono::milliseconds{-1}}),
                    covet::bad_option);
    CHECK_THROWS_WITH_AS(
        connect_sqlite({.path = ":memory:", .journal_mode = "wall"}),
        "covet: journal_mode=wall means nothing to SQLite; it knows wal, delete, truncate, persist, memory, off",
        covet::bad_option);
    CHECK_THROWS_AS(connect_sqlite({.path = ":memory:", .synchronous = "maybe"}), covet::bad_option);
}

TEST_CASE("a database that stays locked while it is opened") {
    const temporary_directory files;
    const std::string path = files.file("shop.db");
    const auto owner = connect_sqlite({.path = path, .journal_mode = "delete"});
    owner->run_script("BEGIN EXCLUSIVE");
    const auto e = support::thrown_by<covet::timeout>(
        [&] { connect_sqlite({.path = path, .busy_timeout = std::chrono::milliseconds{20}}); });
    CHECK(e.retryable());
    CHECK(says(e, path));
}
