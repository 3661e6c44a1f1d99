#include <covet/core/uuid.hpp>

#include <doctest/doctest.h>

#include <string>
#include <unordered_set>

using covet::uuid;

TEST_CASE("a uuid is written in lower case with hyphens") {
    CHECK(uuid{}.to_string() == "00000000-0000-0000-0000-000000000000");
    const std::string text = "f81d4fae-7dec-11d0-a765-00a0c91e6bf6";
    CHECK(uuid::from_string(text).value().to_string() == text);
    CHECK(uuid::from_string("F81D4FAE7DEC11D0A76500A0C91E6BF6").value().to_string() == text);
    CHECK(uuid::from_string("ffffffff-ffff-ffff-ffff-ffffffffffff").value().to_string() ==
          "ffffffff-ffff-ffff-ffff-ffffffffffff");
}

TEST_CASE("a uuid is not read from text with a NUL in it") {
    std::string text = "f81d4fae-7dec-11d0-a765-00a0c91e6bf6";
    text[3] = '\0';
    CHECK_FALSE(uuid::from_string(text));
}

TEST_CASE("random uuids are of version 4 and differ") {
    std::unordered_set<uuid> seen;
    std::byte ever_set[16]{};
    for (int i = 0; i < 1000; ++i) {
        const uuid id = uuid::random();
        const std::string text = id.to_string();
        CHECK(text[14] == '4');
        CHECK(std::string{"89ab"}.find(text[19]) != std::string::npos);
        CHECK(uuid::from_string(text) == id);
        for (std::size_t b = 0; b < 16; ++b) ever_set[b] |= id.bytes()[b];
        seen.insert(id);
    }
    CHECK(seen.size() == 1000);
    for (std::size_t b = 0; b < 16; ++b)
        CHECK(ever_set[b] == (b == 6 ? std::byte{0x4f} : b == 8 ? std::byte{0xbf} : std::byte{0xff}));
}
