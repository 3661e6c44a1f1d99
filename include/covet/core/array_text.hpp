#pragma once

#include <covet/core/sql_type.hpp>
#include <covet/core/value.hpp>

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

/// \file
/// The text of an array: JSON, with each element in the canonical form of its meaning (core/sql_type.hpp). Bytes are hexadecimal
/// digits, truth values `true` and `false`, and what JSON has no number for is `"NaN"`, `"Infinity"` or `"-Infinity"`. Equal
/// arrays have equal texts, but for -0.0 and 0.0.
///
///     [1,2,3]     ["a","b\"c",null]     [0.5,"Infinity"]
namespace covet {

/// Appends an array to text.
class array_writer {
public:
    array_writer(std::string& out, sql_type element) : out_{out}, element_{element} { out_ += '['; }

    /// The next element, which is no array.
    void add(const value_view&);
    void finish() { out_ += ']'; }

private:
    std::string& out_;
    sql_type element_;
    bool is_first_{true};
};

/// Reads the elements of an array, whoever wrote it: what is not of the meaning becomes a value of another kind, which no member
/// takes.
///
///     array_reader elements{cell.as_text(), sql_type::int64};
///     for (value_view element; elements.next(element);) use(element);
///     if (!elements.is_whole()) …
class array_reader {
public:
    array_reader(std::string_view text, sql_type element) noexcept;

    /// The next element, valid until the next call; false at the end, or where the text is no array of plain values.
    bool next(value_view&);
    /// Whether all of the text has been read, and was an array.
    bool is_whole() const noexcept { return state_ == state::whole; }

private:
    enum class state { first, between, whole, broken };

    bool take(char) noexcept;
    bool take_word(std::string_view) noexcept;
    void skip_space() noexcept;
    bool read_element(value_view&);
    bool read_text(std::string_view&);
    bool read_escape();
    bool read_hex(std::uint32_t&) noexcept;
    value_view number(std::string_view) const noexcept;
    value_view meaning_of(std::string_view);

    std::string_view rest_;
    sql_type element_;
    state state_{};
    std::string text_{};
    std::vector<std::byte> bytes_{};
};

}  // namespace covet
