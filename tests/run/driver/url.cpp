#include <covet/core/error.hpp>
#include <covet/driver/connector.hpp>
#include <covet/driver/url.hpp>

#include <doctest/doctest.h>

#include <algorithm>
#include <array>
#include <chrono>
#include <string>
#include <string_view>
#include <utility>

#include "support/statements.hpp"

using covet::bad_option;
using covet::driver::connector_for;
using covet::driver::url;

namespace {

/// What is wrong with a URL, by the whole way from its text to a connector.
std::string wrong(std::string_view text) {
    const auto e = support::thrown_by<bad_option>([&] {
        url address{text};
        connector_for(address);
        address.refuse_rest();
    });
    CHECK(e.kind() == covet::error_kind::bad_option);
    CHECK(std::string_view{e.what()}.starts_with("covet: "));
    return e.what();
}

bool has(std::string_view message, std::string_view part) { return message.find(part) != std::string_view::npos; }

}  // namespace

TEST_CASE("the parts of a URL") {
    const url plain{"sqlite:shop.db"};
    CHECK(plain.scheme() == "sqlite");
    CHECK(plain.path() == "shop.db");
    CHECK(url{"sqlite:/srv/shop.db?mode=ro"}.path() == "/srv/shop.db");
    CHECK(url{"sqlite::memory:"}.path() == ":memory:");
    CHECK(url{"SQLite:x"}.scheme() == "sqlite");
    CHECK(url{"a+b-c.1:x"}.scheme() == "a+b-c.1");
}

TEST_CASE("percent signs stand for bytes") {
    CHECK(url{"sqlite:my%20shop%3f.db"}.path() == "my shop?.db");
    CHECK(url{"sqlite:100%25.db"}.path() == "100%.db");
    CHECK(url{"sqlite:caf%C3%A9"}.path() == "caf\xC3\xA9");
    CHECK(url{"sqlite:a%41"}.path() == "aA");
    url address{"sqlite:x?na%6De=a%26b%3Dc"};
    CHECK(address.take("name") == "a&b=c");
    for (const std::string_view text : {"sqlite:a%", "sqlite:a%4", "sqlite:a%zz", "sqlite:a?b=%2", "sqlite:a?%=1"})
        CHECK_THROWS_AS(url{text}, bad_option);
    CHECK(has(wrong("sqlite:a%00b"), "NUL"));
}

TEST_CASE("the server of a URL") {
    const url whole{"postgresql://ada:s3cret@db.example.org:5433/shop?a=b"};
    CHECK(whole.user() == "ada");
    CHECK(whole.password() == "s3cret");
    CHECK(whole.host() == "db.example.org");
    CHECK(whole.port() == 5433);
    CHECK(whole.path() == "/shop");
    const url least{"postgresql://"};
    CHECK(least.user().empty());
    CHECK_FALSE(least.password().has_value());
    CHECK(least.host().empty());
    CHECK(least.port() == 0);
    CHECK(least.path().empty());
    const url without_user{"mysql://db/shop"};
    CHECK(without_user.user().empty());
    CHECK(without_user.host() == "db");
    CHECK(without_user.path() == "/shop");
    const url without_host{"mysql://ada@/shop?socket=/run/x"};
    CHECK(without_host.user() == "ada");
    CHECK_FALSE(without_host.password().has_value());
    CHECK(without_host.host().empty());
    CHECK(url{"mysql://ada:@db"}.password() == "");
    CHECK(url{"mysql://db:3307?a=b"}.port() == 3307);
    CHECK(url{"mysql://db:"}.port() == 0);
}

TEST_CASE("an IPv6 address stands in brackets") {
    const url plain{"postgresql://[::1]/shop"};
    CHECK(plain.host() == "::1");
    CHECK(plain.port() == 0);
    const url with_port{"postgresql://ada@[fe80::1%25eth0]:5433/shop"};
    CHECK(with_port.host() == "fe80::1%eth0");
    CHECK(with_port.port() == 5433);
    CHECK(has(wrong("postgresql://[::1/shop"), "has no ]"));
    CHECK(has(wrong("postgresql://::1/shop"), "in brackets"));
    CHECK(has(wrong("postgresql://[::1]5433/shop"), "not a number from 1 to 65535"));
}

TEST_CASE("every part of a server is decoded by itself") {
    const url address{"postgresql://a%40da:p%3A%2F%3F%40%25@db%2Dhost/my%20shop"};
    CHECK(address.user() == "a@da");
    CHECK(address.password() == "p:/?@%");
    CHECK(address.host() == "db-host");
    CHECK(address.path() == "/my shop");
    CHECK(url{"mysql://ada:a:b@c@db"}.password() == "a:b@c");
}

TEST_CASE("a server that means nothing is refused without its text") {
    for (const std::string_view text :
         {"postgresql://ada:s3cret/x@db/shop", "postgresql://ada:1?s3cret@db/shop", "postgresql://ada:12/s3cret@db",
          "postgresql://ada:x@s3cret/y@db", "postgresql://ada:s3cret@db:0", "postgresql://ada:s3cret@db:65536",
          "postgresql://ada:s3cret@db:5432x", "postgresql://ada:s3cret%@db", "postgresql://ada:s3cret%00@db",
          "postgresql://ada:s3cret#@db"}) {
        CAPTURE(text);
        CHECK_FALSE(has(wrong(text), "s3cret"));
    }
    CHECK(has(wrong("postgresql://ada:a/b@db"), "write %40 for @, %2F for /"));
}

