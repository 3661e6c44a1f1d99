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

struct Person {
    std::int64_t id{};
    std::string name;
    std::int32_t age{};
    double savings{};
};

static void insert_chosen_columns(database& db) {
    constexpr auto into = insert<Account>.columns<&Account::owner, &Account::balance>();
    db.run(into.values("Bob", 5.0).values("Eve", 7.5));
    db.run(into.select(from<Person>.where(col<&Person::age> > 17).select(col<&Person::name>, col<&Person::savings>)));
}

static void meet_rows(database& db) {
    constexpr auto open = insert<Account>.set(col<&Account::owner> = param, col<&Account::balance> = param);
    db.run(open.on_conflict<&Account::owner>().do_nothing(), "Ada", 1.0);
    db.run(open.on_conflict<&Account::owner>()
               .do_update(col<&Account::balance> = col<&Account::balance> + excluded<&Account::balance>)
               .where(col<&Account::balance> < excluded<&Account::balance>),
           "Ada", 100.0);
}

static void look_elsewhere(database& db) {
    db.run(update<Account>
        .from<Person>(col<&Account::owner> == col<&Person::name>)
        .set(col<&Account::balance> = col<&Person::savings>)
        .where(col<&Person::age> > 17));

    // A subquery looks at the row outside by an alias.
    using account = alias<Account, "account">;
    db.run(erase<account>.where(
        not exists(from<Person>.where(col<&Person::name> == account::col<&Account::owner>))));
}

static void change_some(database& db) {
    // What a request leaves out stays, and what it says is null becomes NULL.
    patch<&Account::owner, &Account::note> change;
    change.set<&Account::note>(std::nullopt);
    db.run(update<Account>.set(change).where(col<&Account::id> == 1));
}

int main() {
    database db{"sqlite::memory:"};
    db.create_tables<Account, Person>();
    read_what_is_written(db);
    meet_rows(db);
    insert_chosen_columns(db);
    look_elsewhere(db);
    change_some(db);
}
