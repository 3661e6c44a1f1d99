#pragma once

#include <covet/covet.hpp>

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

/// \file
/// Models with relations of each kind, and some rows of theirs.
namespace relations {

using namespace covet;

struct Room;
struct Deed;
struct Person;

struct House {
    std::int64_t id{};
    std::string name{};
    belongs_to<Person> owner{};
    std::optional<belongs_to<Person>> tenant{};
    has_many<Room> rooms{};
    has_one<Deed> deed{};
};
struct Person {
    std::int64_t id{};
    std::string name{};
    has_many<House, inverse<&House::owner>> houses{};
    has_many<House, inverse<&House::tenant>> rented{};
};
struct Room {
    std::int64_t id{};
    std::string name{};
    std::int32_t size{};
    belongs_to<House> house{};
};
struct Deed {
    std::int64_t id{};
    std::string text{};
    belongs_to<House> house{};
};

struct Book;
struct Reader;
struct Author {
    std::int64_t id{};
    std::string name{};
    many_to_many<Book> books{};
};
struct Book {
    std::int64_t id{};
    std::string title{};
    many_to_many<Author> authors{};
    many_to_many<Reader> read_by{};
};
struct Reader {
    std::int64_t id{};
    std::string name{};
    many_to_many<Book> books{};
};

/// A nullable reference to the same model.
struct Employee {
    std::int64_t id{};
    std::string name{};
    std::optional<belongs_to<Employee>> boss{};
    has_many<Employee> serfs{};
};

/// A key that is text.
struct City;
struct Country {
    std::string code{};
    has_many<City> cities{};
    static consteval auto table() { return covet::table("country").primary_key<&Country::code>(); }
};
struct City {
    std::int64_t id{};
    std::string name{};
    belongs_to<Country, std::string> country{};
};

/// A key of two columns.
struct Parcel;
struct Line {
    std::int64_t order_id{};
    std::int32_t number{};
    std::string article{};
    has_many<Parcel> parcels{};
    static consteval auto table() { return covet::table("line").primary_key<&Line::order_id, &Line::number>(); }
};
struct Parcel {
    std::int64_t id{};
    std::int64_t order_id{};
    std::optional<std::int32_t> line_number{};
    belongs_to<Line, by<&Parcel::order_id, &Parcel::line_number>> line{};
};

/// Pairs with a column of their own.
struct Grade;
struct Course;
struct Student {
    std::int64_t id{};
    std::string name{};
    many_to_many<Course, through<Grade>> courses{};
};
struct Course {
    std::int64_t id{};
    std::string title{};
    many_to_many<Student, through<Grade>> students{};
};
struct Grade {
    std::int64_t id{};
    belongs_to<Student> student{};
    belongs_to<Course> course{};
    std::int32_t points{};
};

/// Ann has a house of two rooms and one of none, Bob one of three rooms, Cid none. Bob rents Ann's first.
struct village : database {
    village() : database{"sqlite::memory:"} {
        create_tables<Person, House, Room, Deed>();
        insert(std::vector<Person>{{.name = "Ann"}, {.name = "Bob"}, {.name = "Cid"}});
        insert(std::vector<House>{{.name = "Ash", .owner = 1, .tenant = 2}, {.name = "Birch", .owner = 1}, {.name = "Cedar", .owner = 2}});
        insert(std::vector<Room>{{.name = "attic", .size = 5, .house = 1}, {.name = "bath", .size = 4, .house = 1},
                                 {.name = "cellar", .size = 9, .house = 3}, {.name = "den", .size = 2, .house = 3}, {.name = "eyrie", .size = 7, .house = 3}});
        insert(Deed{.text = "of Birch", .house = 2});
    }
};

/// Emma and Anne have written Poems; Emma alone Letters; nobody Nothing. Rita and Sven have read Poems, Sven Letters too.
struct library : database {
    library() : database{"sqlite::memory:"} {
        create_tables<Author, Book, Reader>();
        run("CREATE TABLE IF NOT EXISTS author_book (author_id INTEGER, book_id INTEGER, PRIMARY KEY (author_id, book_id))");
        run("CREATE TABLE IF NOT EXISTS book_reader (book_id INTEGER, reader_id INTEGER, PRIMARY KEY (book_id, reader_id))");
        insert(std::vector<Author>{{.name = "Emma"}, {.name = "Anne"}});
        insert(std::vector<Book>{{.title = "Poems"}, {.title = "Letters"}, {.title = "Nothing"}});
        insert(std::vector<Reader>{{.name = "Rita"}, {.name = "Sven"}});
        run("INSERT INTO author_book VALUES (1, 1), (2, 1), (1, 2)");
        run("INSERT INTO book_reader VALUES (1, 1), (1, 2), (2, 2)");
    }
};

/// One member of each object, as text.
template <auto Member, class Range>
std::string list_of(const Range& objects) {
    std::string out;
    for (const auto& object : objects) out += (out.empty() ? "" : ", ") + (object.*Member);
    return out;
}

}  // namespace relations
