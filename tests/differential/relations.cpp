#include "differential/databases.hpp"
#include "support/relations.hpp"

#include <algorithm>
#include <optional>
#include <string>
#include <vector>

using namespace relations;

namespace {

/// What a function tells of each database is the same.
template <class Function>
void same(differential::databases& all, const std::string& expected, Function&& f) {
    all.each([&](database& db) { CHECK(f(db) == expected); });
}

constexpr auto by_name = from<Person>.order_by(col<&Person::id>);

std::string told(const House& house) {
    std::string out = house.name + "(";
    for (const Room& room : house.rooms) out += room.name + " ";
    return out + ")";
}

std::string told(const std::vector<Person>& persons) {
    std::string out;
    for (const Person& person : persons) {
        out += person.name + ":";
        for (const House& house : person.houses) out += " " + told(house);
        out += "; ";
    }
    return out;
}

/// Ann with Ash and Birch, Bob with Cedar, Cid with none; each by one insert of the whole graph.
struct villages : differential::databases {
    villages() {
        create_tables<Person, House, Room, Deed>();
        each([](database& db) {
            std::vector<Person> persons{
                {.name = "Ann",
                 .houses = {House{.name = "Ash", .rooms = {Room{.name = "attic", .size = 5}, Room{.name = "bath", .size = 4}}},
                            House{.name = "Birch", .deed = Deed{.text = "of Birch"}}}},
                {.name = "Bob",
                 .houses = {House{.name = "Cedar",
                                  .rooms = {Room{.name = "cellar", .size = 9}, Room{.name = "den", .size = 2}, Room{.name = "eyrie", .size = 7}}}}},
                {.name = "Cid"}};
            db.insert(persons);
            CHECK(persons[1].houses[0].id == 3);
            CHECK(persons[1].houses[0].rooms[2].house.key() == 3);
            db.run(update<House>.set(col<&House::tenant> = persons[1]).where(col<&House::name> == "Ash"));
        });
    }
};

}  // namespace

TEST_CASE("a graph is inserted, and prefetched again, everywhere") {
    villages all;
    constexpr auto rooms = from<Room>.order_by(col<&Room::id>);
    constexpr auto houses = from<House>.order_by(col<&House::id>);
    same(all, "Ann: Ash(attic bath ) Birch(); Bob: Cedar(cellar den eyrie ); Cid:; ", [&](database& db) {
        return told(db.all(by_name.prefetch_related<&Person::houses>(houses.prefetch_related<&House::rooms>(rooms))));
    });
    same(all, "Ann: Ash(attic ) Birch(); Bob: Cedar(cellar eyrie ); Cid:; ", [&](database& db) {
        return told(db.all(by_name.prefetch_related<&Person::houses>(houses.prefetch_related<&House::rooms>(rooms.where(col<&Room::size> > 4)))));
    });
    same(all, "Ann: Birch(); Bob: Cedar(cellar eyrie ); Cid:; ", [&](database& db) {  // some of each
        const auto largest = from<Room>.order_by(desc(col<&Room::size>)).limit(2);
        const auto last = from<House>.order_by(desc(col<&House::id>)).limit(1).prefetch_related<&House::rooms>(largest);
        return told(db.all(by_name.prefetch_related<&Person::houses>(last)));
    });
    same(all, "Ash(attic bath )", [&](database& db) {
        std::vector<House> one = db.all(from<House>.where(col<&House::name> == "Ash"));
        db.load<&House::rooms>(one[0], rooms);
        return told(one[0]);
    });
    all.each([](database& db) {
        CHECK_THROWS_AS(static_cast<void>(db.all(from<Person>)[0].houses.size()), relation_not_loaded);
    });
}

TEST_CASE("rows that a key points at are selected with their rows everywhere") {
    villages all;
    same(all, "Ash Ann Bob -; Birch Ann - of Birch; Cedar Bob - -; ", [](database& db) {
        std::string out;
        for (const House& house : db.all(from<House>.select_related<&House::owner>()
                                             .select_related<&House::tenant>()
                                             .select_related<&House::deed>()
                                             .order_by(col<&House::id>)))
            out += house.name + " " + house.owner->name + " " + (house.tenant ? (*house.tenant)->name : "-") + " " +
                   (house.deed ? house.deed->text : "-") + "; ";
        return out;
    });
    same(all, "attic Ann; bath Ann; cellar Bob; den Bob; eyrie Bob; ", [](database& db) {
        std::string out;
        for (const Room& room : db.stream(from<Room>.select_related<&Room::house, &House::owner>().order_by(col<&Room::id>)))
            out += room.name + " " + room.house->owner->name + "; ";
        return out;
    });
}

TEST_CASE("any, none, every and count of a relation's rows everywhere") {
    villages all;
    const auto people = [&](const auto& predicate, const std::string& expected) {
        const auto query = from<Person>.where(predicate).order_by(col<&Person::id>);
        same(all, expected, [&](database& db) { return list_of<&Person::name>(db.all(query)); });
        all.agree(query.select(col<&Person::name>));
    };
    people(any<&Person::houses>(), "Ann, Bob");
    people(none<&Person::houses>(), "Cid");
    people(any<&Person::houses, &House::rooms>(col<&Room::size> > 6), "Bob");
    people(any<&Person::houses>(none<&House::rooms>()), "Ann");
    people(every<&Person::houses>(any<&House::rooms>()), "Bob, Cid");
    people(every<&Person::houses>(col<&House::tenant> == std::nullopt), "Bob, Cid");
    people(any<&Person::rented>(col<&House::owner, &Person::name> == "Ann"), "Bob");
    people(count<&Person::houses>() > 1, "Ann");
    all.agree(from<House>.order_by(desc(count<&House::rooms>()), col<&House::id>).select(col<&House::name>, count<&House::rooms>()));
}

