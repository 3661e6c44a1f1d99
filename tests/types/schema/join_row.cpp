#include <covet/covet.hpp>
#include <covet/schema/join_row.hpp>

#include <concepts>
#include <cstdint>
#include <string>

using namespace covet;

namespace {

struct Book;
struct Tag;
struct Author {
    std::int64_t id{};
    many_to_many<Book> written{};
    many_to_many<Book> read{};
};
struct Book {
    std::int64_t id{};
    many_to_many<Author, inverse<&Author::written>> authors{};
    many_to_many<Author, inverse<&Author::read>> readers{};
    many_to_many<Tag> tags{};
};
struct Tag {
    std::string word{};
    many_to_many<Book> books{};
    static consteval auto table() { return covet::table("tags").primary_key<&Tag::word>(); }
};

// Both sides have the same table. Of several between two models it has the name of the member whose inverse the other is.
using written = schema::link<Author, 1>;
using authors = schema::link<Book, 1>;
static_assert(std::same_as<written::row, authors::row>);
static_assert(schema::model<written::row>::table == "author_written");
static_assert(schema::model<written::row>::columns[0].name == "author_id");
static_assert(schema::model<written::row>::columns[1].name == "book_id");
static_assert(written::left[0] == 0 && written::right[0] == 1);
static_assert(authors::left[0] == 1 && authors::right[0] == 0);
static_assert(schema::model<schema::link<Book, 2>::row>::table == "author_read");

// The only one has the names of both, in their order, and the types of their keys.
using tags = schema::link<Book, 3>;
static_assert(std::same_as<tags::row, schema::link<Tag, 1>::row>);
static_assert(schema::model<tags::row>::table == "book_tags");
static_assert(schema::model<tags::row>::columns[1].name == "tag_id");
static_assert(schema::model<tags::row>::columns[1].type.type == sql_type::text);

struct Person {
    std::int64_t id{};
    many_to_many<Person> friends{};
    many_to_many<Person, inverse<&Person::friends>> befriended{};
};
using friends = schema::link<Person, 1>;
static_assert(std::same_as<friends::row, schema::link<Person, 2>::row>);
static_assert(schema::model<friends::row>::table == "person_friends");
static_assert(schema::model<friends::row>::columns[0].name == "person_id");
static_assert(schema::model<friends::row>::columns[1].name == "friends_id");

// Of what remains without a name on either side, one belongs to the other.
struct Song;
struct Singer {
    std::int64_t id{};
    many_to_many<Song> sung{};
    many_to_many<Song> heard{};
};
struct Song {
    std::int64_t id{};
    many_to_many<Singer> listeners{};
    many_to_many<Singer, inverse<&Singer::sung>> singers{};
};
static_assert(std::same_as<schema::link<Singer, 1>::row, schema::link<Song, 2>::row>);
static_assert(std::same_as<schema::link<Singer, 2>::row, schema::link<Song, 1>::row>);

struct Grade;
struct Course;
struct Student {
    std::int64_t id{};
    many_to_many<Course, through<Grade>> courses{};
};
struct Course {
    std::int64_t id{};
    many_to_many<Student, through<Grade>> students{};
};
struct Grade {
    std::int64_t id{};
    belongs_to<Course> course{};
    belongs_to<Student> student{};
    int points{};
};
using courses = schema::link<Student, 1>;
static_assert(std::same_as<courses::row, Grade>);
static_assert(courses::left[0] == 2 && courses::right[0] == 1 && courses::own[0] == 0 && courses::other[0] == 0);

}  // namespace
