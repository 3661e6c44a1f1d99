#include <packages/dpkg_status.hpp>

#include <doctest/doctest.h>

#include <algorithm>
#include <fstream>
#include <iterator>
#include <random>
#include <string>
#include <string_view>
#include <vector>

#include "package_lists.hpp"

using namespace packages;
using namespace support;

namespace {

std::vector<package_record> read(std::string_view text) {
    const list_file file{text};
    package_reader list{file.name()};
    std::vector<package_record> out;
    for (package_record record; list.next(record);) out.push_back(record);
    return out;
}

/// The message, with "FILE" for the name of the file.
std::string refusal(std::string_view text) {
    const list_file file{text};
    return message_without(file.name(), [&] {
        package_reader list{file.name()};
        for (package_record record; list.next(record);) {
        }
    });
}

}  // namespace

TEST_CASE("a package is read with all that is stored of it") {
    const auto all = read(sample_list());
    REQUIRE(all.size() == 6);
    const package_record& bash = all[2];
    CHECK(bash.line == 36);
    CHECK(bash.name == "bash");
    CHECK(bash.version == "5.2.15-2+b8");
    CHECK(bash.architecture == "amd64");
    CHECK(bash.section == "shells");
    CHECK((bash.maintainer == person{"Matthias Klose", "doko@debian.org"}));
    CHECK(bash.installed_size == 7156);
    CHECK(bash.essential);
    CHECK(bash.summary == "GNU Bourne Again SHell");
    REQUIRE(bash.relations.size() == 2);
    CHECK(bash.relations[0].kind == dependency_kind::pre_depends);
    CHECK(text_of(bash.relations[0].relations[1]) == "libtinfo6 (>= 6)");
    CHECK(bash.relations[1].kind == dependency_kind::depends);
}

TEST_CASE("a field may go on over further lines") {
    const auto all = read(sample_list());
    REQUIRE(all.size() == 6);
    CHECK(all[0].summary == "GNU C Library: Shared libraries");
    const auto breaks = std::find_if(all[0].relations.begin(), all[0].relations.end(),
                                     [](const relation_field& f) { return f.kind == dependency_kind::breaks; });
    REQUIRE(breaks != all[0].relations.end());
    REQUIRE(breaks->relations.size() == 3);
    CHECK(text_of(breaks->relations[2]) == "nscd (<< 2.36)");
}

TEST_CASE("a package needs no more than a name and a version") {
    const auto all = read("Package: a\nVersion: 1\n");
    REQUIRE(all.size() == 1);
    CHECK(all[0].architecture.empty());
    CHECK(all[0].section.empty());
    CHECK_FALSE(all[0].maintainer.has_value());
    CHECK_FALSE(all[0].installed_size.has_value());
    CHECK_FALSE(all[0].essential);
    CHECK(all[0].relations.empty());
}

TEST_CASE("what is not installed is left out and counted") {
    const list_file file{sample_list()};
    package_reader list{file.name()};
    for (package_record record; list.next(record);) {
        CHECK(record.name != "old-tool");
        CHECK(record.name != "never-here");
    }
    CHECK(list.left_out() == 2);
}

TEST_CASE("field names have no case, and empty lines no number") {
    const auto all = read("\n \n\nPACKAGE: a\nversion:1\n\n\t\n\nPackage:  b \nVersion: 2\n\n\n");
    REQUIRE(all.size() == 2);
    CHECK(all[0].version == "1");
    CHECK(all[1].name == "b");
    CHECK(all[1].line == 9);
}

TEST_CASE("a maintainer need not have an address") {
    CHECK((read("Package: a\nVersion: 1\nMaintainer: Ada\n")[0].maintainer == person{"Ada", ""}));
    CHECK((read("Package: a\nVersion: 1\nMaintainer: <a@b>\n")[0].maintainer == person{"", "a@b"}));
    CHECK((read("Package: a\nVersion: 1\nMaintainer: A <b> C <d@e>\n")[0].maintainer == person{"A <b> C", "d@e"}));
}

TEST_CASE("a file that is no list is refused") {
    CHECK(refusal("") == "FILE: the file is empty");
    CHECK(refusal("\n\n \n") == "FILE: the file holds no package");
    CHECK(refusal("SQLite format 3\n") ==
          "FILE:1: this line is not of the form 'Field: value', as all of a package list are");
    CHECK(refusal(": x\n") == "FILE:1: this line is not of the form 'Field: value', as all of a package list are");
    CHECK(refusal(" x\n") == "FILE:1: this line continues a field, but none comes before it");
    CHECK(refusal("\x1f\x8b\x08\n") ==
          "FILE:1: this line is not UTF-8: byte 0x8B in column 2 (a compressed list must be unpacked first)");
}

TEST_CASE("a file that cannot be read is refused") {
    CHECK(message_without("/nowhere/at/all", [] { package_reader{"/nowhere/at/all"}; }) ==
          "FILE: cannot be opened: No such file or directory");
    CHECK(message_without("/", [] { package_reader{"/"}; }) == "FILE: cannot be read: Is a directory");
}

