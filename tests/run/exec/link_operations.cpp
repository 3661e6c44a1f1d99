#include "support/shop.hpp"

#include <covet/covet.hpp>
#include <covet/query_budget.hpp>

#include <doctest/doctest.h>

#include <array>
#include <cstdint>
#include <initializer_list>
#include <optional>
#include <stdexcept>
#include <string>
#include <utility>
#include <vector>

using namespace covet;

namespace {

struct Author;
struct Book {
    std::int64_t id{};
    std::string title{};
    many_to_many<Author> authors{};
};
struct Author {
    std::int64_t id{};
    std::string name{};
    many_to_many<Book> books{};
};

/// Books 1 and 2, authors 1 to 4.
struct library : shop::in_memory<Book, Author> {
    Book book{.title = "Dune"};
    Book other{.title = "Emma"};
    std::vector<Author> authors{{.name = "Ada"}, {.name = "Bob"}, {.name = "Eve"}, {.name = "Fay"}};

    library() {
        insert(book);
        insert(other);
        insert(authors);
    }

    std::vector<std::int64_t> authors_of(std::int64_t book_id) {
        return query<std::int64_t>("SELECT author_id FROM author_book WHERE book_id = ? ORDER BY author_id", book_id);
    }
    std::vector<std::string> loaded() const {
        std::vector<std::string> names;
        for (const Author& author : book.authors) names.push_back(author.name);
        return names;
    }
};

using ids = std::vector<std::int64_t>;
using names = std::vector<std::string>;

}  // namespace

TEST_CASE("pairs are added once, of objects, keys, and ranges of either, by one statement") {
    library db;
    const query_budget guard{db, 7};
    CHECK(db.add<&Book::authors>(db.book, db.authors[0]) == 1);
    CHECK(db.add<&Book::authors>(db.book, 2) == 1);
    CHECK(db.add<&Book::authors>(1, db.authors) == 2);
    CHECK(db.add<&Book::authors>(2, std::array{3, 3}) == 1);
    CHECK(db.add<&Author::books>(db.authors[3], {db.other}) == 1);
    CHECK(db.authors_of(1) == ids{1, 2, 3, 4});
    CHECK(db.authors_of(2) == ids{3, 4});
}

TEST_CASE("a pair of a row that is not there is an error") {
    library db;
    CHECK_THROWS_AS(db.add<&Book::authors>(db.book, ids{1, 77}), foreign_key_violation);
    CHECK_THROWS_AS(db.add<&Book::authors>(Book{}, 1), foreign_key_violation);
    CHECK(db.authors_of(1).empty());
    CHECK(db.add<&Book::authors>(db.book, ids{}) == 0);
}

TEST_CASE("pairs are removed, and their rows stay") {
    library db;
    db.add<&Book::authors>(db.book, db.authors);
    db.add<&Book::authors>(db.other, db.authors);
    const query_budget guard{db, 6};
    CHECK(db.remove<&Book::authors>(db.book, db.authors[0]) == 1);
    CHECK(db.remove<&Author::books>(2, ids{1, 77}) == 1);
    CHECK(db.authors_of(1) == ids{3, 4});
    CHECK(db.clear<&Book::authors>(db.book) == 2);
    CHECK(db.authors_of(2) == ids{1, 2, 3, 4});
    CHECK(db.count(from<Author>) == 4);
}

TEST_CASE("set makes these the only pairs, or changes nothing") {
    library db;
    db.add<&Book::authors>(db.book, ids{1, 2});
    {
        const query_budget guard{db, 2};
        db.set<&Book::authors>(db.book, {db.authors[1], db.authors[2]});
    }
    CHECK(db.authors_of(1) == ids{2, 3});
    CHECK_THROWS_AS(db.set<&Book::authors>(db.book, ids{4, 77}), foreign_key_violation);
    CHECK(db.authors_of(1) == ids{2, 3});
    db.set<&Book::authors>(1, ids{});
    CHECK(db.authors_of(1).empty());
}

TEST_CASE("a transaction does the same, and undoes it") {
    library db;
    CHECK_THROWS_AS(db.transaction([&](transaction& tx) {
        tx.add<&Book::authors>(db.book, db.authors);
        tx.set<&Book::authors>(db.book, {db.authors[1]});
        CHECK(tx.remove<&Book::authors>(db.book, 2) == 1);
        CHECK(tx.remove<Author>(4));
        CHECK(tx.clear<&Book::authors>(db.other) == 0);
        throw std::runtime_error{"changed my mind"};
    }),
                    std::runtime_error);
    CHECK(db.authors_of(1).empty());
}

