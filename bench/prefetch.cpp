#include "c_api.hpp"
#include "figures.hpp"
#include "files.hpp"

#include <covet/covet.hpp>

#include <cstdint>
#include <string>
#include <unordered_map>
#include <vector>

namespace bench {
namespace {

constexpr std::size_t owners = 1'000;
constexpr std::size_t houses_each = 10;
constexpr std::size_t rooms_each = 10;
constexpr std::size_t rounds = 41;

struct room;
struct house;
struct owner {
    std::int64_t id{};
    std::string name;
    covet::has_many<house> houses;
};
struct house {
    std::int64_t id{};
    std::string address;
    covet::belongs_to<bench::owner> owner;
    covet::has_many<room> rooms;

    static consteval auto table() { return covet::table("house").index<&house::owner>("house_of_owner"); }
};
struct room {
    std::int64_t id{};
    std::string name;
    double size{};
    covet::belongs_to<bench::house> house;

    static consteval auto table() { return covet::table("room").index<&room::house>("room_of_house"); }
};

void fill(covet::database& db) {
    db.create_tables<owner, house, room>();
    std::vector<owner> all_owners;
    std::vector<house> all_houses;
    std::vector<room> all_rooms;
    for (std::size_t o = 1; o <= owners; ++o) {
        all_owners.push_back({.name = "owner " + std::to_string(o), .houses = {}});
        for (std::size_t h = 1; h <= houses_each; ++h) {
            const auto number = static_cast<std::int64_t>((o - 1) * houses_each + h);
            all_houses.push_back({.address = std::to_string(number) + " Long Street, Oxford", .owner = static_cast<std::int64_t>(o), .rooms = {}});
            for (std::size_t r = 1; r <= rooms_each; ++r)
                all_rooms.push_back({.name = "room " + std::to_string(r), .size = static_cast<double>(r) * 1.5, .house = number});
        }
    }
    db.insert(all_owners);
    db.insert(all_houses);
    db.insert(all_rooms);
}

/// Three queries, whose rows go into those of the one before by a map from its keys.
class c_reader {
public:
    c_reader(const std::string& path, int flags)
        : db_{open(path, flags)},
          owners_{prepare(db_.get(), "SELECT id, name FROM owner")},
          houses_{prepare(db_.get(), "SELECT id, address, owner_id FROM house WHERE owner_id IN (SELECT id FROM owner)")},
          rooms_{prepare(db_.get(), "SELECT id, name, size, house_id FROM room WHERE house_id IN "
                                    "(SELECT id FROM house WHERE owner_id IN (SELECT id FROM owner))")} {}

    std::vector<owner> read() {
        std::vector<owner> out;
        each_row(owners_.get(), [&](sqlite3_stmt* s) {
            owner& o = out.emplace_back();
            o.id = sqlite3_column_int64(s, 0);
            read_text(s, 1, o.name);
            o.houses = std::vector<house>{};
        });
        std::unordered_map<std::int64_t, owner*> owner_of;
        owner_of.reserve(out.size());
        for (owner& o : out) owner_of.emplace(o.id, &o);
        std::size_t count = 0;
        each_row(houses_.get(), [&](sqlite3_stmt* s) {
            const std::int64_t key = sqlite3_column_int64(s, 2);
            house& h = owner_of.find(key)->second->houses.rows().emplace_back();
            h.id = sqlite3_column_int64(s, 0);
            read_text(s, 1, h.address);
            h.owner = key;
            h.rooms = std::vector<room>{};
            ++count;
        });
        std::unordered_map<std::int64_t, house*> house_of;
        house_of.reserve(count);
        for (owner& o : out)
            for (house& h : o.houses) house_of.emplace(h.id, &h);
        each_row(rooms_.get(), [&](sqlite3_stmt* s) {
            const std::int64_t key = sqlite3_column_int64(s, 3);
            room& r = house_of.find(key)->second->rooms.rows().emplace_back();
            r.id = sqlite3_column_int64(s, 0);
            read_text(s, 1, r.name);
            r.size = sqlite3_column_double(s, 2);
            r.house = key;
        });
        return out;
    }

private:
    template <class Function>
    static void each_row(sqlite3_stmt* s, Function f) {
        int code = SQLITE_ROW;
        while ((code = sqlite3_step(s)) == SQLITE_ROW) f(s);
        sqlite3_reset(s);
        check(code);
    }

    c_database db_;
    c_statement owners_, houses_, rooms_;
};

struct result {
    std::vector<owner> found{};

    std::uint64_t take(std::vector<owner> all) {
        found = std::move(all);
        std::uint64_t sum = 0;
        for (const owner& o : found)
            for (const house& h : o.houses)
                for (const room& r : h.rooms) sum = sum * 31 + static_cast<std::uint64_t>(r.id) + r.name.size() + h.address.size();
        return sum;
    }
    void forget() { found = {}; }
};

}  // namespace

void prefetch(const meter& out) {
    const directory here;
    const std::string path = here.file("houses");
    covet::database db{"sqlite:" + path};
    fill(db);
    c_reader plain{path, 0};
    c_reader unlocked{path, SQLITE_OPEN_NOMUTEX};
    result found;
    const auto forget = [&] { found.forget(); };
    const auto query = covet::from<owner>.prefetch_related<&owner::houses, &house::rooms>();
    out.measure({.name = "prefetch of 1,000 with 10 each with 10 each, a row", .operations = owners * (1 + houses_each * (1 + rooms_each)), .target = 1.25,
                 .plain = {[&] { return found.take(plain.read()); }, forget},
                 .covet = {[&] { return found.take(db.all(query)); }, forget},
                 .without_lock = {[&] { return found.take(unlocked.read()); }, forget}},
                rounds);
}

}  // namespace bench
