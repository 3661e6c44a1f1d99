#include <covet/covet.hpp>

#include <cstdint>
#include <iostream>
#include <optional>
#include <string>
#include <vector>

using namespace covet;

struct Account {
    std::int64_t id{};
    std::string owner;
    double balance{};
    std::optional<std::string> note{};

    static consteval auto table() { return covet::table("accounts").unique<&Account::owner>(); }
};

static void read_what_is_written(database& db) {
    // MySQL has RETURNING for no other insert, update or erase than this one.
    Account ada = db.one(insert<Account>.set(col<&Account::owner> = "Ada", col<&Account::balance> = 10.0).returning());

    std::vector<double> balances = db.all(update<Account>
        .set(col<&Account::balance> = col<&Account::balance> + 5.0)
        .where(col<&Account::id> == ada.id)
        .returning(col<&Account::balance>)
        .only<sqlite, postgresql>());
    std::cout << ada.owner << balances.size() << '\n';
}

static void meet_rows(database& db) {
    constexpr auto open = insert<Account>.set(col<&Account::owner> = param, col<&Account::balance> = param);
    db.run(open.on_conflict<&Account::owner>().do_nothing(), "Ada", 1.0);
    db.run(open.on_conflict<&Account::owner>()
               .do_update(col<&Account::balance> = col<&Account::balance> + excluded<&Account::balance>)
               .where(col<&Account::balance> < excluded<&Account::balance>),
           "Ada", 100.0);
}

int main() {
    database db{"sqlite::memory:"};
    db.create_tables<Account>();
    read_what_is_written(db);
    meet_rows(db);
}
