// expect: covet: a belongs_to points at a model with a composite primary key. Hold the key in members of your own, and name them: belongs_to<Line, by<&Parcel::order_id, &Parcel::line_number>>.
#include <covet/covet.hpp>

struct Line {
    std::int64_t order{};
    std::int32_t number{};
    static consteval auto table() { return covet::table().primary_key<&Line::order, &Line::number>(); }
};
struct Parcel {
    std::int64_t id{};
    std::int64_t line_order{};
    std::int32_t line_number{};
#ifndef COVET_CORRECT
    covet::belongs_to<Line> line{};
#else
    covet::belongs_to<Line, covet::by<&Parcel::line_order, &Parcel::line_number>> line{};
#endif
};

void create(covet::database& db) { db.create_tables<Line, Parcel>(); }
