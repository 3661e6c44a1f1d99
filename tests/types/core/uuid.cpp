#include <covet/core/uuid.hpp>

#include <concepts>

namespace {

using covet::uuid;

static_assert(std::regular<uuid>);
static_assert(std::totally_ordered<uuid>);
static_assert(std::is_trivially_copyable_v<uuid>);
static_assert(sizeof(uuid) == 16);

constexpr std::optional<uuid> parsed = uuid::from_string("f81d4fae-7dec-11d0-a765-00a0c91e6bf6");

static_assert(parsed->bytes()[0] == std::byte{0xf8});
static_assert(parsed->bytes()[15] == std::byte{0xf6});
static_assert(parsed == uuid::from_string("F81D4FAE-7DEC-11D0-A765-00A0C91E6BF6"));
static_assert(parsed == uuid::from_string("f81d4fae7dec11d0a76500a0c91e6bf6"));
static_assert(uuid::from_string("00000000-0000-0000-0000-000000000000")->is_nil());
static_assert(!parsed->is_nil());

static_assert(!uuid::from_string(""));
static_assert(!uuid::from_string("f81d4fae-7dec-11d0-a765-00a0c91e6bf"));
static_assert(!uuid::from_string("f81d4fae-7dec-11d0-a765-00a0c91e6bf67"));
static_assert(!uuid::from_string("g81d4fae-7dec-11d0-a765-00a0c91e6bf6"));
static_assert(!uuid::from_string("f81d4fae-7dec-11d0-a765-00a0c91e6bf "));
static_assert(!uuid::from_string("f81d4fae-7dec-11d0-a7650-0a0c91e6bf6"));
static_assert(!uuid::from_string("f81d4fae_7dec_11d0_a765_00a0c91e6bf6"));
static_assert(!uuid::from_string("{f81d4fae7dec11d0a76500a0c91e6b}"));

static_assert(uuid{} < *parsed);
static_assert(*uuid::from_string("00000000-0000-0000-0000-0000000000ff") <
              *uuid::from_string("00000000-0000-0000-0000-000000000100"));

}  // namespace
