#include <covet/exec/key_table.hpp>

#include <doctest/doctest.h>

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <vector>

using covet::value_kind;
using covet::value_view;
using covet::exec::key_arrays;
using covet::exec::key_table;

namespace {

value_view bytes_of(const std::string& text) { return value_view::bytes(std::as_bytes(std::span{text})); }

}  // namespace

TEST_CASE("keys are numbered as they come, each once") {
    key_table keys{1};
    const value_view seven = value_view::integer(7);
    CHECK(keys.find(&seven) == key_table::none);
    for (std::int64_t i = 0; i < 10'000; ++i) {
        const value_view key = value_view::integer(i * 65'536);  // of which only high bits differ
        CHECK(keys.add(&key) == static_cast<std::size_t>(i));
        CHECK(keys.add(&key) == static_cast<std::size_t>(i));
    }
    CHECK(keys.size() == 10'000);
    CHECK(keys.find(&seven) == key_table::none);
    const value_view last = value_view::integer(9'999 * 65'536);
    CHECK(keys.find(&last) == 9'999);
}

TEST_CASE("values of unlike kinds are unlike keys") {
    const std::string text = "1";
    const std::string other = "2";
    key_table keys{1};
    const std::array all{value_view::integer(1),  value_view::unsigned_integer(UINT64_MAX), value_view::integer(-1), value_view::real(1),
                         value_view::text(text), bytes_of(text),                           value_view::text({}),    value_view::text(other)};
    for (std::size_t i = 0; i < all.size(); ++i) CHECK(keys.add(&all[i]) == i);
    const std::string same = "1";
    const value_view found = value_view::text(same);
    CHECK(keys.find(&found) == 4);
}

TEST_CASE("keys of two columns, and the arrays of a part of them") {
    key_table keys{2};
    for (std::int64_t i = 0; i < 5; ++i) {
        const std::array key{value_view::integer(i / 2), value_view::integer(i % 2)};
        keys.add(key.data());
    }
    const std::array swapped{value_view::integer(0), value_view::integer(2)};
    CHECK(keys.find(swapped.data()) == key_table::none);

    const key_arrays part{keys, 3, 10};
    const std::span<const value_view> first = part.arguments()[0].as_array();
    const std::span<const value_view> second = part.arguments()[1].as_array();
    REQUIRE(part.arguments()[0].kind() == value_kind::array);
    REQUIRE(first.size() == 2);
    REQUIRE(second.size() == 2);
    CHECK(first[0].as_integer() == 1);
    CHECK(first[1].as_integer() == 2);
    CHECK(second[0].as_integer() == 1);
    CHECK(second[1].as_integer() == 0);
}

TEST_CASE("of one column the array is the table's own") {
    key_table keys{1};
    for (std::int64_t i = 0; i < 5; ++i) {
        const value_view key = value_view::integer(i);
        keys.add(&key);
    }
    const key_arrays part{keys, 1, 3};
    CHECK(part.arguments()[0].as_array().data() == keys.values().data() + 1);
    CHECK(part.arguments()[0].as_array().size() == 3);
}
