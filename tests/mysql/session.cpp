#include <covet/core/error.hpp>
#include <covet/driver/connector.hpp>
#include <covet/driver/mysql.hpp>

#include <doctest/doctest.h>

#include <cstdlib>
#include <fstream>
#include <string>
#include <string_view>
#include <vector>

#include "support/mysql_database.hpp"
#include "support/statements.hpp"
#include "support/temporary_directory.hpp"

using support::connect;
using support::integer;
using support::query;
using support::rows;
using support::run;
using support::text;

namespace {

/// The server that the tests have started, whose certificates they know.
std::string own_server(std::string_view options) {
    return support::server_url("mariadb") + "?" + std::string{options};
}

std::string own_file(const std::string& name) { return support::server_directory("mariadb") + "/" + name; }

bool is_encrypted(covet::driver::connection& c) {
    return !query(c, "SHOW SESSION STATUS LIKE 'Ssl_cipher'")[0][1].view().as_text().empty();
}

/// The parts of the server's URL.
covet::driver::url parts() { return covet::driver::url{own_server("")}; }

std::string refused(const std::string& url, bool retryable = false) {
    const auto e = support::thrown_by<covet::connection_failed>([&] { connect(url); });
    CHECK(e.retryable() == retryable);
    const std::string message = e.what();
    CHECK(message.find(parts().password().value()) == std::string::npos);
    return message;
}

/// The modes in which the client library of this machine verifies an authority.
std::vector<std::string> verifying_modes() {
    try {
        connect(own_server("tls=verify-ca&tls_ca=" + own_file("ca.pem")));
        return {"verify-ca", "verify-full"};
    } catch (const covet::bad_option&) {
        return {"verify-full"};
    }
}

/// A server of another name, reached at the same port.
std::string with_host(std::string_view host, std::string_view options) {
    std::string url = own_server(options);
    const std::size_t at = url.find("127.0.0.1");
    return url.replace(at, 9, host);
}

}  // namespace

