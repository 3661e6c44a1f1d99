#include "support/relations.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

using namespace relations;

TEST_CASE("persons, their houses and the rooms of these take three queries") {
    village db;
    query_budget guard{db, 3};
    const std::vector<Person> persons = db.all(from<Person>.prefetch_related<&Person::houses, &House::rooms>());
    CHECK(guard.used() == 3);
    REQUIRE(persons.size() == 3);
    CHECK(list_of<&House::name>(persons[0].houses) == "Ash, Birch");
    CHECK(list_of<&Room::name>(persons[0].houses[0].rooms) == "attic, bath");
    CHECK(persons[0].houses[1].rooms.empty());
    CHECK(list_of<&Room::name>(persons[1].houses[0].rooms) == "cellar, den, eyrie");
    CHECK(persons[2].houses.empty());
    CHECK_THROWS_AS(persons[0].rented.size(), relation_not_loaded);
    CHECK_THROWS_AS(persons[0].houses[0].deed.is_loaded() || persons[0].houses[0].deed, relation_not_loaded);
}

TEST_CASE("a third level that was not named says so") {
    village db;
    const auto persons = db.all(from<Person>.prefetch_related<&Person::houses>());
    CHECK_THROWS_WITH_AS(persons[0].houses[0].rooms.size(), doctest::Contains("prefetch_related<&House::rooms>()"), relation_not_loaded);
}

TEST_CASE("several relations to the same model, each by its inverse") {
    village db;
    const auto persons = db.all(from<Person>.prefetch_related<&Person::rented>().prefetch_related<&Person::houses>());
    CHECK(list_of<&House::name>(persons[1].rented) == "Ash");
    CHECK(list_of<&House::name>(persons[1].houses) == "Cedar");
    CHECK(persons[0].rented.empty());
}

TEST_CASE("paths share what they begin with") {
    village db;
    query_budget guard{db, 4};
    const auto persons = db.all(from<Person>.prefetch_related<&Person::houses, &House::rooms>()
                                    .prefetch_related<&Person::houses, &House::deed>()
                                    .prefetch_related<&Person::houses>());
    CHECK(guard.used() == 4);
    REQUIRE(persons[0].houses[1].deed);
    CHECK(persons[0].houses[1].deed->text == "of Birch");
    CHECK_FALSE(persons[0].houses[0].deed);
    CHECK(persons[1].houses[0].rooms.size() == 3);
}

TEST_CASE("several paths at once") {
    village db;
    query_budget guard{db, 4};
    const auto persons = db.all(from<Person>.prefetch_related<members<&Person::houses, &House::rooms>, members<&Person::rented>>());
    CHECK(guard.used() == 4);
    CHECK(persons[1].houses[0].rooms.size() == 3);
    CHECK(persons[1].rented.size() == 1);
}

TEST_CASE("the query of a path is used wherever the path is named") {
    village db;
    const auto by_size = from<Room>.where(col<&Room::size> > 3).order_by(desc(col<&Room::size>));
    const auto birch = from<House>.where(col<&House::name> != "Birch");
    const auto first = db.all(from<Person>.prefetch_related<&Person::houses, &House::rooms>(by_size).prefetch_related<&Person::houses>(birch));
    const auto last = db.all(from<Person>.prefetch_related<&Person::houses>(birch).prefetch_related<&Person::houses, &House::rooms>(by_size));
    const auto within = db.all(from<Person>.prefetch_related<&Person::houses>(birch.prefetch_related<&House::rooms>(by_size)));
    for (const auto& persons : {first, last, within}) {
        CHECK(list_of<&House::name>(persons[0].houses) == "Ash");
        CHECK(list_of<&Room::name>(persons[1].houses[0].rooms) == "cellar, eyrie");
    }
}

TEST_CASE("a relation to one row is one object for all that have it") {
    village db;
    query_budget guard{db, 3};
    const auto persons = db.all(from<Person>.prefetch_related<&Person::houses, &House::owner>());
    CHECK(guard.used() == 3);
    CHECK(persons[0].houses[1].owner->name == "Ann");
    CHECK(&persons[0].houses[0].owner.object() == &persons[0].houses[1].owner.object());
    CHECK(persons[1].houses[0].owner->name == "Bob");
}

TEST_CASE("a reference that is NULL is loaded without a row") {
    village db;
    const auto houses = db.all(from<House>.prefetch_related<&House::tenant, &Person::houses>());
    REQUIRE(houses[0].tenant);
    CHECK((*houses[0].tenant)->name == "Bob");
    CHECK(list_of<&House::name>((*houses[0].tenant)->houses) == "Cedar");
    CHECK_FALSE(houses[1].tenant);
}

TEST_CASE("a reverse one-to-one that is there, and one that is not") {
    village db;
    query_budget guard{db, 2};
    const auto houses = db.all(from<House>.prefetch_related<&House::deed>());
    CHECK(guard.used() == 2);
    CHECK_FALSE(houses[0].deed);
    REQUIRE(houses[1].deed);
    CHECK(houses[1].deed->text == "of Birch");
}

