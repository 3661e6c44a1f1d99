#include <covet/covet.hpp>

#include <cstdint>
#include <iostream>
#include <string>

using namespace covet;

struct Note {
    std::int64_t id{};
    std::string text;

    static consteval auto table() { return covet::table("notes").unique<&Note::text>(); }
};

static void transactions(database& db) {
    // Commits when the function returns, rolls back when an exception leaves it.
    db.transaction([](transaction& tx) {
        tx.insert(Note{.text = "milk"});
        tx.nested([](transaction& inner) {  // a savepoint
            inner.insert(Note{.text = "bread"});
            inner.rollback();
        });
    });

    transaction tx = db.begin();
    tx.insert(Note{.text = "eggs"});
    tx.commit();  // without it, the end of scope rolls back
}

static void errors(database& db) {
    try {
        db.insert(Note{.text = "milk"});
    } catch (const unique_violation& e) {
        std::cout << e.constraint() << " at line " << e.where().line() << '\n';
    } catch (const error& e) {
        if (!e.retryable()) throw;
    }
}

int main() {
    database db{"sqlite:notes.db?busy_timeout=2000&synchronous=normal&pool_size=4"};
    db.drop_tables<Note>();
    db.create_tables<Note>();
    transactions(db);
    errors(db);
    std::cout << db.count(from<Note>) << '\n';
}
