// expect: covet: a member of this model is a std::vector of elements that no array has
#include <covet/covet.hpp>

#include <vector>

using namespace covet;

struct Point {
    double x{}, y{};
};

struct Shape {
    std::int64_t id{};
#ifndef COVET_CORRECT
    std::vector<std::vector<int>> parts;
#else
    std::vector<double> parts;
#endif
};

void keep(database& db) { db.create_tables<Shape>(); }
