#include "run/docs/store.hpp"

#include <doctest/doctest.h>

#include <concepts>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

using namespace store;

namespace {

struct Employee {
    std::int64_t id{};
    std::string name{};
    std::optional<belongs_to<Employee>> boss{};
    has_many<Employee> team{};
};

struct Line {
    std::int64_t order_id{};
    std::int32_t number{};
    has_many<struct Parcel> parcels{};

    static consteval auto table() { return covet::table("lines").primary_key<&Line::order_id, &Line::number>(); }
};

struct Parcel {
    std::int64_t id{};
    std::int64_t order_id{};
    std::optional<std::int32_t> line_number{};
    belongs_to<Line, by<&Parcel::order_id, &Parcel::line_number>> line{};
};

struct Student {
    std::int64_t id{};
    std::string name{};
    many_to_many<struct Course, through<struct Grade>> courses{};
};

struct Course {
    std::int64_t id{};
    std::string title{};
    many_to_many<Student, through<Grade>> students{};
};

struct Grade {
    belongs_to<Student> student{};
    belongs_to<Course> course{};
    std::int32_t points{};

    static consteval auto table() { return covet::table("grades").primary_key<&Grade::student, &Grade::course>(); }
};

struct Person {
    std::int64_t id{};
    many_to_many<Person> likes{};
    many_to_many<Person, inverse<&Person::likes>> liked_by{};
};

template <class Model>
std::string created() {
    return schema::create_table_sql(sql::describe<Model>(sqlite), sqlite);
}

bool says(const std::string& text, const char* part) { return text.find(part) != std::string::npos; }

// What relations cost.
static_assert(sizeof(belongs_to<Customer>) == 24);
static_assert(sizeof(has_one<Profile>) == 24);
static_assert(sizeof(has_many<Order>) == 40);
static_assert(sizeof(many_to_many<Tag>) == 40);

}  // namespace

TEST_CASE("docs/relations.md: the columns and tables of each kind") {
    const std::string order = created<Order>();
    CHECK(says(order, R"("customer_id" INTEGER NOT NULL,)"));
    CHECK(says(order, R"("payer_id" INTEGER,)"));
    CHECK(says(order, R"(FOREIGN KEY ("payer_id") REFERENCES "customers" ("id") ON DELETE SET NULL)"));
    CHECK(says(order, R"(CREATE INDEX IF NOT EXISTS "orders_customer_id_idx" ON "orders" ("customer_id"))"));
    CHECK_FALSE(says(order, "items"));
    CHECK(says(created<Customer>(), R"("country_id" TEXT,)"));
    CHECK_FALSE(says(created<Customer>(), "profile"));
    CHECK(says(created<Profile>(), R"(UNIQUE ("customer_id"))"));
    CHECK(says(created<Parcel>(), R"(FOREIGN KEY ("order_id", "line_number") REFERENCES "lines" ("order_id", "number"))"));
    CHECK_FALSE(says(created<Parcel>(), R"("line_id")"));

    const std::string pairs = created<schema::link<Tag, 2>::row>();
    CHECK(says(pairs, R"(CREATE TABLE IF NOT EXISTS "orders_tags")"));
    CHECK(says(pairs, R"(PRIMARY KEY ("order_id", "tag_id"))"));
    CHECK(says(pairs, R"(REFERENCES "tags" ("id") ON DELETE CASCADE)"));
    CHECK(says(pairs, R"(ON "orders_tags" ("tag_id"))"));
    CHECK(std::same_as<schema::link<Student, 2>::row, Grade>);

    const std::string likes = created<schema::link<Person, 1>::row>();
    CHECK(says(likes, R"(CREATE TABLE IF NOT EXISTS "person_likes")"));
    CHECK(says(likes, R"(PRIMARY KEY ("person_id", "likes_id"))"));
    CHECK(std::same_as<schema::link<Person, 1>::row, schema::link<Person, 2>::row>);
}

TEST_CASE("docs/relations.md: what declarations do") {
    store_database db;
    db.remove<Customer>(3);
    CHECK_THROWS_AS(db.remove<Customer>(1), foreign_key_violation);
    CHECK(db.remove<Order>(4));
    CHECK(db.count(from<Item>) == 3);
    CHECK(db.remove<Customer>(2));
    CHECK_FALSE(db.find<Order>(1)->payer);
    CHECK_THROWS_AS(db.insert(Profile{.customer = 1}), unique_violation);
}

TEST_CASE("docs/relations.md: a key, or an object") {
    store_database db;
    const Customer ada = db.find<Customer>(1).value();

    Order order{.customer = ada, .payer = 2};
    CHECK(order.customer.key() == 1);
    CHECK(order.customer->name == "Ada");  // of the object that was given
    order.customer = 2;                    // another key: the object is gone
    CHECK(not order.customer.is_loaded());
}

TEST_CASE("docs/relations.md: relations of further kinds") {
    shop::in_memory<Employee, Line, Parcel, Student, Course, Grade> db;
    db.insert(Employee{.name = "Root"});
    db.insert(Employee{.name = "Leaf", .boss = 1});
    db.insert(Line{.order_id = 1, .number = 2});
    db.insert(Parcel{.order_id = 1, .line_number = 2});
    db.insert(Parcel{.order_id = 1});
    db.insert(Student{.name = "Ann"});
    db.insert(std::vector<Course>{{.title = "Art"}, {.title = "Biology"}});
    db.insert(std::vector<Grade>{{.student = 1, .course = 1, .points = 3}, {.student = 1, .course = 2, .points = 9}});

    const auto staff = db.all(from<Employee>.order_by(col<&Employee::id>).prefetch_related<&Employee::boss>().prefetch_related<&Employee::team>());
    CHECK_FALSE(staff[0].boss);
    CHECK((*staff[1].boss)->name == "Root");
    CHECK(staff[0].team[0].name == "Leaf");

    const auto parcels = db.all(from<Parcel>.order_by(col<&Parcel::id>).prefetch_related<&Parcel::line>());
    CHECK(parcels[0].line->number == 2);
    CHECK_FALSE(parcels[1].line);

    auto best_first = from<Course>
        .join<Grade>(col<&Grade::course> == col<&Course::id>)
        .order_by(desc(col<&Grade::points>));
    auto students = db.all(from<Student>.prefetch_related<&Student::courses>(best_first));
    CHECK(students[0].courses[0].title == "Biology");
    CHECK(students[0].courses[1].title == "Art");
}
