#include <packages/models.hpp>
#include <packages/store.hpp>

#include <doctest/doctest.h>

#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <string_view>
#include <vector>

#include "package_lists.hpp"

using namespace packages;
using namespace support;
using covet::col;
using covet::from;

namespace {

stored store(const std::string& database, std::string_view text) {
    const list_file file{text};
    package_reader list{file.name()};
    covet::database db = open_to_store(database);
    return replace_all(db, list);
}

/// The message, with "FILE" for the name of the list.
std::string refusal(const std::string& database, std::string_view text) {
    const list_file file{text};
    return message_without(file.name(), [&] {
        package_reader list{file.name()};
        covet::database db = open_to_store(database);
        replace_all(db, list);
    });
}

std::string bytes_of(const std::string& name) {
    std::ifstream file{name, std::ios::binary};
    return {std::istreambuf_iterator<char>{file}, {}};
}

std::vector<std::string> names_in(covet::database& db) {
    return db.all(from<Package>.order_by(col<&Package::name>).select(col<&Package::name>));
}

/// A list of many packages, each depending on the one before it.
std::string long_list(int size) {
    std::string text;
    for (int i = 0; i < size; ++i)
        text += "Package: p" + std::to_string(i) + "\nVersion: 1\nMaintainer: M" + std::to_string(i % 7) +
                " <m@example.org>\nDepends: p" + std::to_string(i - 1) + " (= 1) | other\n\n";
    return text;
}

}  // namespace

TEST_CASE("a list is stored with its maintainers, sections and dependencies") {
    const temporary_directory directory;
    const std::string file = directory.file("p.db");
    const stored counts = store(file, sample_list());
    CHECK(counts.packages == 6);
    CHECK(counts.maintainers == 5);
    CHECK(counts.sections == 4);
    CHECK(counts.dependencies == 27);

    covet::database db = open_to_ask(file);
    CHECK(db.count(from<Package>) == counts.packages);
    CHECK(db.count(from<Maintainer>) == counts.maintainers);
    CHECK(db.count(from<Section>) == counts.sections);
    CHECK(db.count(from<Dependency>) == counts.dependencies);

    const Package found = db.one(from<Package>.where(col<&Package::name> == "pyrunner"));
    CHECK(found.version == "0.1~rc1");
    CHECK(found.architecture == "all");
    CHECK(found.installed_size == 42);
    CHECK_FALSE(found.essential);
    CHECK(found.summary == "führt Skripte aus → 実行する");
    REQUIRE(found.section.has_value());
    CHECK(db.find<Section>(found.section->key())->name == "python");
    REQUIRE(found.maintainer.has_value());
    CHECK(db.find<Maintainer>(found.maintainer->key())->name == "Łukasz Grüße-Łącki");

    const auto needs = db.all(from<Dependency>
                                  .where(col<&Dependency::package> == found.id and
                                         col<&Dependency::kind> == dependency_kind::depends)
                                  .order_by(col<&Dependency::position>, col<&Dependency::alternative>));
    REQUIRE(needs.size() == 6);
    CHECK(needs[0].target == "python3");
    CHECK(needs[0].architecture == "any");
    CHECK(needs[0].relation == version_relation::later_or_equal);
    CHECK(needs[0].version == "3.11~");
    CHECK(needs[5].target == "mail-transport-agent");
    CHECK(needs[5].position == 2);
    CHECK(needs[5].alternative == 1);
    CHECK_FALSE(needs[5].version.has_value());
}

TEST_CASE("a list takes the place of the one before it") {
    const temporary_directory directory;
    const std::string file = directory.file("p.db");
    store(file, sample_list());
    const stored counts = store(file, "Package: alone\nVersion: 1\n\n");
    CHECK(counts.packages == 1);
    covet::database db = open_to_ask(file);
    CHECK((names_in(db) == std::vector<std::string>{"alone"}));
    CHECK(db.count(from<Dependency>) == 0);
    CHECK(db.count(from<Maintainer>) == 0);
    CHECK(db.count(from<Section>) == 0);
}

