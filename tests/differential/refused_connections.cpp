#include <covet/covet.hpp>

#include <doctest/doctest.h>

#include <cstdlib>
#include <fstream>
#include <string>
#include <string_view>

#include <unistd.h>

#include "support/caught.hpp"
#include "support/mysql_database.hpp"
#include "support/postgres_database.hpp"
#include "support/statements.hpp"
#include "support/temporary_directory.hpp"

using namespace covet;
using support::canary;

namespace {

/// A URL of another user, or with another end.
struct address {
    std::string scheme, login, rest;

    explicit address(const std::string& url) {
        const std::size_t begin = url.find("://") + 3, at = url.find('@');
        scheme = url.substr(0, begin);
        login = url.substr(begin, at - begin);
        rest = url.substr(at);
    }
    std::string with_login(std::string_view other) const { return scheme + std::string{other} + rest; }
    std::string with_option(std::string_view option) const {
        return scheme + "covet" + rest + (rest.find('?') == std::string::npos ? '?' : '&') + std::string{option};
    }
    std::string password() const { return login.substr(login.find(':') + 1); }
    std::string at(std::string_view host_and_database) const { return scheme + login + '@' + std::string{host_and_database}; }
    std::string host() const { return rest.substr(1, rest.find('/') - 1); }
};

/// The error of a connection that is refused. It shows no password: neither the canary nor the server's own.
connection_failed refused(const std::string& url, const address& server) {
    const auto e = support::thrown_by<connection_failed>([&] { const database db{url}; });
    CAPTURE(std::string{e.what()});
    CHECK_FALSE(support::shows_canary(e));
    CHECK_FALSE(support::says(e, server.password()));
    CHECK(std::string_view{e.what()}.starts_with("covet: "));
    CHECK(e.sql().empty());
    return e;
}

void refuses_whoever_it_does_not_know(const std::string& url, std::string_view no_database) {
    const address server{url};
    const std::string wrong{canary};
    CHECK_FALSE(refused(server.with_login("covet:" + wrong), server).retryable());
    CHECK_FALSE(refused(server.with_login("nobody:" + wrong), server).retryable());

    const support::temporary_directory directory;
    std::ofstream{directory.file("password")} << wrong << '\n';
    refused(server.with_option("password_file=" + directory.file("password")), server);
    ::setenv("COVET_TEST_WRONG_PASSWORD", wrong.c_str(), 1);
    refused(server.with_option("password_env=COVET_TEST_WRONG_PASSWORD"), server);

    const auto nowhere = refused(server.at(server.host() + "/no_such_database"), server);
    CHECK(nowhere.sqlstate() == no_database);
    CHECK_FALSE(nowhere.retryable());
    CHECK(refused(server.at("127.0.0.1:1/test?connect_timeout=1000"), server).retryable());
    CHECK_FALSE(refused(server.at("no-such-host.invalid/test?connect_timeout=1000"), server).retryable());
}

/// Connects twice as somebody who may do so once, and reads what somebody may not.
void refuses_more_than_it_allows(const std::string& url, const std::string& user) {
    const address server{url};
    const std::string limited = server.with_login(user + ':' + std::string{canary});
    const auto first = support::connect(limited);
    const auto e = support::thrown_by<error>([&] { support::query(*first, "SELECT * FROM secrets"); });
    CHECK(e.sqlstate() == "42501");
    CHECK_FALSE(support::shows_canary(e));
    CHECK_FALSE(e.retryable());
    const auto full = refused(limited, server);
    CHECK(full.sqlstate() == "53300");
    CHECK(full.retryable());
}

std::string user_name() { return "limited_" + std::to_string(::getpid()); }

}  // namespace

TEST_CASE("PostgreSQL refuses to let in, and nobody learns a password") {
    const support::postgres_database server;
    refuses_whoever_it_does_not_know(server.url(), "3D000");
}

TEST_CASE("MySQL refuses to let in, and nobody learns a password") {
    const support::mysql_database server;
    refuses_whoever_it_does_not_know(server.url(), "3D000");
}

TEST_CASE("PostgreSQL refuses more connections and rights than somebody has") {
    const support::postgres_database server;
    const auto owner = support::connect(server.url());
    owner->run_script("CREATE TABLE secrets (v TEXT); CREATE ROLE " + user_name() + " LOGIN CONNECTION LIMIT 1 PASSWORD '" + std::string{canary} + "'");
    refuses_more_than_it_allows(server.url(), user_name());
    owner->run_script("DROP ROLE " + user_name());
}

TEST_CASE("MySQL refuses more connections and rights than somebody has") {
    const support::mysql_database server;
    const auto owner = support::connect(server.url());
    owner->run_script("CREATE TABLE secrets (v TEXT); CREATE TABLE open (v TEXT); CREATE USER " + user_name() + " IDENTIFIED BY '" +
                      std::string{canary} + "' WITH MAX_USER_CONNECTIONS 1; GRANT SELECT ON open TO " + user_name());
    refuses_more_than_it_allows(server.url(), user_name());
    owner->run_script("DROP USER " + user_name());
}
