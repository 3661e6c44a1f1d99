// expect: covet: a member of this model has a type with no column mapping. Specialize covet::column_type for it; text goes into std::string, bytes into covet::bytes.
#include <covet/covet.hpp>

struct point {
    double x, y;
};

#ifdef COVET_CORRECT
template <>
struct covet::column_type<point> {
    using stored = std::string;
    static stored to_stored(const point& p) { return std::to_string(p.x) + ' ' + std::to_string(p.y); }
    static point from_stored(const stored&) { return {}; }
};
#endif

struct Shop {
    std::int64_t id{};
    std::string name;
    point place{};
};

auto find(covet::database& db) { return db.find<Shop>(1); }
auto named(covet::database& db) {
    return db.all(covet::from<Shop>.where(covet::col<&Shop::name> == "Spar").order_by(covet::col<&Shop::place>));
}
void move(covet::database& db, Shop shop) {
    db.update(shop);
    db.upsert(shop);
    db.remove(shop);
    db.run(covet::update<Shop>.set(covet::col<&Shop::place> = shop.place).where(covet::col<&Shop::id> == shop.id));
}
void create(covet::database& db) { db.create_tables<Shop>(); }
