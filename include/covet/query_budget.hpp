#pragma once

#include <covet/observer.hpp>

#include <cstddef>
#include <source_location>
#include <string>
#include <vector>

namespace covet {

class database;

/// So many statements, and no more, as long as it lives: for tests that a page needs two queries however long it is.
///
///     query_budget guard{db, 2};
///     show_orders(db);
///     CHECK(guard.used() == 2);
///
/// The call that would run one more throws `query_budget_exceeded` before it does, listing all of them. Statements of all
/// threads, transactions and streams of the database count, those that fail too; so does hand-written SQL, an insert of a
/// range as one. BEGIN, COMMIT and savepoints do not.
class query_budget {
public:
    query_budget(database&, std::size_t statements, std::source_location where = std::source_location::current());

    struct statement {
        std::string name;  // as in `observation`
        std::string sql;
    };

    /// How many have run.
    std::size_t used() const;
    /// Those that have run, in their order.
    std::vector<statement> statements() const;

private:
    class counter;

    explicit query_budget(database&, std::unique_ptr<counter>);

    counter* counter_;
    observer observer_;
};

}  // namespace covet
