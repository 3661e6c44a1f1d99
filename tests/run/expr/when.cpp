#include "support/caught.hpp"
#include "support/shop.hpp"

#include <doctest/doctest.h>

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

using namespace covet;
using namespace shop;
using support::caught;
using support::says;

namespace {

const auto tickets = from<ticket>;
const auto is_1 = col<&ticket::id> == 1;
const auto is_2 = col<&ticket::id> == 2;
const auto is_3 = col<&ticket::id> == 3;

/// What stands behind SELECT and FROM.
template <class Statement>
std::string rest_of(const Statement& statement, dialect d = sqlite) {
    const std::string text = sql_of(statement, d);
    const std::size_t start = text.find(d == mysql ? "FROM `ticket`" : R"(FROM "ticket")");
    return text.substr(start + std::string_view{R"(FROM "ticket")"}.size());
}
template <class Predicate>
std::string where(const Predicate& p) {
    return rest_of(tickets.where(p));
}

struct with_customers : in_memory<customer, order> {
    with_customers() {
        insert(ada());
        insert(bob());
        insert(std::vector<order>{{.customer_id = 1, .quantity = 1, .total = 5.0}, {.customer_id = 1, .quantity = 2, .total = 9.0}});
    }
};

const auto names = from<customer>.order_by(col<&customer::id>).select(col<&customer::name>);
using texts = std::vector<std::string>;

}  // namespace

TEST_CASE("a predicate that is off is left out, with the clause if nothing is left") {
    CHECK(where(when(true, is_1)) == R"( WHERE "ticket"."id" = ?)");
    CHECK(where(when(false, is_1)) == "");
    CHECK(rest_of(tickets.where(when(false, is_1)).order_by(col<&ticket::id>)) == R"( ORDER BY "ticket"."id")");
    CHECK(rest_of(tickets.where(when(true, is_1)), postgresql) == R"( WHERE "ticket"."id" = $1)");
    CHECK(rest_of(tickets.where(when(true, is_1)), mysql) == " WHERE `ticket`.`id` = ?");
}

TEST_CASE("and, or and not join what is there") {
    const std::string first = R"("ticket"."id" = ?)";
    const auto both = [&](bool a, bool b) { return where(when(a, is_1) and when(b, is_2)); };
    CHECK(both(false, false) == "");
    CHECK(both(true, false) == " WHERE " + first);
    CHECK(both(false, true) == " WHERE " + first);
    CHECK(both(true, true) == " WHERE " + first + " AND " + first);
    CHECK(where(is_1 and when(false, is_2)) == " WHERE " + first);
    CHECK(where(when(false, is_1) and is_2) == " WHERE " + first);
    CHECK(where(is_1 or when(false, is_2)) == " WHERE " + first);
    CHECK(where(is_1 or when(true, is_2)) == " WHERE " + first + " OR " + first);
    CHECK(where(not when(false, is_1)) == "");
    CHECK(where(not when(true, is_1)) == " WHERE NOT " + first);
    CHECK(where(not(when(false, is_1) or when(false, is_2)) and is_3) == " WHERE " + first);
    CHECK(where(not when(true, is_1) and is_3) == " WHERE NOT " + first + " AND " + first);
    CHECK(where(when(true, when(false, is_1) and is_2) or is_3) == " WHERE " + first + " OR " + first);
}

TEST_CASE("what binds more loosely keeps its parentheses") {
    const std::string x = R"("ticket"."id" = ?)";
    CHECK(where(when(true, is_1 or is_2) and is_3) == " WHERE (" + x + " OR " + x + ") AND " + x);
    CHECK(where((when(true, is_1) or when(true, is_2)) and is_3) == " WHERE (" + x + " OR " + x + ") AND " + x);
    CHECK(where((when(false, is_1) or when(false, is_2)) and is_3) == " WHERE " + x);
    CHECK(where(not when(true, is_1 and is_2)) == " WHERE NOT (" + x + " AND " + x + ")");
}

