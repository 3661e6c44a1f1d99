#include <covet/core/error.hpp>
#include <covet/driver/connector.hpp>
#include <covet/driver/postgres.hpp>
#include <covet/driver/url.hpp>

#include <doctest/doctest.h>

#include <cstdlib>
#include <fstream>
#include <memory>
#include <string>
#include <string_view>

#include "support/postgres_database.hpp"
#include "support/statements.hpp"
#include "support/temporary_directory.hpp"

using covet::bad_option;
using covet::connection_failed;
using support::query;
using support::text;
using support::thrown_by;

namespace {

bool has(const covet::error& e, std::string_view part) { return std::string_view{e.what()}.find(part) != std::string_view::npos; }

/// The one value of a query, as text.
std::string value(covet::driver::connection& c, const std::string& sql) {
    return std::string{query(c, "SELECT CAST((" + sql + ") AS TEXT)").at(0).at(0).view().as_text()};
}

std::string wrong(const std::string& url) { return thrown_by<bad_option>([&] { support::connect(url); }).what(); }

/// The parts of the test server's URL, to write another of them.
struct parts {
    std::string user, password, host, port;

    parts() {
        const covet::driver::url address{support::postgres_url()};
        user = address.user();
        password = address.password().value_or("");
        host = address.host();
        port = std::to_string(address.port());
    }
};

std::string escaped(std::string_view text) {
    std::string out;
    for (const char c : text) out.append("%").append(1, "0123456789ABCDEF"[c >> 4]).append(1, "0123456789ABCDEF"[c & 15]);
    return out;
}

}  // namespace

TEST_CASE("the parts of a URL reach the server") {
    const support::postgres_database server;
    const parts own;
    const std::string name = escaped(server.name());
    const auto c = support::connect("postgres://" + escaped(own.user) + ":" + escaped(own.password) + "@" + own.host + ":" +
                                    own.port + "/" + name + "?application_name=my%20%27shop%5C");
    CHECK(value(*c, "SELECT current_database()") == server.name());
    CHECK(value(*c, "SELECT current_user") == own.user);
    CHECK(value(*c, "SELECT current_setting('application_name')") == "my 'shop\\");
}

TEST_CASE("the password comes from a file or from the environment") {
    const support::postgres_database server;
    const parts own;
    const support::temporary_directory directory;
    std::ofstream{directory.file("password")} << own.password << "\nmore\n";
    const std::string base = "postgresql://" + own.user + "@" + own.host + ":" + own.port + "/" + server.name();
    CHECK(value(*support::connect(base + "?password_file=" + directory.file("password")), "1") == "1");
    ::setenv("COVET_TEST_PASSWORD", own.password.c_str(), 1);
    CHECK(value(*support::connect(base + "?password_env=COVET_TEST_PASSWORD"), "1") == "1");
    CHECK(wrong(base + "?password_file=/no/such/file").find("/no/such/file") != std::string::npos);
    CHECK(wrong(base + "?password_env=COVET_NO_SUCH_VARIABLE").find("COVET_NO_SUCH_VARIABLE") != std::string::npos);
    CHECK(wrong(base + "?password_env=A&password_file=B").find("more than once") != std::string::npos);
}

TEST_CASE("a server that is not there, and one that lets nobody in") {
    const parts own;
    struct refused {
        std::string url, sqlstate;
        bool retryable = false;
    };
    for (const auto& [url, sqlstate, retryable] :
         {refused{"postgresql://" + own.user + ":s3cret@" + own.host + ":" + own.port + "/postgres", "28P01"},
          refused{"postgresql://ada:s3cret@127.0.0.1:1/shop", "08001", true},
          refused{"postgresql://ada:s3cret@/shop?socket=/no/such/directory", "08001", true},
          refused{"postgresql://" + own.user + ":" + own.password + "@" + own.host + ":" + own.port + "/no_such_database", "3D000"}}) {
        const auto e = thrown_by<connection_failed>([&] { support::connect(url); });
        CHECK(e.sqlstate() == sqlstate);
        CHECK(e.retryable() == retryable);
        CHECK(has(e, "covet: cannot connect to PostgreSQL at "));
        CHECK_FALSE(has(e, "s3cret"));
        CHECK_FALSE(has(e, own.password));
        CHECK_FALSE(has(e, "\n"));
    }
}

TEST_CASE("a server that does not answer") {
    const auto before = std::chrono::steady_clock::now();
    // Of a network that is kept for documentation, where nobody answers, if it is not refused at once.
    CHECK_THROWS_AS(support::connect("postgresql://ada@192.0.2.1/shop?connect_timeout=1"), connection_failed);
    CHECK(std::chrono::steady_clock::now() - before < std::chrono::seconds{8});
}