TEST_CASE("the rows of a loaded relation follow") {
    library db;
    SUBCASE("of objects") {
        db.book.authors = std::initializer_list<Author>{};
        db.add<&Book::authors>(db.book, db.authors);
        db.add<&Book::authors>(db.book, db.authors[1]);
        CHECK(db.loaded() == names{"Ada", "Bob", "Eve", "Fay"});
        db.remove<&Book::authors>(db.book, 2);
        CHECK(db.loaded() == names{"Ada", "Eve", "Fay"});
        db.set<&Book::authors>(db.book, {db.authors[3], db.authors[1]});
        CHECK(db.loaded() == names{"Fay", "Bob"});
        db.set<&Book::authors>(db.book, db.book.authors);
        CHECK(db.loaded() == names{"Fay", "Bob"});
        db.remove<&Book::authors>(db.book, db.book.authors);
        CHECK(db.loaded().empty());
        db.add<&Book::authors>(db.book, db.authors[0]);
        db.clear<&Book::authors>(db.book);
        CHECK(db.loaded().empty());
        CHECK(db.authors_of(1).empty());
    }
    SUBCASE("not of keys that are added") {
        db.load<&Book::authors>(db.book);
        db.add<&Book::authors>(db.book, 1);
        CHECK_THROWS_WITH_AS(db.loaded(), doctest::Contains("Book::authors was not loaded"), relation_not_loaded);
        db.load<&Book::authors>(db.book);
        db.set<&Book::authors>(db.book, ids{2});
        CHECK_THROWS_AS(db.loaded(), relation_not_loaded);
    }
    SUBCASE("not of a relation that is not loaded, or of a const object") {
        db.add<&Book::authors>(db.book, db.authors);
        CHECK_FALSE(db.book.authors.is_loaded());
        db.book.authors = {db.authors[0]};
        db.remove<&Book::authors>(std::as_const(db.book), 1);
        CHECK(db.loaded() == names{"Ada"});
    }
    SUBCASE("when it has failed they stay") {
        db.book.authors = std::initializer_list<Author>{};
        CHECK_THROWS_AS(db.add<&Book::authors>(db.book, {Author{.id = 77}}), foreign_key_violation);
        CHECK(db.loaded().empty());
    }
}

namespace {

struct Membership;
struct Club {
    std::string name{};
    std::int32_t year{};
    many_to_many<struct Person, through<Membership>> people{};
    static consteval auto table() { return covet::table("clubs").primary_key<&Club::name, &Club::year>(); }
};
struct Person {
    std::string name{};
    static consteval auto table() { return covet::table("people").primary_key<&Person::name>(); }
};
struct Membership {
    std::int64_t id{};
    std::string club_name{};
    std::int32_t club_year{};
    belongs_to<Club, by<&Membership::club_name, &Membership::club_year>> club{};
    belongs_to<Person, std::string> person{};
    std::optional<std::string> office{};
    static consteval auto table() {
        return covet::table().unique<&Membership::person, &Membership::club_name, &Membership::club_year>();
    }
};

struct Seat;
struct Bench {
    std::int64_t id{};
};
struct Pupil {
    std::int64_t id{};
    many_to_many<Bench, through<Seat>> benches{};
};
struct Seat {
    belongs_to<Pupil> pupil{};
    belongs_to<Bench> bench{};
    std::int32_t number{};
    static consteval auto table() {
        return covet::table("seats").primary_key<&Seat::pupil, &Seat::bench>().unique<&Seat::bench, &Seat::number>().default_value<&Seat::number>(1);
    }
};

struct Member {
    std::int64_t id{};
    std::string name{};
    many_to_many<Member> friends{};
    many_to_many<Member, inverse<&Member::friends>> befriended{};
};

}  // namespace

TEST_CASE("pairs through a model, of composite and natural keys") {
    shop::in_memory<Club, Person, Membership> db;
    Club chess{.name = "Chess", .year = 1990};
    db.insert(chess);
    db.insert(std::vector<Person>{{"Ada"}, {"Bob"}});
    db.add<&Club::people>(chess, "Ada");
    CHECK(db.add<&Club::people>(chess, names{"Ada", "Bob"}) == 1);
    CHECK(db.one(from<Membership>.where(col<&Membership::person> == "Bob")).club_year == 1990);
    db.set<&Club::people>(chess, {Person{"Bob"}});
    CHECK(db.count(from<Membership>) == 1);
}

TEST_CASE("only the pair may be there already") {
    shop::in_memory<Pupil, Bench, Seat> db;
    const std::vector<Pupil> pupils{{.id = 1}, {.id = 2}};
    db.insert(pupils);
    db.insert(Bench{.id = 1});
    CHECK(db.add<&Pupil::benches>(1, 1) == 1);
    CHECK(db.add<&Pupil::benches>(1, 1) == 0);
    CHECK_THROWS_AS(db.add<&Pupil::benches>(2, 1), unique_violation);  // the seat of that number is taken
}

TEST_CASE("keys of any type of numbers") {
    library db;
    db.load<&Book::authors>(db.book);
    db.add<&Book::authors>(db.book, {db.authors[0], db.authors[1]});
    CHECK(db.remove<&Book::authors>(db.book, std::size_t{1}) == 1);
    CHECK(db.remove<&Book::authors>(db.book, std::vector<short>{2, 3}) == 1);
    CHECK(db.loaded().empty());
}

TEST_CASE("the two sides of a relation of a model with itself") {
    shop::in_memory<Member> db;
    std::vector<Member> all{{.name = "Ada"}, {.name = "Bob"}, {.name = "Eve"}};
    db.insert(all);
    db.add<&Member::friends>(all[0], {all[1], all[2]});
    CHECK(db.remove<&Member::befriended>(all[1], all[0]) == 1);
    CHECK(db.remove<&Member::befriended>(all[0], all[2]) == 0);
    CHECK(db.clear<&Member::friends>(1) == 1);
}