TEST_CASE("parameters are numbered and described as far as they are there") {
    const auto query = [](bool a) {
        return from<customer>.where(when(a, col<&customer::name> == "x") and col<&customer::age> > 5).limit(1);
    };
    CHECK(sql_of(query(true), postgresql).ends_with(R"(WHERE "customers"."name" = $1 AND "customers"."age" > $2 LIMIT $3)"));
    CHECK(sql_of(query(false), postgresql).ends_with(R"(WHERE "customers"."age" > $1 LIMIT $2)"));
}

TEST_CASE("the condition of a join takes one") {
    with_customers db;
    const auto is_theirs = col<&order::customer_id> == col<&customer::id>;
    const auto joined = [&](bool dear) {
        return from<customer>.left_join<order>(is_theirs and when(dear, col<&order::total> > 6.0)).select(col<&customer::name>, col<&order::total>);
    };
    CHECK(db.count(joined(false)) == 3);
    CHECK(db.count(joined(true)) == 2);

    const auto pairs = [&](bool theirs) { return from<customer>.join<order>(when(theirs, is_theirs)).select(col<&order::id>); };
    CHECK(sql_of(pairs(false), postgresql).ends_with(R"( JOIN "orders" ON TRUE)"));
    CHECK(db.count(pairs(false)) == 4);
    CHECK(db.count(pairs(true)) == 2);
}

TEST_CASE("having() takes one as where() does") {
    with_customers db;
    const auto totals = [](bool a) {
        return from<order>.group_by(col<&order::customer_id>).having(when(a, sum(col<&order::total>) > 100.0)).select(count());
    };
    CHECK(db.all(totals(false)) == std::vector<std::int64_t>{2});
    CHECK(db.all(totals(true)).empty());
}

TEST_CASE("an optional fills in the param of its predicate, or leaves it out") {
    with_customers db;
    const auto named = [&](const std::optional<std::string>& name) { return db.all(names.where(when(name, col<&customer::name> == param))); };
    CHECK(named(std::nullopt) == texts{"Ada", "Bob"});
    CHECK(named("Bob") == texts{"Bob"});
    CHECK(db.all(names.where(when(std::optional<std::string>{"Ada"}, col<&customer::name> == param))) == texts{"Ada"});
    CHECK(db.all(names.where(when(std::optional<std::string_view>{}, col<&customer::name> == param))) == texts{"Ada", "Bob"});

    const auto older = [&](std::optional<int> years) {
        return db.all(names.where(when(years, col<&customer::age> > param or not(col<&customer::active>))));
    };
    CHECK(older(std::nullopt) == texts{"Ada", "Bob"});
    CHECK(older(40) == texts{"Bob"});
    CHECK(older(30) == texts{"Ada", "Bob"});

    std::optional<std::vector<std::int64_t>> ids;
    const auto among = names.where(when(ids, col<&customer::id>.in(param)));
    CHECK(db.all(among) == texts{"Ada", "Bob"});
    ids = {2, 5};
    CHECK(db.all(names.where(when(ids, col<&customer::id>.in(param)))) == texts{"Bob"});
    CHECK(db.all(names.where(when(std::optional{std::vector<int>{}}, col<&customer::id>.in(param)))).empty());
}

TEST_CASE("the call brings arguments for what is left out, too") {
    with_customers db;
    const auto query = [](bool a) {
        return names.where(when(a, col<&customer::name> == param and col<&customer::id>.in(param)) and col<&customer::id> < param);
    };
    CHECK(db.all(query(true), "Bob", std::vector{1, 2}, 9) == texts{"Bob"});
    CHECK(db.all(query(false), "Bob", std::vector{1, 2}, 2) == texts{"Ada"});
    CHECK(sql_of(query(true), sqlite).ends_with(R"("customers"."id" < ? ORDER BY "customers"."id")"));
}

