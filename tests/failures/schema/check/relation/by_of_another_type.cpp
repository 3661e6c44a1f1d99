// expect: covet: by<…> names members that are not of the number and types of the primary key that they point at. Give one member of this model for each of the key's, in their order.
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
    covet::belongs_to<Line, covet::by<&Parcel::line_number, &Parcel::line_order>> line{};
#else
    covet::belongs_to<Line, covet::by<&Parcel::line_order, &Parcel::line_number>> line{};
#endif
};

void create(covet::database& db) { db.create_tables<Line, Parcel>(); }
