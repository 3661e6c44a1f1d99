#include <covet/core/error.hpp>
#include <covet/driver/url.hpp>

#include <doctest/doctest.h>

#include <filesystem>
#include <string>
#include <string_view>

#include "support/postgres_database.hpp"
#include "support/statements.hpp"
#include "support/temporary_directory.hpp"

using covet::connection_failed;
using support::query;
using support::thrown_by;

/// \file
/// The server of the tests speaks TLS as localhost, with a certificate of its own authority (tests/servers/postgres).
namespace {

std::string file(const std::string& name) { return support::server_directory("postgres") + "/tls/" + name; }

/// A database on the server under another host's name.
std::string url_at(const support::postgres_database& server, const std::string& host, const std::string& options) {
    std::string out = server.url(options);
    const covet::driver::url address{out};
    const std::size_t at = out.find(address.host(), out.find('@'));
    return out.replace(at, address.host().size(), host);
}

bool is_protected(const std::string& url) {
    const auto c = support::connect(url);
    return query(*c, "SELECT ssl FROM pg_stat_ssl WHERE pid = pg_backend_pid()").at(0).at(0) == support::integer(1);
}

std::string refusal(const std::string& url) {
    const auto e = thrown_by<connection_failed>([&] { support::connect(url); });
    CHECK_FALSE(e.retryable());
    return e.what();
}

}  // namespace

TEST_CASE("each TLS mode holds what it promises") {
    const support::postgres_database server;
    CHECK_FALSE(is_protected(server.url("tls=disable")));
    CHECK(is_protected(server.url("tls=prefer")));
    CHECK(is_protected(server.url()));
    CHECK(is_protected(server.url("tls=require")));
    CHECK(is_protected(server.url("tls=verify-ca&tls_ca=" + file("ca.crt"))));
    CHECK(refusal(server.url("tls=verify-ca&tls_ca=" + file("other.crt"))).find("certificate verify failed") != std::string::npos);
    CHECK(is_protected(url_at(server, "localhost", "tls=verify-full&tls_ca=" + file("ca.crt"))));
    CHECK(refusal(server.url("tls=verify-full&tls_ca=" + file("ca.crt"))).find("127.0.0.1") != std::string::npos);
    CHECK(refusal(url_at(server, "localhost", "tls=verify-full&tls_ca=" + file("other.crt"))).find("certificate verify failed") !=
          std::string::npos);
    const std::string no_file = server.url("tls=verify-full&tls_ca=/no/such/file");
    CHECK(refusal(no_file).find("/no/such/file") != std::string::npos);
    CHECK(thrown_by<connection_failed>([&] { support::connect(no_file); }).sqlstate() == "08001");
}

TEST_CASE("a server, or a rule of its, without TLS is refused where TLS is asked for, and taken where it is preferred") {
    const support::postgres_database server;
    support::connect(support::postgres_url())->run_script(
        "DROP ROLE IF EXISTS plain; CREATE ROLE plain LOGIN PASSWORD 's3cret'");
    std::string url = server.url();
    const covet::driver::url address{url};
    const std::string where = "postgresql://plain:s3cret@" + address.host() + ":" + std::to_string(address.port()) + address.path();
    CHECK_FALSE(is_protected(where + "?tls=disable"));
    CHECK_FALSE(is_protected(where + "?tls=prefer"));
    const std::string message = refusal(where + "?tls=require");
    CHECK(message.find("s3cret") == std::string::npos);
}

TEST_CASE("a client that is known by its certificate") {
    const support::postgres_database server;
    support::connect(support::postgres_url())->run_script("DROP ROLE IF EXISTS certified; CREATE ROLE certified LOGIN");
    const covet::driver::url address{server.url()};
    const std::string where =
        "postgresql://certified@localhost:" + std::to_string(address.port()) + address.path() + "?tls=verify-full&tls_ca=" + file("ca.crt");
    // libpq takes no key that others may read.
    const support::temporary_directory directory;
    std::filesystem::copy_file(file("client.key"), directory.file("client.key"));
    std::filesystem::permissions(directory.file("client.key"), std::filesystem::perms::owner_read);
    const std::string known = where + "&tls_certificate=" + file("client.crt") + "&tls_key=" + directory.file("client.key");
    CHECK(is_protected(known));
    refusal(where);
    support::connect(support::postgres_url())->run_script("DROP ROLE certified");
    CHECK(thrown_by<connection_failed>([&] { support::connect(known); }).sqlstate() == "28000");
}
