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

int main() {
    database db{"sqlite::memory:"};
    db.create_tables<Account>();
    read_what_is_written(db);
}
