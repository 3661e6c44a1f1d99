// expect: covet: a belongs_to points at a model with a composite primary key. Hold the key in members of your own, and name them: belongs_to<Line, by<&Parcel::order_id, &Parcel::line_number>>.
#include "relations.hpp"

struct Line {
    std::int64_t number{};
    std::int64_t text{};
#ifndef COVET_CORRECT
    static consteval auto table() { return covet::table().primary_key<&Line::number, &Line::text>(); }
#else
    static consteval auto table() { return covet::table().primary_key<&Line::number>(); }
#endif
};
struct Parcel {
    std::int64_t id{};
    belongs_to<Line> line;
};
struct Label {
    std::int64_t id{};
    belongs_to<Parcel> parcel;
};

auto rows(database& db) { return db.all(from<Label>.select_related<&Label::parcel, &Parcel::line>()); }
