#include "differential/arrays.hpp"
#include "differential/databases.hpp"
#include "support/random.hpp"

#include <chrono>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

using namespace covet;
using namespace differential::arrays;

namespace {

template <class Make>
auto several(support::generator& random, Make make) {
    std::vector<decltype(make())> out;
    for (std::size_t n = random.below(6); n > 0; --n) out.push_back(make());
    return out;
}

std::string random_text(support::generator& random) {
    static constexpr const char* pieces[] = {"", "a", "A", " ", "\"", "\\", "'", "{", "}", "[", "]", ",", "NULL", "null", "\n", "\t", "\x01",
                                             "%", "\xc3\xa9", "\xf0\x9f\x92\xa9", "\\u0041"};
    std::string out;
    for (std::size_t n = random.below(5); n > 0; --n) out += random.one_of(pieces);
    return out;
}

double random_real(support::generator& random) {
    static constexpr double edges[] = {0.0, 1.0, 0.1, -0.5, 5e-324, 1.7976931348623157e308, 123456789012345680.0};
    return random.chance(0.5) ? random.one_of(edges) : static_cast<double>(random.between<std::int64_t>(-1'000'000, 1'000'000)) / 7;
}

lists random_lists(support::generator& random) {
    const auto number = [&] { return static_cast<std::int64_t>(random.bits() >> random.below(64)) * (random.chance(0.5) ? 1 : -1); };
    const auto byte = [&] { return static_cast<std::byte>(random.below(256)); };
    lists out;
    out.flags = several(random, [&] { return random.chance(0.5); });
    out.small = several(random, [&] { return static_cast<std::int8_t>(random.below(256)); });
    out.numbers = several(random, number);
    out.counts = several(random, [&] { return random.bits() >> (1 + random.below(63)); });
    out.floats = several(random, [&] { return static_cast<float>(random.between(-1'000, 1'000)) / 7; });
    out.reals = several(random, [&] { return random_real(random); });
    out.texts = several(random, [&] { return random_text(random); });
    out.blobs = several(random, [&] { return several(random, byte); });
    out.keys = several(random, [&] {
        uuid::byte_array all{};
        for (std::byte& b : all) b = byte();
        return uuid{all};
    });
    out.days = several(random, [&] { return std::chrono::sys_days{std::chrono::days{random.between(-200'000, 200'000)}}; });
    out.moments = several(random, [&] { return moment{std::chrono::microseconds{random.between<std::int64_t>(-1'000'000'000'000'000, 4'000'000'000'000'000)}}; });
    out.waits = several(random, [&] { return std::chrono::minutes{random.between(-1'000, 1'000)}; });
    out.prices = several(random, [&] { return price::from_unscaled(number() % 1'000'000'000'000'000'000); });
    out.colors = several(random, [&] { return static_cast<color>(random.below(3)); });
    out.gaps = several(random, [&] { return random.chance(0.5) ? std::optional{random.between(-3, 3)} : std::nullopt; });
    if (random.chance(0.7)) out.notes = several(random, [&] { return random.chance(0.8) ? std::optional{random_text(random)} : std::nullopt; });
    return out;
}

/// How many rows have the elements of one in the same column, each asked for by itself.
template <auto Member>
void agree_on_elements(differential::databases& all, const lists& row) {
    for (const auto& element : row.*Member) all.agree(from<lists>.where(col<Member>.contains(element)).select(col<&lists::id>));
}

}  // namespace

TEST_CASE("arrays come back everywhere as they were, and are found by what they are and have") {
    differential::databases all;
    all.create_tables<lists>();
    all.each([](database& db) { CHECK(db.verify<lists>().empty()); });
    support::generator random;
    std::vector<lists> rows(1);  // all of them empty
    while (rows.size() < 40) rows.push_back(random_lists(random));
    all.insert(rows);
    for (std::size_t i = 0; i < rows.size(); ++i) rows[i].id = static_cast<std::int64_t>(i) + 1;
    all.each([&](database& db) { CHECK((db.all(from<lists>.order_by(col<&lists::id>)) == rows)); });

    for (lists& row : rows) {
        const auto id = row.id;
        row = random_lists(random);
        row.id = id;
    }
    all.each([&](database& db) {
        for (const lists& row : rows) db.update(row);
        CHECK((db.all(from<lists>.order_by(col<&lists::id>)) == rows));
        for (const lists& row : rows) CHECK((db.find<lists>(row.id) == row));
        std::vector<lists> streamed;
        for (const lists& row : db.stream(from<lists>.order_by(col<&lists::id>))) streamed.push_back(row);
        CHECK((streamed == rows));
    });

    constexpr auto ids = from<lists>.select(col<&lists::id>);
    for (const lists& row : rows) {
        all.agree(ids.where(col<&lists::texts> == row.texts));
        all.agree(ids.where(col<&lists::numbers> == row.numbers));
        all.agree(ids.where(col<&lists::reals> != row.reals));
        all.agree(ids.where(col<&lists::moments> == row.moments));
        all.agree(ids.where(col<&lists::notes> == row.notes));
        all.agree(ids.where(col<&lists::gaps> == param), row.gaps);
    }
    for (std::size_t i = 0; i < 10; ++i) {
        const lists& row = rows[i];
        agree_on_elements<&lists::flags>(all, row);
        agree_on_elements<&lists::small>(all, row);
        agree_on_elements<&lists::numbers>(all, row);
        agree_on_elements<&lists::reals>(all, row);
        agree_on_elements<&lists::texts>(all, row);
        agree_on_elements<&lists::blobs>(all, row);
        agree_on_elements<&lists::keys>(all, row);
        agree_on_elements<&lists::days>(all, row);
        agree_on_elements<&lists::moments>(all, row);
        agree_on_elements<&lists::prices>(all, row);
        agree_on_elements<&lists::colors>(all, row);
    }
    for (int i = -3; i <= 3; ++i) all.agree(from<lists>.select(col<&lists::id>, col<&lists::gaps>.contains(i)));
    for (const char* text : {"", "a", "A", "a ", "NULL"}) {
        all.agree(from<lists>.select(col<&lists::id>, col<&lists::notes>.contains(text)));
        all.agree(ids.where(not col<&lists::notes>.contains(text)));
    }
    all.agree(from<lists>.select(col<&lists::id>, array_length(col<&lists::texts>), array_length(col<&lists::notes>)));
    all.agree(from<lists>.select(array_length(col<&lists::gaps>), count()).group_by(array_length(col<&lists::gaps>)));
}
