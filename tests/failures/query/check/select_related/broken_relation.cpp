// expect: covet: a has_one or has_many has no belongs_to in the other model that points back at this one. Add a belongs_to<Customer> to Order.
#include "relations.hpp"

struct Badge {
    std::int64_t id{};
#ifdef COVET_CORRECT
    belongs_to<struct User> user;
#endif
};
struct User {
    std::int64_t id{};
    has_one<Badge> badge;
};

auto rows(database& db) { return db.all(from<User>.select_related<&User::badge>()); }
