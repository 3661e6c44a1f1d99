#include "support/shop.hpp"

#include <covet/covet.hpp>
#include <covet/query_budget.hpp>

#include <doctest/doctest.h>

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

using namespace covet;

namespace {

/// A nullable self reference.
struct Person {
    std::int64_t id{};
    std::string name{};
    std::optional<belongs_to<Person>> boss{};
    has_many<Person> serfs{};
};

/// Natural and composite keys, which the program gives.
struct Parcel;
struct Line {
    std::string order{};
    std::int32_t number{};
    has_many<Parcel> parcels{};
    static consteval auto table() { return covet::table("lines").primary_key<&Line::order, &Line::number>(); }
};
struct Parcel {
    std::int64_t id{};
    std::string line_order{};
    std::optional<std::int32_t> line_number{};
    belongs_to<Line, by<&Parcel::line_order, &Parcel::line_number>> line{};
};

/// Nothing but a generated key.
struct Ticket;
struct Show {
    std::string title{};
    has_many<Ticket> tickets{};
    static consteval auto table() { return covet::table("shows").primary_key<&Show::title>(); }
};
struct Seat {
    std::int64_t id{};
};
struct Ticket {
    std::int64_t id{};
    belongs_to<Show, std::string> show{};
    std::optional<belongs_to<Seat>> seat{};
};

/// Pairs by a model with a generated key, and by one that needs more than the pair.
struct Membership;
struct Grade;
struct Course {
    std::int64_t id{};
    std::string name{};
};
struct Student {
    std::int64_t id{};
    std::string name{};
    many_to_many<Course, through<Membership>> joined{};
    many_to_many<Course, through<Grade>> graded{};
};
struct Membership {
    std::int64_t id{};
    belongs_to<Course> course{};
    belongs_to<Student> student{};
    std::optional<std::string> note{};
    std::int32_t priority{5};
    static consteval auto table() { return covet::table().default_value<&Membership::priority>(3); }
};
struct Grade {
    belongs_to<Course> course{};
    belongs_to<Student> student{};
    std::int32_t points{};
    static consteval auto table() { return covet::table().primary_key<&Grade::course, &Grade::student>(); }
};

}  // namespace

TEST_CASE("a tree of one model is inserted level by level") {
    shop::in_memory<Person> db;
    Person root{.name = "Root", .boss = Person{.name = "Chair"}};
    root.serfs = {Person{.name = "Mid"}, Person{.name = "Other"}};
    for (Person& mid : root.serfs) mid.serfs = {Person{.name = "Leaf"}, Person{.name = "Leaf"}};
    {
        const query_budget guard{db, 4};
        db.insert(root);
    }
    CHECK(root.boss->key() == 1);
    CHECK(root.id == 2);
    CHECK(root.serfs[1].boss->key() == 2);
    CHECK(root.serfs[1].serfs[1].id == 8);
    CHECK(db.count(from<Person>.where(col<&Person::boss> == root.serfs[0].id)) == 2);
}

TEST_CASE("children get keys of any kind, in one column or several") {
    shop::in_memory<Line, Parcel, Show, Seat, Ticket> db;
    std::vector<Line> lines{{.order = "a", .number = 1, .parcels = {Parcel{}, Parcel{}}}, {.order = "b", .number = 2, .parcels = {Parcel{}}}};
    {
        const query_budget guard{db, 2};
        db.insert(lines);
    }
    CHECK(lines[0].parcels[1].line_order == "a");
    CHECK(lines[1].parcels[0].line_number == 2);
    CHECK(lines[1].parcels[0].id == 3);
    CHECK(db.count(from<Parcel>.where(col<&Parcel::line, &Line::order> == "a")) == 2);

    Show show{.title = "Hamlet", .tickets = {Ticket{.seat = Seat{}}, Ticket{.seat = Seat{}}, Ticket{}}};
    db.insert(show);
    CHECK(show.tickets[2].show.key() == "Hamlet");
    CHECK(show.tickets[1].seat->key() == 2);
    CHECK(db.count(from<Ticket>.where(col<&Ticket::seat, &Seat::id> > 0)) == 2);
}

TEST_CASE("pairs are rows of the model between") {
    shop::in_memory<Course, Student, Membership, Grade> db;
    Student ada{.name = "Ada", .joined = {Course{.name = "Logic"}, Course{.name = "Latin"}}};
    db.insert(ada);
    CHECK(db.count(from<Membership>.where(col<&Membership::student> == ada.id and col<&Membership::course> == ada.joined[1].id)) == 1);
    const Membership logic = db.one(from<Membership>.where(col<&Membership::course> == ada.joined[0].id));
    CHECK_FALSE(logic.note);
    CHECK(logic.priority == 3);

    Student bob{.name = "Bob", .graded = {Course{.name = "Greek"}}};
    CHECK_THROWS_WITH_AS(db.insert(bob), doctest::Contains("Student::graded holds rows, but their pairs have columns"), misuse);
    CHECK(db.count(from<Student>) == 1);
    CHECK(db.count(from<Course>) == 2);
    CHECK(bob.id == 0);
}