TEST_CASE("every call takes such a query") {
    with_customers db;
    for (const bool only_bob : {false, true}) {
        const auto query = names.where(when(only_bob, col<&customer::name> == "Bob"));
        CHECK(db.count(query) == (only_bob ? 1 : 2));
        CHECK(db.exists(query.where(col<&customer::id> == 1)) == !only_bob);
        CHECK(db.first(query) == (only_bob ? "Bob" : "Ada"));
        CHECK(db.one(query.where(col<&customer::id> == 2)) == "Bob");
        texts streamed;
        for (const std::string& name : db.stream(query)) streamed.push_back(name);
        CHECK(streamed == (only_bob ? texts{"Bob"} : texts{"Ada", "Bob"}));
    }
    CHECK(says(caught<no_rows>([&] { db.one(names.where(when(true, col<&customer::id> == 7))); }), "no row"));
}

TEST_CASE("limit and offset may be missing") {
    with_customers db;
    const auto page = [](std::optional<int> limit, std::optional<std::int64_t> offset) {
        return names.limit(limit).offset(offset);
    };
    CHECK(db.all(page({}, {})) == texts{"Ada", "Bob"});
    CHECK(db.all(page(1, {})) == texts{"Ada"});
    CHECK(db.all(page({}, 1)) == texts{"Bob"});
    CHECK(db.all(page(1, 1)) == texts{"Bob"});
    CHECK(db.first(page({}, 1)) == "Bob");
    CHECK(db.count(page({}, 1)) == 1);
    CHECK(sql_of(page({}, 1), postgresql).ends_with(" OFFSET $1"));
    CHECK(sql_of(page({}, 1), mysql).ends_with(" LIMIT 18446744073709551615 OFFSET ?"));
    CHECK(sql_of(page(1, 1), sqlite).ends_with(" LIMIT ? OFFSET ?"));
    CHECK(sql_of(page(1, {}), sqlite).ends_with(" LIMIT ?"));
    CHECK_THROWS_AS(page(-1, {}), misuse);
}

TEST_CASE("an update or erase of which nothing restricts the rows does not run") {
    with_customers db;
    const auto is_ada = col<&customer::name> == "Ada";
    const auto change = update<customer>.set(col<&customer::age> = 1);
    CHECK(says(caught<misuse>([&] { db.run(change.where(when(false, is_ada))); }), "unconditionally()"));
    CHECK(says(caught<misuse>([&] { db.run(erase<order>.where(not when(false, col<&order::id> == 1))); }), "unconditionally()"));
    CHECK(db.count(from<order>) == 2);
    CHECK(db.run(change.where(when(true, is_ada))) == 1);
    CHECK(db.run(change.where(when(false, is_ada)).unconditionally()) == 2);
    CHECK(db.run(change.where(when(true, is_ada)).unconditionally()) == 1);
}

TEST_CASE("sql_of() shows the text of statements whose text is constant, too") {
    CHECK(sql_of(tickets, mysql) == "SELECT `ticket`.`id` FROM `ticket`");
    CHECK(sql_of(erase<ticket>.where(is_1), sqlite) == R"(DELETE FROM "ticket" WHERE "id" = ?)");
}

TEST_CASE("a subquery is chosen with the statement around it") {
    with_customers db;
    const auto buyers = [](bool only_dear) {
        return from<order>.where(when(only_dear, col<&order::total> > 8.0)).select(col<&order::customer_id>);
    };
    const auto query = [&](bool only_dear, bool only_bob) {
        return names.where(col<&customer::id>.in(buyers(only_dear)) and when(only_bob, col<&customer::name> == "Bob"));
    };
    CHECK(db.all(query(false, false)) == texts{"Ada"});
    CHECK(db.all(query(true, false)) == texts{"Ada"});
    CHECK(db.all(query(true, true)).empty());
    CHECK(sql_of(query(true, true), postgresql).find(R"("orders"."total" > $1) AND "customers"."name" = $2)") != std::string::npos);
}
