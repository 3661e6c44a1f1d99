// expect: covet: several belongs_to of the other model point back at the model of a has_one or has_many. Name one: has_many<Order, inverse<&Order::buyer>>.
#include "houses.hpp"

struct Pet;
struct Keeper {
    std::int64_t id{};
    has_many<Pet> pets;
};
struct Pet {
    std::int64_t id{};
    belongs_to<Keeper> keeper;
#ifndef COVET_CORRECT
    belongs_to<Keeper> breeder;
#endif
};

auto keepers(database& db) { return db.all(from<Keeper>.prefetch_related<&Keeper::pets>()); }
