#include "session.hpp"

#include <covet/core/error.hpp>

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <map>
#include <string>
#include <string_view>
#include <utility>

#include "../server_options.hpp"
#include "error.hpp"

namespace covet::driver::mysql_driver {
namespace {

constexpr std::uint16_t usual_port = 3306;
constexpr std::size_t kept_loads = 4;  // each of which the server holds with up to 65,535 parameters

int whole_seconds(std::chrono::milliseconds time) {
    return static_cast<int>(std::chrono::ceil<std::chrono::seconds>(time).count());
}

std::string host_of(const mysql_options& options) { return options.host.empty() ? "127.0.0.1" : options.host; }
std::uint16_t port_of(const mysql_options& options) { return options.port == 0 ? usual_port : options.port; }

sql::ConnectOptionsMap connect_options(const mysql_options& options) {
    sql::ConnectOptionsMap map;
    if (options.socket.empty()) {
        const std::string host = host_of(options);
        const bool is_ipv6 = host.find(':') != std::string::npos;
        map["hostName"] = sql::SQLString{"tcp://" + (is_ipv6 ? '[' + host + ']' : host)};
        map["port"] = static_cast<int>(port_of(options));
    } else {
        map["hostName"] = sql::SQLString{"unix://" + options.socket};
    }
    map["userName"] = sql::SQLString{options.user};
    map["password"] = sql::SQLString{password_of(options)};
    map["schema"] = sql::SQLString{options.database};
    if (options.connect_timeout.count() > 0) map["OPT_CONNECT_TIMEOUT"] = whole_seconds(options.connect_timeout);
    if (options.read_timeout.count() > 0) {
        map["OPT_READ_TIMEOUT"] = whole_seconds(options.read_timeout);
        map["OPT_WRITE_TIMEOUT"] = whole_seconds(options.read_timeout);
    }
    if (!options.application_name.empty())
        map["OPT_CONNECT_ATTR_ADD"] = std::map<sql::SQLString, sql::SQLString>{{"program_name", options.application_name}};
    map["CLIENT_FOUND_ROWS"] = true;        // an update counts what it has found
    map["CLIENT_MULTI_STATEMENTS"] = true;  // for scripts; prepared statements are always one
    map["OPT_LOCAL_INFILE"] = 0;            // else a server could ask for this machine's files
    map["sslEnforce"] = options.tls != tls_mode::disable;
    map["sslVerify"] = options.tls == tls_mode::verify_full;
    if (!options.tls_ca.empty()) map["sslCA"] = sql::SQLString{options.tls_ca};
    if (!options.tls_certificate.empty()) map["sslCert"] = sql::SQLString{options.tls_certificate};
    if (!options.tls_key.empty()) map["sslKey"] = sql::SQLString{options.tls_key};
    return map;
}

std::string server_of(const mysql_options& options) {
    return options.socket.empty() ? host_of(options) + ':' + std::to_string(port_of(options)) : options.socket;
}

[[noreturn]] void refuse(const mysql_options& options, const std::string& why, const std::string& sqlstate, int number,
                         bool retryable) {
    throw connection_failed{"covet: cannot connect to the MySQL server at " + server_of(options) + ": " + why,
                            {.sqlstate = sqlstate, .vendor_code = number, .retryable = retryable}};
}

[[noreturn]] void refuse(const mysql_options& options, const sql::SQLException& e) {
    const diagnosis found = diagnose(e.getErrorCode(), e.what(), e.getSQLState(), phase::connecting);
    refuse(options, found.message, found.sqlstate, e.getErrorCode(), found.retryable);
}

std::unique_ptr<sql::Connection> connect(const mysql_options& options) {
    static sql::Driver& driver = *sql::mysql::get_driver_instance();  // which its library does not guard against threads
    sql::ConnectOptionsMap map = connect_options(options);
    return std::unique_ptr<sql::Connection>{driver.connect(map)};
}

/// One row of a query, by text.
std::unique_ptr<sql::ResultSet> row_of(sql::Statement& plain, const char* sql) {
    std::unique_ptr<sql::ResultSet> rows{plain.executeQuery(sql)};
    rows->next();
    return rows;
}

/// The connector takes every mode for granted, whether or not the session has become one of TLS.
void check_tls(sql::Statement& plain, const mysql_options& options) {
    if (options.tls == tls_mode::disable || options.tls == tls_mode::prefer) return;
    const auto row = row_of(plain, "SHOW SESSION STATUS LIKE 'Ssl_cipher'");
    if (row->getString(2).length() == 0)
        refuse(options, "the server does not offer TLS, and tls=" + std::string{name_of(options.tls)} + " asks for it",
               "08001", 0, false);
}

/// What makes text, numbers and times come out the same on every server, whatever its own settings are.
std::string session_text(const mysql_options& options, bool is_mariadb) {
    std::string sql =
        "SET NAMES utf8mb4 COLLATE utf8mb4_bin; SET SESSION time_zone='+00:00', "
        "sql_mode='STRICT_ALL_TABLES,STRICT_TRANS_TABLES,NO_ZERO_DATE,NO_ZERO_IN_DATE,NO_ENGINE_SUBSTITUTION,"
        "NO_UNSIGNED_SUBTRACTION', group_concat_max_len=4294967295, ";
    // The connector has set it to REPEATABLE READ, whatever the server's default is.
    sql += is_mariadb ? "tx_isolation=DEFAULT" : "transaction_isolation=DEFAULT";
    if (options.statement_timeout.count() > 0) {
        const std::string milliseconds = std::to_string(options.statement_timeout.count());
        sql += is_mariadb ? ", max_statement_time=" + milliseconds + "/1000" : ", max_execution_time=" + milliseconds;
    }
    return sql;
}

/// https://mariadb.com/kb/en/insertreturning/
bool has_returning(const std::string& mariadb_version) {
    int major = 0, minor = 0;
    return std::sscanf(mariadb_version.c_str(), "%d.%d", &major, &minor) == 2 && std::pair{major, minor} >= std::pair{10, 5};
}

void set_variables(sql::Connection& connection, const mysql_options& options) {
    for (const auto& [name, value] : options.session) {
        const std::unique_ptr<sql::PreparedStatement> set{
            connection.prepareStatement("SET SESSION `" + name + "` = ?")};
        const bool is_number = !value.empty() && value.size() < 19 && value.find_first_not_of("0123456789") == std::string::npos;
        if (is_number)
            set->setInt64(1, std::stoll(value));
        else
            set->setString(1, value);
        set->executeUpdate();
    }
}

}  // namespace

std::unique_ptr<session> open_session(const mysql_options& options) {
    try {
        std::unique_ptr<sql::Connection> handle = connect(options);
        std::unique_ptr<sql::Statement> plain{handle->createStatement()};
        check_tls(*plain, options);
        const auto row = row_of(*plain, "SELECT CONNECTION_ID(), @@max_allowed_packet, VERSION()");
        const std::string version = row->getString(3).asStdString();
        const bool is_mariadb = version.find("MariaDB") != std::string::npos;
        plain->executeUpdate(session_text(options, is_mariadb));
        set_variables(*handle, options);
        const std::int64_t key_step = row_of(*plain, "SELECT @@auto_increment_increment")->getInt64(1);
        std::unique_ptr<sql::PreparedStatement> last_key{handle->prepareStatement("SELECT LAST_INSERT_ID()")};
        const bool returns = is_mariadb && has_returning(version);
        statement_cache statements{*handle, options.statement_cache, returns};
        statement_cache loads{*handle, std::min(options.statement_cache, kept_loads), returns};
        return std::unique_ptr<session>{new session{std::move(handle), row->getUInt64(1), static_cast<std::size_t>(row->getUInt64(2)),
                                                    is_mariadb, key_step, std::move(statements), std::move(loads), std::move(plain),
                                                    std::move(last_key)}};
    } catch (const sql::SQLException& e) {
        refuse(options, e);
    }
}

killer::killer(const mysql_options& options) {
    mysql_options own = options;
    if (own.read_timeout.count() == 0) own.read_timeout = own.connect_timeout;
    handle_ = connect(own);
    plain_.reset(handle_->createStatement());
    check_tls(*plain_, own);
}

void killer::stop(std::uint64_t session) const { plain_->execute("KILL QUERY " + std::to_string(session)); }

}  // namespace covet::driver::mysql_driver
