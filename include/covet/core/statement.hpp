#pragma once

#include <covet/core/dialect.hpp>
#include <covet/core/sql_type.hpp>

#include <array>
#include <atomic>
#include <cstdint>
#include <span>
#include <string_view>

namespace covet {

enum class access : std::uint8_t { read, write };

/// One placeholder of a statement. `column` is the column that it is compared with or stored in, for messages; it may
/// be empty.
struct parameter_description {
    type_description type{};
    std::string_view column{};
    bool is_array{};  // the values of an IN list travel as one parameter
};

/// One column of a result.
struct result_description {
    std::string_view name{};
    type_description type{};
    bool nullable{};
};

/// One column that a statement touches.
struct column_use {
    std::string_view table{};
    std::string_view column{};
    access how{};

    friend constexpr bool operator==(const column_use&, const column_use&) = default;
};

struct statement;

/// Where a static statement keeps its id. Ids are dense and start at 1; they are given on first use or before `main`,
/// whichever comes first.
class statement_slot {
public:
    constexpr statement_slot() noexcept = default;

    std::uint32_t id(const statement& owner) noexcept {
        const std::uint32_t known = id_.load(std::memory_order_acquire);
        return known != 0 ? known : enlist(owner);
    }

private:
    std::uint32_t enlist(const statement& owner) noexcept;

    std::atomic<std::uint32_t> id_{0};
};

/// All that is known of a statement without running it.
///
/// For every query type of a program there is one `constexpr` object of this type. Hand-written SQL makes one on the
/// stack: its text in the place of the one dialect it is for, and no slot.
struct statement {
    /// What a program groups its statements by: given by `named`, or the verb and the tables, "select orders, customers". Of
    /// SQL written by hand its text.
    std::string_view name{};
    std::array<std::string_view, dialects.size()> text{};
    std::span<const parameter_description> parameters{};
    std::span<const result_description> results{};
    std::span<const std::string_view> tables{};
    std::span<const column_use> columns{};
    covet::access access{};
    /// The column whose value the database generates for the one row that this inserts, where the call asks for it; else empty.
    std::string_view generated_key{};
    statement_slot* slot{};

    /// Empty in a dialect that the statement is not for.
    constexpr std::string_view sql(dialect d) const noexcept { return text[index_of(d)]; }

    /// The text for a driver of this dialect; throws `misuse` when the statement has none in it.
    std::string_view text_for(dialect d) const;

    /// A dense number for statement caches, or 0 for hand-written SQL, which is cached by its text.
    std::uint32_t id() const noexcept { return slot != nullptr ? slot->id(*this) : 0; }
};

/// Every static statement linked into the program and enlisted so far, in the order of their ids. The statement types
/// that a program executes enlist themselves before `main`, but one whose text is chosen at run time only in the shapes that
/// it has taken so far, each as a statement of its own.
std::span<const statement* const> static_statements();

}  // namespace covet
