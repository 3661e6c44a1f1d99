#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "line_reader.hpp"

namespace packages {

/// `Name: value`; lines that continue the value stand in it behind line feeds.
struct field {
    std::string name;
    std::string value;
    std::uint64_t line{};
};

/// The fields between two empty lines: all that a list says of one package.
struct stanza {
    std::vector<field> fields;
    std::uint64_t first_line{};
    std::uint64_t last_line{};
    bool ended_by_file{};  // no empty line came after it

    /// A field by its name, in whatever case; null when there is none.
    const field* find(std::string_view name) const noexcept;
};

/// Reads a file of stanzas, the format of dpkg and apt, one by one.
class stanza_reader {
public:
    /// Throws `bad_list` when the file cannot be opened.
    explicit stanza_reader(std::string file) : lines_{std::move(file)} {}

    /// The next stanza; false at the end of the file. Throws `bad_list` for what is no stanza, for a file without any,
    /// and for one that seems cut off.
    bool next(stanza& out);

    const line_reader& lines() const noexcept { return lines_; }

private:
    void add_line(stanza& to, std::string_view line);
    void note_fields(const stanza&);
    void check_last(const stanza&) const;

    line_reader lines_;
    std::vector<std::string> always_{};  // the fields that all stanzas so far have
    std::uint64_t stanzas_{};
};

}  // namespace packages
