#pragma once

#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <memory>
#include <optional>
#include <stdexcept>
#include <string>
#include <string_view>

namespace packages {

/// What is wrong with a package list: "status:12: this line is not UTF-8". Line 0 is the file as a whole.
class bad_list : public std::runtime_error {
public:
    bad_list(std::string_view file, std::uint64_t line, std::string_view what);
};

/// The lines of a UTF-8 file, read in pieces, so that a file of any size takes the memory of its longest line.
class line_reader {
public:
    /// Throws `bad_list` when the file cannot be opened.
    explicit line_reader(std::string file);

    /// The next line without its end, good until the next call; nothing at the end of the file. Throws `bad_list` for a
    /// line that is not UTF-8, has no end, or is longer than any line of a package list.
    std::optional<std::string_view> next();

    const std::string& file() const noexcept { return file_; }
    /// The number of the line that was read last, from 1.
    std::uint64_t line() const noexcept { return line_; }
    std::uint64_t bytes_read() const noexcept { return bytes_; }
    /// How many bytes there are, where that is known: a pipe does not say.
    std::optional<std::uint64_t> size() const;

    [[noreturn]] void fail(std::uint64_t line, std::string_view what) const { throw bad_list{file_, line, what}; }

private:
    struct closer {
        void operator()(std::FILE* stream) const noexcept { std::fclose(stream); }
    };

    void read_more();
    std::string_view take(std::size_t length);
    void check_text(std::string_view text) const;

    std::string file_;
    std::unique_ptr<std::FILE, closer> stream_;
    std::string buffer_{};
    std::size_t begin_{};  // of what is not given yet, in the buffer
    bool at_end_{};
    std::uint64_t line_{};
    std::uint64_t bytes_{};
};

}  // namespace packages