TEST_CASE("pairs are added, set, removed and read everywhere") {
    differential::databases all;
    all.create_tables<Author, Book, Reader>();
    all.insert(std::vector<Author>{{.name = "Emma"}, {.name = "Anne"}, {.name = "Jane"}});
    all.insert(std::vector<Book>{{.title = "Poems"}, {.title = "Letters"}, {.title = "Nothing"}});
    const auto authors_of = [&](database& db) {
        std::string out;
        for (const Book& book : db.all(from<Book>.order_by(col<&Book::id>).prefetch_related<&Book::authors>(from<Author>.order_by(col<&Author::id>))))
            out += book.title + ": " + list_of<&Author::name>(book.authors) + "; ";
        return out;
    };
    all.each([](database& db) {
        CHECK(db.add<&Book::authors>(1, std::vector<std::int64_t>{1, 2}) == 2);
        CHECK(db.add<&Book::authors>(1, std::vector<std::int64_t>{2, 3}) == 1);
        CHECK(db.add<&Author::books>(1, 2) == 1);
        CHECK_THROWS_AS(db.add<&Book::authors>(1, 77), foreign_key_violation);
    });
    same(all, "Poems: Emma, Anne, Jane; Letters: Emma; Nothing: ; ", authors_of);
    all.agree(from<Author>.where(any<&Author::books>(col<&Book::title> == "Letters")).select(col<&Author::name>));
    all.agree(from<Book>.where(none<&Book::authors>()).select(col<&Book::title>));
    all.each([](database& db) {
        CHECK(db.remove<&Book::authors>(1, 2) == 1);
        CHECK(db.remove<&Book::authors>(1, 2) == 0);
        db.set<&Book::authors>(2, std::vector<std::int64_t>{2, 3});
        db.set<&Book::authors>(3, std::vector<std::int64_t>{3});
    });
    same(all, "Poems: Emma, Jane; Letters: Anne, Jane; Nothing: Jane; ", authors_of);
    all.each([](database& db) {
        Book fourth{.title = "Tales", .authors = {Author{.name = "Mary"}, Author{.name = "Ruth"}}};
        db.insert(fourth);
        CHECK(fourth.authors[1].id == 5);
    });
    same(all, "Poems: Emma, Jane; Letters: Anne, Jane; Nothing: Jane; Tales: Mary, Ruth; ", authors_of);
}

TEST_CASE("keys of text, of two columns and to the same model everywhere") {
    differential::databases all;
    all.create_tables<Country, City, Line, Parcel, Employee, Student, Course, Grade>();
    all.insert(std::vector<Country>{{.code = "IT"}, {.code = "it"}, {.code = "FR"}});
    all.insert(std::vector<City>{{.name = "Rome", .country = "IT"}, {.name = "Nice", .country = "FR"}, {.name = "roma", .country = "it"}});
    all.insert(std::vector<Line>{{1, 1, "a"}, {1, 2, "b"}, {2, 1, "c"}, {2, 2, "d"}});
    all.insert(std::vector<Parcel>{{.order_id = 1, .line_number = 2}, {.order_id = 2, .line_number = 1}, {.order_id = 2, .line_number = {}}});
    all.insert(std::vector<Employee>{{.name = "Top"}, {.name = "Mid", .boss = 1}, {.name = "Low", .boss = 2}});
    all.insert(std::vector<Student>{{.name = "Ada"}, {.name = "Bob"}});
    all.insert(std::vector<Course>{{.title = "Logic"}, {.title = "Music"}});
    all.insert(std::vector<Grade>{{.student = 1, .course = 1, .points = 3}, {.student = 1, .course = 2, .points = 9}, {.student = 2, .course = 1, .points = 5}});
    same(all, "FR Nice; IT Rome; it roma; ", [](database& db) {
        std::string out;
        for (const Country& country : db.all(from<Country>.order_by(col<&Country::code>).prefetch_related<&Country::cities>()))
            out += country.code + " " + list_of<&City::name>(country.cities) + "; ";
        return out;
    });
    same(all, "b c - ", [](database& db) {
        std::string out;
        for (const Parcel& parcel : db.all(from<Parcel>.order_by(col<&Parcel::id>).prefetch_related<&Parcel::line>()))
            out += (parcel.line ? parcel.line->article : "-") + " ";
        return out;
    });
    same(all, "Top-- Mid-Top Low-Mid ", [](database& db) {
        std::string out;
        for (const Employee& e : db.all(from<Employee>.order_by(col<&Employee::id>).select_related<&Employee::boss>()))
            out += e.name + "-" + (e.boss ? (*e.boss)->name : "-") + " ";
        return out;
    });
    same(all, "Ada: Logic, Music; Bob: Logic; ", [](database& db) {
        std::string out;
        for (const Student& s : db.all(from<Student>.order_by(col<&Student::id>).prefetch_related<&Student::courses>(from<Course>.order_by(col<&Course::id>))))
            out += s.name + ": " + list_of<&Course::title>(s.courses) + "; ";
        return out;
    });
    all.agree(from<Parcel>.where(any<&Parcel::line>(col<&Line::article> == "c")).select(col<&Parcel::id>));
}