TEST_CASE("without objects there is nothing more to ask") {
    village db;
    query_budget guard{db, 1};
    CHECK(db.all(from<Person>.where(col<&Person::id> < 0).prefetch_related<&Person::houses, &House::rooms>()).empty());
    CHECK(guard.used() == 1);
}

TEST_CASE("nothing is asked behind a level without rows") {
    village db;
    query_budget guard{db, 2};
    const auto persons = db.all(from<Person>.where(col<&Person::name> == "Cid").prefetch_related<&Person::houses, &House::rooms>());
    CHECK(guard.used() == 2);
    CHECK(persons[0].houses.empty());
}

TEST_CASE("first and one prefetch for their row") {
    village db;
    const auto query = from<Person>.where(col<&Person::name> == param).prefetch_related<&Person::houses>();
    {
        query_budget guard{db, 2};
        CHECK(list_of<&House::name>(db.one(query, "Ann").houses) == "Ash, Birch");
        CHECK(guard.used() == 2);
    }
    CHECK(list_of<&House::name>(db.first(query, "Bob")->houses) == "Cedar");
    const query_budget guard{db, 1};
    CHECK_FALSE(db.first(query, "Nobody"));
}

TEST_CASE("count and exists prefetch nothing") {
    village db;
    const query_budget guard{db, 3};
    const auto query = from<Person>.prefetch_related<&Person::houses>();
    CHECK(db.count(query) == 3);
    CHECK(db.exists(query));
    CHECK(db.count(query.limit(2)) == 2);
}

TEST_CASE("books with their authors, and authors with their books, take two queries") {
    library db;
    query_budget guard{db, 4};
    const auto books = db.all(from<Book>.prefetch_related<&Book::authors>(from<Author>.order_by(col<&Author::name>)));
    CHECK(guard.used() == 2);
    CHECK(list_of<&Author::name>(books[0].authors) == "Anne, Emma");
    CHECK(list_of<&Author::name>(books[1].authors) == "Emma");
    CHECK(books[2].authors.empty());
    CHECK(&books[0].authors[1] == &books[1].authors[0]);

    const auto authors = db.all(from<Author>.prefetch_related<&Author::books>());
    CHECK(guard.used() == 4);
    CHECK(list_of<&Book::title>(authors[0].books) == "Poems, Letters");
    CHECK(&authors[0].books[0] == &authors[1].books[0]);
}

TEST_CASE("readers of books through authors take three queries, in whatever order and how often they are named") {
    library db;
    const auto check = [&](const auto& query) {
        query_budget guard{db, 3};
        const auto authors = db.all(query);
        CHECK(guard.used() == 3);
        CHECK(list_of<&Reader::name>(authors[0].books[0].read_by) == "Rita, Sven");
        CHECK(list_of<&Reader::name>(authors[0].books[1].read_by) == "Sven");
        CHECK(&authors[0].books[0].read_by[1] == &authors[0].books[1].read_by[0]);
    };
    check(from<Author>.prefetch_related<&Author::books, &Book::read_by>());
    check(from<Author>.prefetch_related<&Author::books>().prefetch_related<&Author::books, &Book::read_by>());
    check(from<Author>.prefetch_related<&Author::books, &Book::read_by>().prefetch_related<&Author::books>());
    check(from<Author>.prefetch_related<&Author::books, &Book::read_by>().prefetch_related<&Author::books, &Book::read_by>());
}

TEST_CASE("and back: the books of the authors of books") {
    library db;
    query_budget guard{db, 3};
    const auto books = db.all(from<Book>.prefetch_related<&Book::authors, &Author::books>());
    CHECK(guard.used() == 3);
    CHECK(list_of<&Book::title>(books[1].authors[0].books) == "Poems, Letters");
}

TEST_CASE("a reference to the same model, up and down") {
    database db{"sqlite::memory:"};
    db.create_tables<Employee>();
    db.insert(Employee{.name = "boss"});
    db.insert(Employee{.name = "left", .boss = 1});
    db.insert(Employee{.name = "right", .boss = 1});
    query_budget guard{db, 4};
    const auto all = db.all(from<Employee>.prefetch_related<&Employee::boss>().prefetch_related<&Employee::serfs, &Employee::boss>());
    CHECK(guard.used() == 4);
    CHECK_FALSE(all[0].boss);
    CHECK((*all[1].boss)->name == "boss");
    CHECK(list_of<&Employee::name>(all[0].serfs) == "left, right");
    CHECK(all[1].serfs.empty());
    CHECK((*all[0].serfs[1].boss)->name == "boss");
}

TEST_CASE("keys that are text") {
    database db{"sqlite::memory:"};
    db.create_tables<Country, City>();
    db.insert(Country{.code = "a country whose code takes the heap"});
    db.insert(Country{.code = ""});
    db.insert(City{.name = "Rome", .country = std::string{"a country whose code takes the heap"}});
    db.insert(City{.name = "Null", .country = std::string{}});
    const auto countries = db.all(from<Country>.order_by(col<&Country::code>).prefetch_related<&Country::cities, &City::country>());
    CHECK(list_of<&City::name>(countries[0].cities) == "Null");
    CHECK(list_of<&City::name>(countries[1].cities) == "Rome");
    CHECK(countries[1].cities[0].country->code == countries[1].code);
}