TEST_CASE("a session of MySQL is in UTC, in utf8mb4, strict, and finds rows") {
    const support::mysql_database db;
    const auto c = connect(db.url());
    CHECK(query(*c, "SELECT @@session.time_zone, @@character_set_client, @@collation_connection, @@autocommit") ==
          rows{{text("+00:00"), text("utf8mb4"), text("utf8mb4_bin"), integer(1)}});
    CHECK(query(*c, "SELECT 'a' = 'A', CHAR_LENGTH(?)", {text("\xF0\x9F\x90\x98")}) == rows{{integer(0), integer(1)}});
    c->run_script("CREATE TABLE t (v TINYINT); INSERT INTO t VALUES (1)");
    CHECK(run(*c, "UPDATE t SET v = 1").affected_rows == 1);
    CHECK(query(*c, "SELECT LENGTH(GROUP_CONCAT(REPEAT('x', 100000)))") == rows{{integer(100'000)}});
    CHECK_THROWS_AS(run(*c, "SET GLOBAL local_infile = ?", {text("no word")}), covet::error);
}

TEST_CASE("settings of a session of MySQL are those of the URL") {
    const support::mysql_database db;
    const auto c = connect(db.url("session.lock_wait_timeout=17&session.time_zone=%2B02:00&application_name=shop"));
    CHECK(query(*c, "SELECT @@session.lock_wait_timeout, @@session.time_zone") == rows{{integer(17), text("+02:00")}});
    refused(db.url("session.no_such_setting=1"));
    CHECK_THROWS_AS(connect(db.url("session.a`b=1")), covet::bad_option);
}

TEST_CASE("a reset of MySQL leaves nothing of the last borrower") {
    const support::mysql_database db;
    const auto c = connect(db.url());
    c->run_script("CREATE TABLE t (v INT)");
    c->begin();
    run(*c, "INSERT INTO t VALUES (1)");
    c->run_script("SET @left = 1; SET SESSION time_zone = '+05:00'; CREATE TEMPORARY TABLE mine (v INT)");
    c->reset();
    CHECK_FALSE(c->in_transaction());
    CHECK(query(*c, "SELECT @left, @@session.time_zone") == rows{{support::null(), text("+00:00")}});
    CHECK_THROWS_AS(query(*c, "SELECT * FROM mine"), covet::schema_mismatch);
    CHECK(query(*c, "SELECT count(*) FROM t") == rows{{integer(0)}});
}

TEST_CASE("an authority is verified without the host's name, or that is refused") {
    const std::string url = own_server("tls=verify-ca&tls_ca=" + own_file("ca.pem"));
    if (verifying_modes().size() == 2)
        CHECK(is_encrypted(*connect(url)));
    else
        CHECK(std::string{support::thrown_by<covet::bad_option>([&] { connect(url); }).what()}.ends_with("; ask for tls=verify-full"));
}

TEST_CASE("TLS is had where it is asked for") {
    CHECK_FALSE(is_encrypted(*connect(own_server("tls=disable"))));
    CHECK(is_encrypted(*connect(own_server("tls=prefer"))));
    CHECK(is_encrypted(*connect(own_server("tls=require"))));
    for (const std::string& mode : verifying_modes()) {
        CHECK(is_encrypted(*connect(own_server("tls=" + mode + "&tls_ca=" + own_file("ca.pem")))));
        refused(own_server("tls=" + mode + "&tls_ca=" + own_file("other_ca.pem")));
        refused(own_server("tls=" + mode + "&tls_ca=/nowhere.pem"));
    }
}

TEST_CASE("the name of the host is verified where that is asked for") {
    const std::string authority = "&tls_ca=" + own_file("ca.pem");
    if (verifying_modes().size() == 2) CHECK(is_encrypted(*connect(with_host("127.0.0.2", "tls=verify-ca" + authority))));
    CHECK(is_encrypted(*connect(with_host("localhost", "tls=verify-full" + authority))));
    refused(with_host("127.0.0.2", "tls=verify-full" + authority));
}

TEST_CASE("a session without TLS is refused where TLS is asked for") {
    const std::string plain = support::server_url("mariadb", "plain_url") + "?tls=";
    CHECK_FALSE(is_encrypted(*connect(plain + "prefer")));
    const std::string authority = "&tls_ca=" + own_file("ca.pem");
    CHECK(support::thrown_by<covet::connection_failed>([&] { connect(plain + "require"); }).sqlstate() == "08001");
    for (const std::string& mode : verifying_modes())
        CHECK(support::thrown_by<covet::connection_failed>([&] { connect(plain + mode + authority); }).sqlstate() == "08001");
}

TEST_CASE("verify-full sends no password to a server without TLS, and the others do") {
    const covet::driver::url plain{support::server_url("mariadb", "plain_url")};
    const std::string wrong = "mysql://covet:wr0ng@127.0.0.1:" + std::to_string(plain.port()) + "/?tls=";
    const std::string authority = "&tls_ca=" + own_file("ca.pem");
    constexpr int access_denied = 1045;
    std::vector<std::string> modes = verifying_modes();
    modes.push_back("require");
    for (const std::string& mode : modes) {
        const std::string url = wrong + mode + (mode == "require" ? "" : authority);
        const auto e = support::thrown_by<covet::connection_failed>([&] { connect(url); });
        CHECK((e.vendor_code() == access_denied) == (mode != "verify-full"));
    }
}

TEST_CASE("a connection to MySQL that fails says why, and never the password") {
    CHECK(refused("mysql://covet:" + std::string{"wr0ng"} + "@127.0.0.1:" + std::to_string(parts().port()) + "/").find("wr0ng") ==
          std::string::npos);
    CHECK(refused("mysql://covet@127.0.0.1:1/", true).find("127.0.0.1:1") != std::string::npos);
    CHECK(support::thrown_by<covet::connection_failed>([] { connect(own_server("").replace(own_server("").find("/?"), 2, "/nowhere?")); })
              .vendor_code() == 1049);
}

TEST_CASE("the password comes from a file or the environment as well") {
    const support::temporary_directory files;
    std::ofstream{files.file("password")} << parts().password().value() << "\n";
    const std::string server = "mysql://covet@127.0.0.1:" + std::to_string(parts().port()) + "/?";
    connect(server + "password_file=" + files.file("password"))->ping();
    ::setenv("COVET_TEST_PASSWORD", parts().password()->c_str(), 1);
    connect(server + "password_env=COVET_TEST_PASSWORD")->ping();
    ::unsetenv("COVET_TEST_PASSWORD");
    CHECK_THROWS_AS(connect(server + "password_env=COVET_TEST_PASSWORD"), covet::bad_option);
}

TEST_CASE("options that MySQL's connector cannot keep are refused") {
    CHECK_THROWS_AS(connect(own_server("keepalive=1000")), covet::bad_option);
    CHECK_THROWS_AS(connect(own_server("tcp_user_timeout=1000")), covet::bad_option);
    CHECK_THROWS_AS(connect(own_server("tls=verify-full")), covet::bad_option);
    CHECK_THROWS_AS(connect(own_server("no_such_option=1")), covet::bad_option);
}

TEST_CASE("a transaction of MySQL sees of others what its level says") {
    const support::mysql_database db;
    const auto c = connect(db.url());
    const auto other = connect(db.url());
    c->run_script("CREATE TABLE t (v INT); INSERT INTO t VALUES (0)");
    const auto sees = [&](covet::isolation_level level) {
        run(*other, "UPDATE t SET v = 0");
        c->begin({.isolation = level});
        CHECK(query(*c, "SELECT v FROM t") == rows{{integer(0)}});
        other->begin();
        run(*other, "UPDATE t SET v = 1");
        const bool uncommitted = query(*c, "SELECT v FROM t") == rows{{integer(1)}};
        other->commit();
        const bool committed = query(*c, "SELECT v FROM t") == rows{{integer(1)}};
        c->commit();
        return std::pair{uncommitted, committed};
    };
    CHECK(sees(covet::isolation_level::read_uncommitted) == std::pair{true, true});
    CHECK(sees(covet::isolation_level::read_committed) == std::pair{false, true});
    CHECK(sees(covet::isolation_level::repeatable_read) == std::pair{false, false});
    CHECK(sees(covet::isolation_level::by_default) == std::pair{false, false});
    CHECK(query(*c, "SELECT @@session.tx_isolation = @@global.tx_isolation") == rows{{integer(1)}});

    c->begin({.isolation = covet::isolation_level::serializable});
    query(*c, "SELECT v FROM t");
    other->run_script("SET SESSION innodb_lock_wait_timeout = 1");
    CHECK_THROWS_AS(run(*other, "UPDATE t SET v = 2"), covet::timeout);
    c->commit();
}
