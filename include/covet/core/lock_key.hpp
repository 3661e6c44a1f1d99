#pragma once

#include <concepts>
#include <cstdint>
#include <string_view>

namespace covet {

/// What an advisory lock is known by: a number, or the hash of a name.
///
///     tx.advisory_lock("nightly report");
///
/// The hash is FNV-1a of 64 bits over the name's bytes, in every version of covet, so that programs of unlike versions meet at
/// the same lock. Names can meet numbers, and by a rare chance each other: both then take the same lock.
class lock_key {
public:
    constexpr lock_key(std::int64_t number) noexcept : number_{number} {}
    template <class Text>
        requires std::convertible_to<const Text&, std::string_view>
    constexpr lock_key(const Text& name) : number_{hash_of(name)} {}

    constexpr std::int64_t number() const noexcept { return number_; }

private:
    /// http://www.isthe.com/chongo/tech/comp/fnv/
    static constexpr std::int64_t hash_of(std::string_view name) noexcept {
        std::uint64_t hash = 0xcbf29ce484222325;
        for (const char c : name) hash = (hash ^ static_cast<unsigned char>(c)) * 0x100000001b3;
        return static_cast<std::int64_t>(hash);
    }

    std::int64_t number_;
};

}  // namespace covet