TEST_CASE("settings of the session, again after a reset") {
    const support::postgres_database server;
    const auto c = support::connect(
        server.url("session.search_path=pg_catalog,%20public&session.work_mem=5MB&statement_timeout=12000"));
    for (int round = 0; round < 2; ++round) {
        CHECK(value(*c, "SELECT current_setting('search_path')") == "pg_catalog, public");
        CHECK(value(*c, "SELECT current_setting('work_mem')") == "5MB");
        CHECK(value(*c, "SELECT current_setting('statement_timeout')") == "12s");
        CHECK(value(*c, "SELECT current_setting('TimeZone')") == "UTC");
        c->run_script("SET search_path TO public; SET work_mem TO '6MB'; SET statement_timeout TO 0; SET TimeZone TO 'Asia/Tokyo';"
                      "SET DateStyle TO German; CREATE TEMP TABLE mine (); LISTEN something; SELECT pg_advisory_lock(7)");
        c->reset();
        CHECK(value(*c, "SELECT count(*) FROM pg_class WHERE relname = 'mine'") == "0");
        CHECK(value(*c, "SELECT count(*) FROM pg_listening_channels()") == "0");
        CHECK(value(*c, "SELECT count(*) FROM pg_locks WHERE locktype = 'advisory'") == "0");
    }
}

TEST_CASE("TCP options reach libpq") {
    const support::postgres_database server;
    CHECK(value(*support::connect(server.url("keepalive=1500&tcp_user_timeout=7000")), "1") == "1");
}

TEST_CASE("options that mean nothing are refused before anything is opened") {
    const std::string base = "postgresql://ada:s3cret@127.0.0.1:1/shop";
    CHECK(wrong("postgresql:shop").find("no server") != std::string::npos);
    CHECK(wrong(base + "?statement_cache=0").find("statement_cache=0") != std::string::npos);
    CHECK(wrong(base + "?connect_timeout=soon").find("connect_timeout=soon") != std::string::npos);
    CHECK(wrong(base + "?socket=/tmp").find("by its host or by its socket") != std::string::npos);
    CHECK(wrong(base + "?tls=maybe").find("disable, prefer, require, verify-ca, verify-full") != std::string::npos);
    CHECK(wrong(base + "?tls_ca=/x").find("tls=verify-ca") != std::string::npos);
    CHECK(wrong("postgresql:///shop?socket=/tmp&tls=verify-full").find("no TLS over a socket") != std::string::npos);
    CHECK(wrong("postgresql:///shop?tls=require").find("no TLS over a socket") != std::string::npos);
    CHECK(wrong(base + "?tls_key=/x").find("belong together") != std::string::npos);
    CHECK(wrong(base + "?tls=disable&tls_key=/x&tls_certificate=/y").find("tls=disable") != std::string::npos);
    CHECK(wrong(base + "?session.=1").find("session.") != std::string::npos);
    CHECK(wrong(base + "?session.a-b=1").find("letters, digits") != std::string::npos);
    CHECK(wrong(base + "?session.datestyle=German").find("covet needs DateStyle=ISO") != std::string::npos);
    CHECK(wrong(base + "?application_name=").find("empty") != std::string::npos);
    const std::string unknown = wrong(base + "?sslmode=require");
    CHECK(unknown.find("unknown option sslmode; postgresql knows application_name, connect_timeout") != std::string::npos);
    CHECK(unknown.find("s3cret") == std::string::npos);
    covet::driver::postgres_options options;
    options.keepalive = std::chrono::milliseconds{-1};
    CHECK_THROWS_AS(covet::driver::connect_postgres(options), bad_option);
}

TEST_CASE("a session setting that the server refuses is named") {
    const support::postgres_database server;
    CHECK(wrong(server.url("session.no_such_setting=1")).find("no_such_setting") != std::string::npos);
    CHECK(wrong(server.url("session.work_mem=much")).find("work_mem") != std::string::npos);
}

TEST_CASE("the socket of a server") {
    if (std::getenv("COVET_TEST_POSTGRES") != nullptr) {
        MESSAGE("The server of COVET_TEST_POSTGRES may be far away: its socket is not tried.");
        return;
    }
    const support::postgres_database server;
    const parts own;
    std::string socket;
    std::getline(std::ifstream{support::server_directory("postgres") + "/socket"}, socket);
    const auto c = support::connect("postgresql://" + own.user + ":" + own.password + "@:" + own.port + "/" + server.name() +
                                    "?socket=" + socket);
    CHECK(value(*c, "SELECT inet_server_addr() IS NULL") == "true");
}

TEST_CASE("a connection with a read_timeout may live longer than main()") {
    static std::unique_ptr<covet::driver::connection> kept;
    kept = support::connect(support::postgres_url() + "?read_timeout=1000");
    kept->ping();
}
