// expect: covet: the many_to_many leads to a model with a composite primary key. Insert and remove objects of the model in its through<…>.
#include <covet/covet.hpp>

struct LineTag;
struct Line {
    std::int64_t order{};
    std::int32_t number{};
    static consteval auto table() { return covet::table().primary_key<&Line::order, &Line::number>(); }
};
struct Tag {
    std::int64_t id{};
    covet::many_to_many<Line, covet::through<LineTag>> lines{};
};
struct LineTag {
    std::int64_t order{};
    std::int32_t number{};
    covet::belongs_to<Line, covet::by<&LineTag::order, &LineTag::number>> line{};
    covet::belongs_to<Tag> tag{};
    static consteval auto table() { return covet::table().unique<&LineTag::order, &LineTag::number, &LineTag::tag>(); }
};

void add(covet::database& db, Tag& tag) {
#ifndef COVET_CORRECT
    db.add<&Tag::lines>(tag, Line{1, 2});
#else
    db.insert(LineTag{.order = 1, .number = 2, .tag = tag});
#endif
}
