#include "differential/databases.hpp"

#include <algorithm>
#include <cstdint>
#include <numeric>
#include <set>
#include <string>
#include <vector>

using namespace covet;

namespace {

struct numbered {
    std::int64_t id{};
    std::string name;
};

struct named {
    std::string code;
    int value{};

    static consteval auto table() { return covet::table("named").primary_key<&named::code>(); }
};

struct tagged {
    uuid tag;
    int value{};

    static consteval auto table() { return covet::table("tagged").primary_key<&tagged::tag>(); }
};

template <class Rows>
std::multiset<std::int64_t> ids_of(const Rows& rows) {
    std::multiset<std::int64_t> ids;
    for (const auto& row : rows) ids.insert(row.id);
    return ids;
}

/// Counts the statements that a database runs while this lives.
struct statement_count {
    explicit statement_count(database& db) : watch{db.observe([this](const observation&) { ++statements; })} {}

    int statements{};
    observer watch;
};

}  // namespace

TEST_CASE("the rows of many keys are found by one statement") {
    differential::databases all;
    all.create_tables<numbered>();
    std::vector<numbered> rows(3000);
    for (numbered& row : rows) row.name = "number " + std::to_string(&row - rows.data());
    all.insert(rows);

    all.each([](database& db) {
        statement_count counted{db};
        const std::vector<std::int64_t> few{7, 3, 99'999, 7, -1};
        CHECK(ids_of(db.find<numbered>(few)) == std::multiset<std::int64_t>{3, 7});
        CHECK(counted.statements == 1);
        const auto found = db.find<numbered>(std::set<int>{5});
        REQUIRE(found.size() == 1);
        CHECK(found[0].name == "number 4");

        std::vector<int> many(5000);
        std::iota(many.begin(), many.end(), 1);
        CHECK(db.find<numbered>(many).size() == 3000);
        CHECK(counted.statements == 3);
        CHECK(db.find<numbered>(std::vector<int>{}).empty());
        db.transaction([](transaction& tx) { CHECK(tx.find<numbered>(std::vector{1, 2}).size() == 2); });
    });
}

TEST_CASE("the rows of many keys of other types are found") {
    differential::databases all;
    all.create_tables<named, tagged>();
    const uuid one = *uuid::from_string("00112233-4455-6677-8899-aabbccddeeff");
    const uuid other = *uuid::from_string("00112233-4455-6677-8899-aabbccddee00");
    all.insert(std::vector<named>{{"a\"b\\", 1}, {"two", 2}, {"\xF0\x9F\x98\x80", 3}});
    all.insert(std::vector<tagged>{{one, 1}, {other, 2}});

    all.each([&](database& db) {
        int sum = 0;
        for (const named& row : db.find<named>(std::vector<std::string>{"a\"b\\", "\xF0\x9F\x98\x80", "none"})) sum += row.value;
        CHECK(sum == 4);
        // Text is a key, not a range of characters.
        CHECK(db.find<named>(std::string{"two"}).value().value == 2);
        const auto found = db.find<tagged>(std::vector{other, other});
        REQUIRE(found.size() == 1);
        CHECK(found[0].value == 2);
    });
}