TEST_CASE("text that is not UTF-8 is refused with its line and column") {
    const auto with = [](std::string_view bytes) {
        return refusal("Package: a\nVersion: 1\nDescription: gr" + std::string{bytes} + "n\n\n");
    };
    CHECK(with("\u00fc\U0001F600").empty());
    for (const char* bytes : {"\xfc", "\xc0\xaf", "\xed\xa0\x80", "\xf4\x90\x80\x80", "\xe2\x82", "\x80", "\xff"}) {
        const std::string said = with(bytes);
        CAPTURE(said);
        CHECK(said.starts_with("FILE:3: this line is not UTF-8: byte 0x"));
        CHECK(said.ends_with(" in column 16"));
    }
}

TEST_CASE("a stanza without a name or a version is refused") {
    CHECK(refusal("Version: 1\n\nPackage: b\nVersion: 1\n\n") == "FILE:1: this stanza has no Package");
    CHECK(refusal("Package: a\nVersion: 1\n\nPackage: b\n\n") == "FILE:4: the stanza of b has no Version");
    CHECK(refusal("Package: a\nVersion:\n\n") == "FILE:2: Version should be one word");
    CHECK(refusal("Package: a b\nVersion: 1\n\n") == "FILE:1: Package should be one word");
    CHECK(refusal("Status: purge ok not-installed\n\n") == "FILE:1: this stanza has no Package");
}

TEST_CASE("a field that cannot be read is refused with its line") {
    const std::string start = "Package: a\nVersion: 1\n";
    for (const char* size : {"many", "-1", "1.5", "1000000000001", "", "1 KiB"})
        CHECK(refusal(start + "Installed-Size: " + size + "\n\n") ==
              "FILE:3: Installed-Size should be a number from 0 to 1000000000000");
    CHECK(read(start + "Installed-Size: 1000000000000\n\n")[0].installed_size == 1'000'000'000'000);
    CHECK(refusal(start + "Depends: a, b (>= 1\n\n") == "FILE:3: Depends cannot be read: ')' should stand at its end");
    CHECK(refusal(start + "Section: libs\n more\n\n") == "FILE:4: Section should be one line");
    CHECK(refusal(start + "version: 2\n\n") == "FILE:3: the field version occurs twice in one stanza");
}

TEST_CASE("a file that is cut off is refused") {
    CHECK(refusal("Package: a\nVersion: 1") == "FILE:2: the file is cut off: it ends in the middle of this line");
    CHECK(refusal("Package: a\nVersion: 1\nDescription: b\n c") ==
          "FILE:4: the file is cut off: it ends in the middle of this line");
    CHECK(refusal("Package: a\nSection: libs\n") == "FILE:2: the file is cut off: the stanza of a has no Version");
    CHECK(refusal("Section: libs\n") == "FILE:1: the file is cut off: this stanza has no Package");
    CHECK(refusal("Package: a\nVersion: 1\nConffiles:\n") == "FILE:3: the file is cut off: nothing follows Conffiles:");
}

TEST_CASE("a last stanza that lacks what all others have was cut off") {
    std::string text;
    for (int i = 0; i < 20; ++i) text += "Package: p" + std::to_string(i) + "\nVersion: 1\nDescription: x\n\n";
    CHECK(read(text).size() == 20);
    CHECK(read(text + "Package: last\nVersion: 1\nDescription: x\n").size() == 21);
    CHECK(read(text + "Package: last\nVersion: 1\n\n").size() == 21);
    CHECK(refusal(text + "Package: last\nVersion: 1\n") ==
          "FILE:82: the file is cut off: its last stanza has no Description, which all others have");
}

TEST_CASE("wherever a list is cut off, no package is half read") {
    const std::string text = sample_list();
    const auto whole = read(text);
    for (std::size_t size = 1; size < text.size(); ++size) {
        const std::string_view part = std::string_view{text}.substr(0, size);
        CAPTURE(size);
        if (part.back() != '\n') {
            CHECK(refusal(part).find("the file is cut off: it ends in the middle of this line") != std::string::npos);
        } else if (part.ends_with("\n\n")) {
            const auto found = read(part);
            REQUIRE(found.size() <= whole.size());
            for (std::size_t i = 0; i < found.size(); ++i)
                CHECK(found[i].relations.size() == whole[i].relations.size());
        }
    }
}

TEST_CASE("whatever the bytes are, they are read or refused") {
    const std::string sample = sample_list();
    constexpr std::string_view signs{"\n :,|(<a\0\xff", 10};
    std::mt19937 random{20'230'610};
    int refused = 0;
    for (int round = 0; round < 2'000; ++round) {
        std::string text = sample;
        for (int change = 0; change < 3; ++change) text[random() % text.size()] = signs[random() % signs.size()];
        if (!refusal(text).empty()) ++refused;
    }
    CHECK(refused > 200);
    CHECK(refused < 2'000);
}

TEST_CASE("lines longer than the pieces that are read come whole") {
    const std::string summary(3'000'000, 'x');
    const auto all = read("Package: a\nVersion: 1\nDescription: " + summary + "\n\nPackage: b\nVersion: 2\n\n");
    REQUIRE(all.size() == 2);
    CHECK(all[0].summary == summary);
    CHECK(all[1].name == "b");
    CHECK(refusal("Package: a\nVersion: 1\nDescription: " + std::string(20'000'000, 'x')) ==
          "FILE:3: this line is too long for a package list");
}