TEST_CASE("a list of more dependencies than go in at once is stored whole") {
    const temporary_directory directory;
    const std::string file = directory.file("p.db");
    const stored counts = store(file, long_list(12'345));
    CHECK(counts.packages == 12'345);
    CHECK(counts.dependencies == 24'690);
    CHECK(counts.maintainers == 7);
    covet::database db = open_to_ask(file);
    CHECK(db.count(from<Dependency>) == 24'690);
}

TEST_CASE("a list that goes wrong leaves the database byte for byte as it was") {
    const temporary_directory directory;
    const std::string file = directory.file("p.db");
    store(file, sample_list());
    const std::string before = bytes_of(file);
    const std::string many = long_list(12'345);

    CHECK(refusal(file, many.substr(0, many.size() - 3)) ==
          "FILE:61724: the file is cut off: it ends in the middle of this line");
    CHECK(refusal(file, many + "Package: last\n\n") == "FILE:61726: the stanza of last has no Version");
    CHECK(refusal(file, many + "Package: l\xe9\n\n") == "FILE:61726: this line is not UTF-8: byte 0xE9 in column 11");
    CHECK(refusal(file, many + "Package: p7\nVersion: 1\n\n") ==
          "FILE:61726: p7 is in the list a second time, in the same version and architecture");

    CHECK(bytes_of(file) == before);
    CHECK_FALSE(std::filesystem::exists(file + "-wal"));
    covet::database db = open_to_ask(file);
    CHECK(names_in(db).size() == 6);
}

TEST_CASE("one name in several versions and architectures is several packages") {
    const temporary_directory directory;
    const std::string file = directory.file("p.db");
    const auto stanza = [](std::string_view version, std::string_view architecture) {
        return "Package: a\nVersion: " + std::string{version} + "\nArchitecture: " + std::string{architecture} + "\n\n";
    };
    CHECK(store(file, stanza("1", "amd64") + stanza("1", "i386") + stanza("2", "amd64")).packages == 3);
}

TEST_CASE("tables of somebody else are left alone") {
    const temporary_directory directory;
    const std::string file = directory.file("other.db");
    {
        covet::database db{"sqlite:" + file + "?journal_mode=delete"};
        db.run("CREATE TABLE packages (parcel TEXT)");
        db.run("INSERT INTO packages VALUES ('socks')");
    }
    const std::string before = bytes_of(file);
    CHECK_THROWS_AS(store(file, sample_list()), covet::schema_mismatch);
    CHECK(bytes_of(file) == before);
}

TEST_CASE("a list goes in beside tables of other names") {
    const temporary_directory directory;
    const std::string file = directory.file("other.db");
    {
        covet::database db{"sqlite:" + file};
        db.run("CREATE TABLE parcels (content TEXT)");
        db.run("INSERT INTO parcels VALUES ('socks')");
    }
    CHECK(refusal(file, "Package: a\nVersion: 1\n\nPackage: b\n\n") == "FILE:4: the stanza of b has no Version");
    CHECK_THROWS_AS(open_to_ask(file), covet::schema_mismatch);
    CHECK(store(file, sample_list()).packages == 6);
    covet::database db = open_to_ask(file);
    CHECK((db.query<std::string>("SELECT content FROM parcels") == std::vector<std::string>{"socks"}));
}

TEST_CASE("what is no database is refused and left alone") {
    const temporary_directory directory;
    const std::string file = directory.file("letter.txt");
    std::ofstream{file} << "Dear Ada, this is a letter and no database, however long it may become.\n";
    const std::string before = bytes_of(file);
    CHECK_THROWS_AS(store(file, sample_list()), covet::connection_failed);
    CHECK(bytes_of(file) == before);
    CHECK_THROWS_AS(open_to_ask(directory.file("nothing.db")), covet::connection_failed);
}

TEST_CASE("a database may have any name that a file may have") {
    const temporary_directory directory;
    for (const char* name : {"a b.db", "50%.db", "what?.db", "100%25?mode=ro&x=1.db", "übrig.db", "#1.db"}) {
        const std::string file = directory.file(name);
        CHECK(store(file, sample_list()).packages == 6);
        CHECK(std::filesystem::file_size(file) > 0);
    }
}
