// expect: covet: the model in through<…> has columns beside the pair that need values. Insert objects of that model, or give the columns a default_value<…>().
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
#ifndef COVET_CORRECT
    int points{};
#else
    std::optional<int> points{};
#endif
    static consteval auto table() { return covet::table().primary_key<&Grade::course, &Grade::student>(); }
};

void add(covet::database& db, Student& student) { db.add<&Student::courses>(student, 1); }