TEST_CASE("options of one beginning are taken together") {
    url address{"s:x?session.a=1&b=2&session.c=3"};
    const auto found = address.take_all("session.");
    REQUIRE(found.size() == 2);
    CHECK(found[0] == std::pair<std::string, std::string>{"a", "1"});
    CHECK(found[1] == std::pair<std::string, std::string>{"c", "3"});
    CHECK_THROWS_WITH_AS(address.refuse_rest(), "covet: the database URL has an unknown option b; s knows session.…",
                         bad_option);
}

TEST_CASE("a text that is no URL is not repeated") {
    for (const std::string_view text : {"", "shop.db", ":memory:", "/s3cret:x", "1sqlite:s3cret", "s3cret@host:x"}) {
        CAPTURE(text);
        const auto e = support::thrown_by<bad_option>([&] { url{text}; });
        CHECK(has(e.what(), "as in sqlite:shop.db"));
        CHECK_FALSE(has(e.what(), "s3cret"));
    }
}

TEST_CASE("options are taken by name") {
    url address{"sqlite:x?a=1&b=&c=on&d=FULL&"};
    CHECK(address.take("none") == std::nullopt);
    CHECK(address.take_count("a") == 1);
    CHECK(address.take("b") == "");
    CHECK(address.take_switch("c") == true);
    constexpr std::array<std::string_view, 2> words{"off", "full"};
    CHECK(address.take_word("d", words) == "full");
    address.refuse_rest();
}

TEST_CASE("the values of switches and numbers") {
    for (const std::string_view on : {"on", "true", "yes", "1", "ON"})
        CHECK(url{"s:x?o=" + std::string{on}}.take_switch("o") == true);
    for (const std::string_view off : {"off", "false", "no", "0"})
        CHECK(url{"s:x?o=" + std::string{off}}.take_switch("o") == false);
    CHECK_THROWS_AS(url{"s:x?o=maybe"}.take_switch("o"), bad_option);
    CHECK(url{"s:x?t=0"}.take_milliseconds("t") == std::chrono::milliseconds{0});
    CHECK(url{"s:x?t=2147483647"}.take_milliseconds("t") == std::chrono::milliseconds{2'147'483'647});
    for (const std::string_view bad : {"", "-1", "+1", " 1", "1s", "1.5", "0x10", "2147483648", "99999999999999999999"}) {
        CAPTURE(bad);
        CHECK_THROWS_AS(url{"s:x?t=" + std::string{bad}}.take_milliseconds("t"), bad_option);
    }
    CHECK_THROWS_AS(url{"s:x?n=0"}.take_count("n"), bad_option);
}

TEST_CASE("options that nobody knows are named, with those that are known") {
    CHECK(wrong("sqlite:x?modus=ro") ==
          "covet: the database URL has an unknown option modus; sqlite knows busy_timeout, foreign_keys, journal_mode, "
          "mode, synchronous");
    CHECK_FALSE(has(wrong("sqlite:x?password=s3cret"), "s3cret"));
    CHECK(has(wrong("sqlite:x?mode=ro&mode=rw"), "the option mode occurs twice"));
    CHECK(has(wrong("sqlite:x?mode"), "not of the form name=value"));
    CHECK(has(wrong("sqlite:x?=1"), "not of the form name=value"));
}

TEST_CASE("a value that is not known is named, with those that are") {
    CHECK(wrong("sqlite:x?journal_mode=wall") ==
          "covet: the option journal_mode=wall of the database URL is not one of wal, delete, truncate, persist, memory, "
          "off");
    CHECK(has(wrong("sqlite:x?busy_timeout=soon"), "busy_timeout=soon"));
    CHECK(has(wrong("sqlite:x?mode=rx"), "ro, rw, rwc"));
    CHECK(has(wrong("sqlite:"), "needs a file name"));
    CHECK(has(wrong("sqlite:?mode=ro"), "needs a file name"));
}

TEST_CASE("an SQLite file has no host") {
    CHECK(has(wrong("sqlite://host/shop.db"), "has no host"));
    CHECK(has(wrong("sqlite://shop.db"), "has no host"));
    CHECK(has(wrong("sqlite://ada:s3cret@/shop.db"), "has no host"));
    CHECK(url{"sqlite:///srv/a@b.db"}.path() == "/srv/a@b.db");
    url address{"sqlite:///no/such/directory/shop.db"};
    CHECK_THROWS_WITH_AS(connector_for(address).connect(),
                         "covet: cannot open SQLite database \"/no/such/directory/shop.db\": the directory "
                         "\"/no/such/directory\" does not exist; create it first",
                         covet::connection_failed);
}

TEST_CASE("a driver that is not there: the drivers that are, and no credentials") {
    for (const std::string_view text : {"oracle://ada:s3cret@db/shop?password=s3cret", "oracle:s3cret"}) {
        const std::string message = wrong(text);
        CHECK(has(message, "it has sqlite"));
        CHECK(has(message, text.substr(0, text.find(':'))));
        CHECK_FALSE(has(message, "s3cret"));
    }
    const auto known = covet::driver::drivers();
    CHECK(std::find(known.begin(), known.end(), "sqlite") != known.end());
}

TEST_CASE("a URL opens what it says") {
    url address{"sqlite::memory:?foreign_keys=off&synchronous=off"};
    const auto connector = connector_for(address);
    CHECK(connector.dialect == covet::sqlite);
    CHECK(connector.only_one);
    const auto c = connector.connect();
    CHECK(support::query(*c, "PRAGMA foreign_keys") == support::rows{{support::integer(0)}});
    CHECK(support::query(*c, "PRAGMA synchronous") == support::rows{{support::integer(0)}});
}
