#include <covet/covet.hpp>

#include <cstdint>
#include <string>

struct Country {
    std::int64_t id{};
    std::string name;
};

int main() {
    covet::database db{"sqlite::memory:"};
    db.create_tables<Country>();

    Country chile{.name = "Chile"};
    db.insert(chile);

    const auto found = db.all(covet::from<Country>.where(covet::col<&Country::name> == "Chile"));
    return found.size() == 1 && found.front().id == chile.id ? 0 : 1;
}
