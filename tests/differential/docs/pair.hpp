#pragma once

#include "differential/databases.hpp"
#include "run/docs/bookshop.hpp"

#include <covet/driver/fake.hpp>
#include <covet/pool/pool.hpp>
#include <covet/sql/static_statement.hpp>

#include <doctest/doctest.h>

#include <memory>
#include <string>
#include <string_view>

/// \file
/// The pairs of docs/queries.md: SQL as a person writes it, and the query that says the same.
namespace bookshop {

/// A statement's text without what a person leaves out: quotes, the name of the only table, placeholders for values.
std::string as_written(const driver::fake_call&);

inline constexpr auto books_sold = from<Sale>.join<Book>(col<&Sale::book> == col<&Book::id>);

class pairs {
public:
    /// The text of a query is this SQL, and it has one answer on all databases that it is for.
    template <class Query>
    void operator()(std::string_view sql, const Query& query, dialect d = sqlite) {
        CHECK(as_written(asked(query, d)) == sql);
        if constexpr (gives_rows<Query>)
            shop_.agree(query);
        else
            shop_.run(query), shop_.agree(from<Author>), shop_.agree(from<Book>), shop_.agree(from<Sale>);
    }

    /// The same of an expression, in a query of books.
    template <class Expression>
    void expression(std::string_view sql, const Expression& expression, dialect d = sqlite) {
        (*this)("SELECT " + std::string{sql} + " FROM books", from<Book>.select(expression), d);
    }

    /// Says the same in other words on each database; what it gives is tested in tests/run/expr.
    template <class Expression>
    void function(std::string_view, const Expression& expression) {
        shop_.agree(books_sold.select(expression));
    }

    /// The same of what each database answers by its own clock.
    template <class Expression>
    void moment(std::string_view, const Expression& expression) {
        shop_.each([&](database& db) { CHECK_FALSE(db.all(books_sold.select(expression)).empty()); });
    }

private:
    template <class Query>
    static constexpr bool gives_rows = Query::kind == query::statement_kind::select || Query::template has<query::returning_clause>;

    template <class Query>
    static void ask(database& db, const Query& query) {
        if constexpr (gives_rows<Query>)
            static_cast<void>(db.all(query));
        else
            db.run(query);
    }

    /// What a database is asked, by a database that knows no answer.
    template <class Query>
    static driver::fake_call asked(const Query& query, dialect d) {
        const auto script = std::make_shared<driver::fake_script>();
        database db{d, std::make_unique<pool::connection_pool>([&] { return driver::connect_fake(script, d); })};
        CHECK_THROWS_AS(ask(db, query), misuse);
        for (const driver::fake_call& call : script->calls())
            if (call.what == driver::fake_call::kind::execute) return call;
        return {};
    }

    struct bookshops : differential::databases {
        bookshops() { each(open_shop); }
    };

    bookshops shop_{};
};

}  // namespace bookshop
