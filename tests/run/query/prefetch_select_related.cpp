#include "support/relations.hpp"

#include <doctest/doctest.h>

#include <cstdint>
#include <string>
#include <vector>

using namespace relations;

namespace {

struct Post;
struct Label {
    std::int64_t id{};
    std::string text{};
    many_to_many<Post> posts{};
};
struct Post {
    std::int64_t id{};
    std::string title{};
    belongs_to<Person> writer{};
    many_to_many<Label> labels{};
};

/// Ann has written two posts of the first label, Bob one of both.
struct journal : village {
    journal() {
        create_tables<Label, Post>();
        insert(std::vector<Label>{{.text = "old"}, {.text = "new"}});
        insert(std::vector<Post>{{.title = "A", .writer = 1}, {.title = "B", .writer = 1}, {.title = "C", .writer = 2}});
        run("INSERT INTO label_post (label_id, post_id) VALUES (1, 1), (1, 2), (1, 3), (2, 3)");
    }
};

}  // namespace

TEST_CASE("a level that the query of the level before joins is not asked for again") {
    village db;
    query_budget guard{db, 5};
    const auto by_levels = db.all(from<Person>.prefetch_related<&Person::houses, &House::owner>());
    CHECK(guard.used() == 3);
    const auto joined = db.all(from<Person>.prefetch_related<&Person::houses>(from<House>.select_related<&House::owner>()));
    CHECK(guard.used() == 5);
    CHECK(by_levels[0].houses[1].owner->name == "Ann");
    CHECK(joined[0].houses[1].owner->name == "Ann");
    CHECK(joined[1].houses[0].owner->name == "Bob");
}

TEST_CASE("a level that the query itself joins is where a path goes on") {
    village db;
    query_budget guard{db, 3};
    const auto houses = db.all(from<House>.select_related<&House::owner>()
                                   .prefetch_related<&House::owner, &Person::houses, &House::rooms>()
                                   .order_by(col<&House::id>));
    CHECK(guard.used() == 3);
    CHECK(list_of<&House::name>(houses[0].owner->houses) == "Ash, Birch");
    CHECK(list_of<&House::name>(houses[1].owner->houses) == "Ash, Birch");
    CHECK(list_of<&Room::name>(houses[2].owner->houses[0].rooms) == "cellar, den, eyrie");
}

TEST_CASE("a reverse relation that was joined and found empty is not asked for again") {
    village db;
    query_budget guard{db, 1};
    const auto houses = db.all(from<House>.select_related<&House::deed>().prefetch_related<&House::deed>().order_by(col<&House::id>));
    CHECK(guard.used() == 1);
    CHECK_FALSE(houses[0].deed);
    CHECK(houses[1].deed->text == "of Birch");
}

TEST_CASE("a limit for each object goes with what is joined") {
    village db;
    query_budget guard{db, 2};
    const auto largest = from<Room>.order_by(desc(col<&Room::size>)).limit(1).select_related<&Room::house, &House::tenant>();
    const auto houses = db.all(from<House>.prefetch_related<&House::rooms>(largest).order_by(col<&House::id>));
    CHECK(guard.used() == 2);
    CHECK(list_of<&Room::name>(houses[0].rooms) == "attic");
    CHECK(houses[0].rooms[0].house->name == "Ash");
    CHECK((*houses[0].rooms[0].house->tenant)->name == "Bob");
    CHECK(list_of<&Room::name>(houses[2].rooms) == "cellar");
    CHECK_FALSE(houses[2].rooms[0].house->tenant);
}

TEST_CASE("rows of pairs are joined with what they belong to") {
    journal db;
    query_budget guard{db, 4};
    const auto posts = from<Post>.select_related<&Post::writer>().order_by(desc(col<&Post::id>));
    const auto all = db.all(from<Label>.prefetch_related<&Label::posts>(posts).order_by(col<&Label::id>));
    CHECK(guard.used() == 2);
    std::string text;
    for (const Label& label : all)
        for (const Post& post : label.posts) text += label.text + ' ' + post.title + ' ' + post.writer->name + ", ";
    CHECK(text == "old C Bob, old B Ann, old A Ann, new C Bob, ");

    text.clear();
    for (const Label& label : db.all(from<Label>.prefetch_related<&Label::posts>(posts.limit(1)).order_by(col<&Label::id>)))
        for (const Post& post : label.posts) text += label.text + ' ' + post.title + ' ' + post.writer->name + ", ";
    CHECK(text == "old C Bob, new C Bob, ");
}

TEST_CASE("objects that are there are given relations whose own are joined") {
    village db;
    auto persons = db.all(from<Person>.order_by(col<&Person::id>));
    query_budget guard{db, 2};
    db.prefetch<&Person::houses>(persons, from<House>.select_related<&House::tenant>());
    CHECK((*persons[0].houses[0].tenant)->name == "Bob");
    db.load<&Person::rented>(persons[1], from<House>.select_related<&House::owner>());
    CHECK(persons[1].rented[0].owner->name == "Ann");
    CHECK(guard.used() == 2);
}
