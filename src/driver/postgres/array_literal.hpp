#pragma once

#include <covet/core/value.hpp>

#include <optional>
#include <string>
#include <string_view>

#include "render.hpp"

/// \file
/// Arrays as PostgreSQL writes and reads them: `{1,NULL,"a \"b\""}` (chapter "Arrays" of its manual).
namespace covet::driver::postgres_driver {

/// Appends an array, each member in quotation marks, so that none is taken for NULL or for the end.
class literal_writer {
public:
    literal_writer(std::string& out, rendering how) : out_{out}, how_{how} { out_ += '{'; }

    /// The next member, which is no list.
    void add(const value_view&);
    void finish() { out_ += '}'; }

private:
    std::string& out_;
    rendering how_;
    std::string member_{};
    bool is_first_{true};
};

/// Reads the members of an array of one dimension, as the text of each.
class literal_reader {
public:
    explicit literal_reader(std::string_view text) noexcept;

    /// The next member, nothing where it is NULL, valid until the next call; false at the end or where the array has more
    /// dimensions.
    bool next(std::optional<std::string_view>&);
    bool is_whole() const noexcept { return is_whole_; }

private:
    bool read_quoted(std::optional<std::string_view>&);

    std::string_view rest_;
    std::string member_{};
    bool is_first_{true};
    bool is_whole_{};
};

}  // namespace covet::driver::postgres_driver
