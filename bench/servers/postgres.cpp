#include "postgres.hpp"

#include <covet/driver/url.hpp>

#include <tuple>

namespace bench {
namespace {

void add(std::string& out, const char* name, const std::string& value) {
    if (value.empty()) return;
    out.append(out.empty() ? "" : " ").append(name).append("='");
    for (const char c : value) {
        if (c == '\'' || c == '\\') out += '\\';
        out += c;
    }
    out += '\'';
}

std::int64_t insert_on(pqxx::transaction_base& on, const account& a) {
    return on.exec_prepared("insert_account", a.name, a.email, a.country, a.balance, a.visits)[0][0].as<std::int64_t>();
}

pqxx::stream_to stream_of_accounts(pqxx::transaction_base& on) {
#if PQXX_VERSION_MAJOR < 7
    return {on, "account", std::vector<std::string>{"name", "email", "country", "balance", "visits"}};
#else
    return pqxx::stream_to::table(on, {"account"}, {"name", "email", "country", "balance", "visits"});
#endif
}

}  // namespace

std::string libpqxx_options(std::string_view text) {
    covet::driver::url url{text};
    std::string out;
    add(out, "host", url.take("socket").value_or(url.host()));
    if (url.port() != 0) add(out, "port", std::to_string(url.port()));
    add(out, "user", url.user());
    add(out, "password", url.password().value_or(""));
    add(out, "dbname", url.path().substr(1));
    add(out, "sslmode", "disable");
    return out;
}

void read_row(const pqxx::row& row, account& out) {
    out.id = row[0].as<std::int64_t>();
    out.name = row[1].as<std::string>();
    out.email = row[2].as<std::string>();
    if (!row[3].is_null()) out.country = row[3].as<std::int32_t>();
    out.balance = row[4].as<double>();
    out.visits = row[5].as<std::int64_t>();
}

postgres_sides::postgres_sides() : covet_{place_.url("tls=disable")}, plain_{libpqxx_options(place_.url())} {}

void postgres_sides::move_server_to(std::size_t core) {
    for (const pid_t process : covet_.query<pid_t>("SELECT pid FROM pg_stat_activity WHERE datname = current_database()"))
        move_to_core(process, core);
}

postgres_finder::postgres_finder(pqxx::connection& on) : on_{on} {
    on.prepare("find_account", "SELECT id, name, email, country, balance, visits FROM account WHERE id = $1");
    on.prepare("all_accounts", "SELECT id, name, email, country, balance, visits FROM account");
}

std::optional<account> postgres_finder::find(std::int64_t key) {
    const pqxx::result rows = on_.exec_prepared("find_account", key);
    std::optional<account> found;
    if (!rows.empty()) read_row(rows[0], found.emplace());
    return found;
}

std::vector<account> postgres_finder::scan() {
    const pqxx::result rows = on_.exec_prepared("all_accounts");
    std::vector<account> found;
    found.reserve(static_cast<std::size_t>(rows.size()));
    for (const pqxx::row& row : rows) read_row(row, found.emplace_back());
    return found;
}

postgres_writer::postgres_writer(pqxx::connection& on) : connection_{on} {
    on.prepare("insert_account",
               "INSERT INTO account (name, email, country, balance, visits) VALUES ($1, $2, $3, $4, $5) RETURNING id");
    on.prepare("update_account",
               "UPDATE account SET name = $1, email = $2, country = $3, balance = $4, visits = $5 WHERE id = $6");
}

void postgres_writer::insert(account& a) {
    pqxx::nontransaction on{connection_};
    a.id = insert_on(on, a);
}

void postgres_writer::insert_in_transaction(std::vector<account>& accounts) {
    pqxx::work on{connection_};
    for (account& a : accounts) a.id = insert_on(on, a);
    on.commit();
}

void postgres_writer::update(const account& a) {
    pqxx::nontransaction on{connection_};
    on.exec_prepared("update_account", a.name, a.email, a.country, a.balance, a.visits, a.id);
}

void postgres_writer::insert_all(const std::vector<account>& accounts) {
    pqxx::work on{connection_};
    pqxx::stream_to stream = stream_of_accounts(on);
    for (const account& a : accounts) stream << std::make_tuple(a.name, a.email, a.country, a.balance, a.visits);
    stream.complete();
    on.commit();
}

}  // namespace bench
