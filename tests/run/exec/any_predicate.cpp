#include "support/caught.hpp"
#include "support/shop.hpp"

#include <doctest/doctest.h>

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

using namespace covet;
using namespace shop;
using support::caught;
using support::says;

namespace {

using names = std::vector<std::string>;

struct with_customers : in_memory<customer> {
    with_customers() {
        insert(std::vector<customer>{{.name = "Ada", .email = "a", .age = 36, .active = true},
                                     {.name = "Bob", .email = "b", .nick = "bobby"},
                                     {.name = "Cid", .email = "c", .age = 20}});
    }
    names of(const any_predicate<customer>& wanted) {
        return all(from<customer>.where(wanted).order_by(col<&customer::id>).select(col<&customer::name>));
    }
};

std::string where_of(const any_predicate<customer>& p, dialect d = sqlite) {
    const std::string text = sql_of(erase<customer>.where(p).unconditionally(), d);
    const std::size_t start = text.find(" WHERE ");
    return start == std::string::npos ? std::string{} : text.substr(start + 7);
}

/// Gives back a predicate whose text is gone with its scope.
any_predicate<customer> named(std::string name) { return col<&customer::name> == name; }
any_predicate<customer> among(std::vector<std::string> emails) { return col<&customer::email>.in(emails); }

}  // namespace

TEST_CASE("an empty one asks nothing") {
    with_customers db;
    any_predicate<customer> wanted;
    CHECK(wanted.empty());
    CHECK(db.of(wanted) == names{"Ada", "Bob", "Cid"});
    CHECK(where_of(wanted) == "");
    wanted &= any_predicate<customer>{};
    CHECK(db.of(wanted) == names{"Ada", "Bob", "Cid"});
    CHECK(db.of(not wanted) == names{"Ada", "Bob", "Cid"});
}

TEST_CASE("it is built up in steps") {
    with_customers db;
    any_predicate<customer> wanted = col<&customer::age> > 10;
    CHECK_FALSE(wanted.empty());
    CHECK(db.of(wanted) == names{"Ada", "Cid"});
    wanted &= col<&customer::active>;
    CHECK(db.of(wanted) == names{"Ada"});
    wanted |= col<&customer::nick> == "bobby";
    CHECK(db.of(wanted) == names{"Ada", "Bob"});
    CHECK(db.of(not wanted).empty());  // unknown for Cid, whose nick is NULL
    CHECK(where_of(wanted, postgresql) == R"("age" > $1 AND "active" OR "nick" = $2)");
    wanted &= col<&customer::id> < 5;
    CHECK(where_of(wanted) == R"(("age" > ? AND "active" OR "nick" = ?) AND "id" < ?)");

    any_predicate<customer> either;
    either |= col<&customer::id> == 3;
    CHECK(db.of(either) == names{"Cid"});
    CHECK(db.of(wanted and either).empty());
    CHECK(db.of(wanted or either) == names{"Ada", "Bob", "Cid"});
    CHECK(db.of(wanted and col<&customer::age> == 36) == names{"Ada"});
}

TEST_CASE("it owns its values") {
    with_customers db;
    CHECK(db.of(named(std::string(40, 'x'))).empty());
    const any_predicate<customer> bob = named("Bob");
    CHECK(db.of(bob) == names{"Bob"});
    any_predicate<customer> copy;
    {
        const any_predicate<customer> inner = among({std::string(40, 'y'), "a", "c"});
        copy = inner and not named("Cid");
    }
    CHECK(db.of(copy) == names{"Ada"});
    CHECK(db.of(among({})).empty());
    any_predicate<customer> moved = std::move(copy);
    CHECK(db.of(moved) == names{"Ada"});
}

TEST_CASE("it holds what is chosen at run time, and is held in it") {
    with_customers db;
    const auto chosen = [&](bool a, bool b) {
        any_predicate<customer> p = when(a, col<&customer::id> > 1) and when(b, col<&customer::name> == "Cid");
        return db.of(p);
    };
    CHECK(chosen(false, false) == names{"Ada", "Bob", "Cid"});
    CHECK(chosen(true, false) == names{"Bob", "Cid"});
    CHECK(chosen(true, true) == names{"Cid"});
    const any_predicate<customer> bob = named("Bob");
    CHECK(db.count(from<customer>.where(when(true, bob) or col<&customer::id> == 1)) == 2);
    CHECK(db.count(from<customer>.where(when(false, bob) or col<&customer::id> == 1)) == 1);
    CHECK(db.count(from<customer>.where(col<&customer::id>.in(from<customer>.where(bob).select(col<&customer::id>)))) == 1);
}

TEST_CASE("a vector of them makes one") {
    with_customers db;
    std::vector<any_predicate<customer>> all;
    for (int i = 1; i <= 40; ++i) all.push_back(col<&customer::id> == i * 2);
    any_predicate<customer> any;
    for (const auto& p : all) any |= p;
    CHECK(db.of(any) == names{"Bob"});
    CHECK(where_of(any).find('(') == std::string::npos);
}

TEST_CASE("an update or erase with an empty one does not run") {
    with_customers db;
    any_predicate<customer> wanted;
    CHECK(says(caught<misuse>([&] { db.run(erase<customer>.where(wanted)); }), "unconditionally()"));
    CHECK(says(caught<misuse>([&] { db.run(update<customer>.set(col<&customer::age> = 1).where(wanted and wanted)); }),
               "unconditionally()"));
    CHECK(db.count(from<customer>) == 3);
    CHECK(db.run(update<customer>.set(col<&customer::age> = 1).where(named("Ada"))) == 1);
    CHECK(db.run(erase<customer>.where(named("Ada") or wanted)) == 1);
    CHECK(db.run(erase<customer>.where(wanted).unconditionally()) == 2);
}