TEST_CASE("keys of two columns find their own rows among all pairs of them") {
    database db{"sqlite::memory:"};
    db.create_tables<Line, Parcel>();
    db.insert(std::vector<Line>{{1, 1, "a"}, {1, 2, "b"}, {2, 1, "c"}, {2, 2, "d"}});
    db.insert(std::vector<Parcel>{{.order_id = 1, .line_number = 2}, {.order_id = 2, .line_number = 1}, {.order_id = 2, .line_number = {}}});
    query_budget guard{db, 4};
    const auto parcels = db.all(from<Parcel>.prefetch_related<&Parcel::line>());
    CHECK(guard.used() == 2);
    CHECK(parcels[0].line->article == "b");
    CHECK(parcels[1].line->article == "c");
    CHECK_FALSE(parcels[2].line);

    const auto lines = db.all(from<Line>.prefetch_related<&Line::parcels>());
    CHECK(guard.used() == 4);
    CHECK(lines[0].parcels.empty());
    REQUIRE(lines[1].parcels.size() == 1);
    CHECK(lines[1].parcels[0].id == 1);
    CHECK(lines[2].parcels.size() == 1);
    CHECK(lines[3].parcels.empty());
}

TEST_CASE("through a model with columns of its own, which a query may join") {
    database db{"sqlite::memory:"};
    db.create_tables<Student, Course, Grade>();
    db.insert(std::vector<Student>{{.name = "Ann"}, {.name = "Bob"}});
    db.insert(std::vector<Course>{{.title = "Art"}, {.title = "Biology"}});
    db.insert(std::vector<Grade>{{.student = 1, .course = 1, .points = 3}, {.student = 1, .course = 2, .points = 9}, {.student = 2, .course = 1, .points = 5}});
    const auto students = db.all(from<Student>.prefetch_related<&Student::courses>());
    CHECK(list_of<&Course::title>(students[0].courses) == "Art, Biology");
    CHECK(list_of<&Course::title>(students[1].courses) == "Art");

    const auto best_first = from<Course>.join<Grade>(col<&Grade::course> == col<&Course::id>).where(col<&Grade::points> > 3).order_by(desc(col<&Grade::points>));
    const auto good = db.all(from<Student>.prefetch_related<&Student::courses>(best_first));
    CHECK(list_of<&Course::title>(good[0].courses) == "Biology");
    CHECK(list_of<&Course::title>(good[1].courses) == "Art");

    // However the query joins the pairs, the rows are those of the relation.
    const auto by_points = from<Course>.join<Grade>(col<&Grade::points> > col<&Course::id> + 5);
    const auto high = db.all(from<Student>.prefetch_related<&Student::courses>(by_points));
    CHECK(list_of<&Course::title>(high[0].courses) == "Biology");
    CHECK(high[1].courses.empty());
}

TEST_CASE("objects that are read twice have the same rows") {
    village db;
    query_budget guard{db, 3};
    auto persons = db.all(from<Person>.join<House>(col<&House::owner> == col<&Person::id>)
                              .order_by(col<&House::id>)
                              .prefetch_related<&Person::houses, &House::rooms>());
    CHECK(guard.used() == 3);
    REQUIRE(persons.size() == 3);
    CHECK(list_of<&House::name>(persons[0].houses) == "Ash, Birch");
    CHECK(list_of<&House::name>(persons[1].houses) == "Ash, Birch");
    CHECK(persons[1].houses[0].rooms.size() == 2);
    persons[0].houses[0].name = "Oak";  // they are each object's own
    CHECK(persons[1].houses[0].name == "Ash");
}

TEST_CASE("5,000 objects in batches of 1,000 keys take six queries") {
    database db{"sqlite::memory:"};
    db.create_tables<Person, House>();
    db.insert(std::vector<Person>(5'000, Person{.name = "p"}));
    std::vector<House> houses;
    for (std::int64_t owner = 1; owner <= 5'000; owner += 2) houses.push_back({.name = std::to_string(owner), .owner = owner});
    db.insert(houses);
    db.set_prefetch_batch(1'000);
    query_budget guard{db, 12};
    const auto persons = db.all(from<Person>.order_by(col<&Person::id>).prefetch_related<&Person::houses>());
    CHECK(guard.used() == 6);
    CHECK(std::count_if(persons.begin(), persons.end(), [](const Person& p) {
              return p.houses.size() == (p.id % 2 == 0 ? 0U : 1U) && (p.houses.empty() || p.houses[0].owner.key() == p.id);
          }) == 5'000);

    db.transaction([&](transaction& tx) {  // has the batch of its database
        CHECK(tx.all(from<Person>.prefetch_related<&Person::houses>()).size() == 5'000);
    });
    CHECK(guard.used() == 12);
    CHECK_THROWS_AS(db.set_prefetch_batch(0), misuse);
}
