#include "mysql.hpp"

#include <covet/driver/url.hpp>

#include <cppconn/statement.h>

#include <fstream>
#include <stdexcept>
#include <string>

namespace bench {
namespace {

constexpr std::size_t rows_at_once = 1'000;

/// From a position on; gives the one behind.
unsigned bind(sql::PreparedStatement& s, unsigned position, const account& a) {
    s.setString(position++, a.name);
    s.setString(position++, a.email);
    if (a.country)
        s.setInt(position++, *a.country);
    else
        s.setNull(position++, 0);
    s.setDouble(position++, a.balance);
    s.setInt64(position++, a.visits);
    return position;
}

std::string insert_of(std::size_t rows) {
    std::string sql = "INSERT INTO account (name, email, country, balance, visits) VALUES (?, ?, ?, ?, ?)";
    for (std::size_t i = 1; i < rows; ++i) sql += ", (?, ?, ?, ?, ?)";
    return sql;
}

}  // namespace

connector_connection connect_plainly(std::string_view text) {
    covet::driver::url url{text};
    sql::ConnectOptionsMap options;
    const std::optional<std::string> socket = url.take("socket");
    options["hostName"] = sql::SQLString{socket ? "unix://" + *socket : "tcp://" + url.host()};
    if (!socket) options["port"] = static_cast<int>(url.port() != 0 ? url.port() : 3306);
    options["userName"] = sql::SQLString{url.user()};
    options["password"] = sql::SQLString{url.password().value_or("")};
    options["schema"] = sql::SQLString{url.path().substr(1)};
    return connector_connection{sql::mysql::get_driver_instance()->connect(options)};
}

void read_row(sql::ResultSet& row, account& out) {
    out.id = row.getInt64(1);
    out.name = row.getString(2).asStdString();
    out.email = row.getString(3).asStdString();
    if (!row.isNull(4)) out.country = row.getInt(4);
    out.balance = static_cast<double>(row.getDouble(5));
    out.visits = row.getInt64(6);
}

mysql_sides::mysql_sides() : covet_{place_.url("tls=disable")}, plain_{connect_plainly(place_.url())} {}

void mysql_sides::run(const std::string& sql) {
    const std::unique_ptr<sql::Statement> on{plain_->createStatement()};
    on->execute(sql);
    if (const connector_rows rows{on->getResultSet()}; rows)
        while (rows->next()) continue;
}

void mysql_sides::move_server_to(std::size_t core) {
    const std::unique_ptr<sql::Statement> on{plain_->createStatement()};
    const connector_rows row{on->executeQuery("SELECT @@pid_file")};
    row->next();
    std::ifstream file{row->getString(1).asStdString()};
    pid_t process{};
    if (!(file >> process)) throw std::runtime_error{"the server has to be on this machine, so that its core can be chosen"};
    move_to_core(process, core);
}

mysql_finder::mysql_finder(sql::Connection& on)
    : find_{on.prepareStatement("SELECT id, name, email, country, balance, visits FROM account WHERE id = ?")},
      scan_{on.prepareStatement("SELECT id, name, email, country, balance, visits FROM account")} {}

std::optional<account> mysql_finder::find(std::int64_t key) {
    find_->setInt64(1, key);
    const connector_rows rows{find_->executeQuery()};
    std::optional<account> found;
    if (rows->next()) read_row(*rows, found.emplace());
    return found;
}

std::vector<account> mysql_finder::scan() {
    const connector_rows rows{scan_->executeQuery()};
    std::vector<account> found;
    found.reserve(rows->rowsCount());
    while (rows->next()) read_row(*rows, found.emplace_back());
    return found;
}

mysql_writer::mysql_writer(sql::Connection& on)
    : connection_{on},
      insert_{on.prepareStatement(insert_of(1))},
      key_{on.prepareStatement("SELECT LAST_INSERT_ID()")},
      update_{on.prepareStatement("UPDATE account SET name = ?, email = ?, country = ?, balance = ?, visits = ? WHERE id = ?")},
      insert_many_{on.prepareStatement(insert_of(rows_at_once))} {}

void mysql_writer::insert(account& a) {
    bind(*insert_, 1, a);
    insert_->executeUpdate();
    const connector_rows row{key_->executeQuery()};
    row->next();
    a.id = row->getInt64(1);
}

void mysql_writer::insert_in_transaction(std::vector<account>& accounts) {
    const std::unique_ptr<sql::Statement> on{connection_.createStatement()};
    on->execute("START TRANSACTION");
    for (account& a : accounts) insert(a);
    on->execute("COMMIT");
}

void mysql_writer::update(const account& a) {
    update_->setInt64(bind(*update_, 1, a), a.id);
    update_->executeUpdate();
}

void mysql_writer::insert_all(const std::vector<account>& accounts) {
    if (accounts.size() % rows_at_once != 0) throw std::runtime_error{"the rows are to be a multiple of those at once"};
    const std::unique_ptr<sql::Statement> on{connection_.createStatement()};
    on->execute("START TRANSACTION");
    for (std::size_t first = 0; first < accounts.size(); first += rows_at_once) {
        unsigned position = 1;
        for (std::size_t i = first; i < first + rows_at_once; ++i) position = bind(*insert_many_, position, accounts[i]);
        insert_many_->executeUpdate();
    }
    on->execute("COMMIT");
}

}  // namespace bench
