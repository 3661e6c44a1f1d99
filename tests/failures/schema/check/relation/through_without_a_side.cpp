// expect: covet: the model in through<…> does not belong to both sides of the many_to_many. Give it a belongs_to<…> for each.
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
    std::int64_t id{};
    covet::belongs_to<Student> student{};
#ifndef COVET_CORRECT
    std::int64_t course{};
#else
    covet::belongs_to<Course> course{};
#endif
};

void create(covet::database& db) { db.create_tables<Course, Student, Grade>(); }
