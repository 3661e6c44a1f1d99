// expect: covet: a many_to_many pairs models of which one has a composite primary key. Write a model for the pairs, which belongs to both, and name it: many_to_many<Line, through<LineTag>>.
#include <covet/covet.hpp>

struct Line;
struct Tag {
    std::int64_t id{};
};
struct LineTag;
struct Line {
    std::int64_t order{};
    std::int32_t number{};
#ifndef COVET_CORRECT
    covet::many_to_many<Tag> tags{};
#else
    covet::many_to_many<Tag, covet::through<LineTag>> tags{};
#endif
    static consteval auto table() { return covet::table().primary_key<&Line::order, &Line::number>(); }
};
struct LineTag {
    std::int64_t id{};
    std::int64_t order{};
    std::int32_t number{};
    covet::belongs_to<Line, covet::by<&LineTag::order, &LineTag::number>> line{};
    covet::belongs_to<Tag> tag{};
};

void create(covet::database& db) { db.create_tables<Tag, Line, LineTag>(); }
