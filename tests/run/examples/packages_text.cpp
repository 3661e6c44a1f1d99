#include <packages/text_table.hpp>
#include <packages/utf8.hpp>

#include <doctest/doctest.h>

#include <chrono>
#include <cstdint>
#include <sstream>
#include <string>

using namespace packages;
using namespace std::chrono_literals;

TEST_CASE("columns are as wide as their widest cell, by what a terminal shows") {
    text_table table{{{"Name"}, {"Count", align::right}, {"Note"}}};
    table.add({"a", "1", "x"});
    table.add({"Łukasz", "12,345", ""});
    table.add({"源ノ角", "7", "wide"});
    table.add({"e\u0301", "8", "one mark"});
    std::ostringstream out;
    out << table;
    CHECK(out.str() ==
          "  Name     Count  Note\n"
          "  ------  ------  --------\n"
          "  a            1  x\n"
          "  Łukasz  12,345\n"
          "  源ノ角       7  wide\n"
          "  e\u0301            8  one mark\n");
}

TEST_CASE("control characters do not reach the terminal") {
    CHECK(printable("a\x1b[31mb\n\x7f") == "a\uFFFD[31mb\uFFFD\uFFFD");
    CHECK(printable("\u009b2J") == "\uFFFD2J");
    CHECK(printable("grün 源") == "grün 源");
    text_table table{{{"x"}}};
    table.add({"\x1b]0;title\a"});
    std::ostringstream out;
    out << table;
    CHECK(out.str().find('\x1b') == std::string::npos);
    CHECK(out.str().find('\a') == std::string::npos);
}

TEST_CASE("only whole and well-formed characters are UTF-8") {
    CHECK(valid_utf8_prefix("") == 0);
    CHECK(valid_utf8_prefix("aé源😀") == 10);
    CHECK(valid_utf8_prefix("\u007f\u0080\u07ff\u0800\uffff\U00010000\U0010ffff") == 19);
    for (const char* bad : {"\x80", "\xc1\xbf", "\xc3", "\xe0\x9f\xbf", "\xed\xa0\x80", "\xf0\x8f\xbf\xbf",
                            "\xf4\x90\x80\x80", "\xf5\x80\x80\x80", "\xfe", "\xe6\xba"}) {
        CAPTURE(bad);
        CHECK(valid_utf8_prefix("ab" + std::string{bad} + "c") == 2);
    }
}

TEST_CASE("numbers are written for people") {
    CHECK(with_commas(0) == "0");
    CHECK(with_commas(999) == "999");
    CHECK(with_commas(1'000) == "1,000");
    CHECK(with_commas(-1'234'567) == "-1,234,567");
    CHECK(with_commas(-123) == "-123");
    CHECK(with_commas(INT64_MIN) == "-9,223,372,036,854,775,808");
    CHECK(in_mebibytes(0) == "0.0 MiB");
    CHECK(in_mebibytes(1'023) == "1.0 MiB");
    CHECK(in_mebibytes(1'536) == "1.5 MiB");
    CHECK(in_mebibytes(5'542'400) == "5,412.5 MiB");
    CHECK(in_mebibytes(INT64_MAX) == "9,007,199,254,740,992.0 MiB");
    CHECK(in_words(0ns) == "0 ms");
    CHECK(in_words(1'400us) == "1 ms");
    CHECK(in_words(999ms) == "999 ms");
    CHECK(in_words(1'050ms) == "1.05 s");
    CHECK(in_words(61'239ms) == "61.23 s");
}
