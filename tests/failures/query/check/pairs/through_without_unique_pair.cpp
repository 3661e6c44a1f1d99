// expect: covet: the model in through<…> may have a pair twice, so it cannot be added but where it is missing. Declare its two members unique<…>(), or make them its primary key.
#include <covet/covet.hpp>

struct Grade;
struct Course {
    std::int64_t id{};
};
struct Student {
    std::int64_t id{};
    covet::many_to_many<Course, covet::through<Grade>> courses{};
};
struct Grade {
    covet::belongs_to<Course> course{};
    covet::belongs_to<Student> student{};
    std::int64_t id{};
#ifndef COVET_CORRECT
    static consteval auto table() { return covet::table("grades"); }
#else
    static consteval auto table() { return covet::table("grades").unique<&Grade::student, &Grade::course>(); }
#endif
};

void add(covet::database& db, Student& student) { db.add<&Student::courses>(student, 1); }
