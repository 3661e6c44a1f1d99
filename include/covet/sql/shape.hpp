#pragma once

#include <covet/core/statement.hpp>
#include <covet/expr/choice.hpp>
#include <covet/sql/contents.hpp>
#include <covet/sql/name.hpp>
#include <covet/sql/writer.hpp>

#include <array>
#include <atomic>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <span>

/// \file
/// Statements whose text is chosen at run time among those that their type allows. Each shape is written when it is first
/// executed and found again by its choices, without writing text and without locks.
namespace covet::sql {

/// What the shapes of one type of statement have in common.
struct shape_family {
    void (*write)(writer&);
    dialect_set dialects;
    std::span<const result_description> results;
    covet::access access;
    name_source name;
};

/// One shape; deletes it with the pointer when the table has not kept it.
using shape_pointer = std::unique_ptr<const statement, void (*)(const statement*) noexcept>;

/// The shapes of one type of statement that have been written so far. Those kept have ids, stand in
/// `static_statements()` behind the statements from before, and stay until the program ends.
///
/// A program's types bound the shapes that are possible, but those of `any_predicate` only as far as the program bounds
/// what it builds. So no more than `most_kept` are kept of a type; further ones are written for each execution, and
/// drivers treat them as SQL written by hand.
class shape_table {
public:
    static constexpr std::size_t most_kept = 256;

    constexpr explicit shape_table(const shape_family& family) noexcept : family_{&family} {}

    /// Throws `misuse` when an update or erase has nothing left in its where().
    shape_pointer find(std::span<const expr::choice> choices) {
        const std::uint64_t hash = hash_of(choices);
        const shape* const known = look_up(choices, hash);
        return known != nullptr ? kept(*known) : add(choices, hash);
    }

private:
    struct shape;

    static std::uint64_t hash_of(std::span<const expr::choice>) noexcept;
    static shape_pointer kept(const shape&) noexcept;
    const shape* look_up(std::span<const expr::choice>, std::uint64_t hash) const noexcept;
    std::unique_ptr<shape> write(std::span<const expr::choice>, std::uint64_t hash) const;
    shape_pointer add(std::span<const expr::choice>, std::uint64_t hash);

    const shape_family* family_;
    std::array<std::atomic<shape*>, 16> chains_{};
    std::size_t size_{};
};

}  // namespace covet::sql
