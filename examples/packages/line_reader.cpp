#include "line_reader.hpp"

#include <cerrno>
#include <filesystem>
#include <system_error>
#include <utility>

#include "utf8.hpp"

namespace packages {
namespace {

constexpr std::size_t piece = 256 * 1024;

/// Real lists stay below 100 KiB; without a limit a file that is no list might be one line of many gigabytes.
constexpr std::size_t longest_line = 16 * 1024 * 1024;

constexpr std::size_t longest_character = 4;

std::string message_of(std::string_view file, std::uint64_t line, std::string_view what) {
    std::string out{file};
    if (line > 0) out.append(":").append(std::to_string(line));
    return out.append(": ").append(what);
}

std::string reason(int code) { return std::generic_category().message(code); }

}  // namespace

bad_list::bad_list(std::string_view file, std::uint64_t line, std::string_view what)
    : std::runtime_error{message_of(file, line, what)} {}

line_reader::line_reader(std::string file) : file_{std::move(file)}, stream_{std::fopen(file_.c_str(), "rb")} {
    if (stream_ == nullptr) fail(0, "cannot be opened: " + reason(errno));
}

std::optional<std::string_view> line_reader::next() {
    std::size_t end = buffer_.find('\n', begin_);
    while (end == std::string::npos && !at_end_) {
        const std::size_t searched = buffer_.size() - begin_;
        if (searched > longest_line) fail(line_ + 1, "this line is too long for a package list");
        read_more();
        end = buffer_.find('\n', begin_ + searched);
    }
    if (begin_ == buffer_.size()) return std::nullopt;
    ++line_;
    if (end == std::string::npos) {
        const std::string_view rest = std::string_view{buffer_}.substr(begin_);
        const bool ends_in_character = rest.size() - valid_utf8_prefix(rest) < longest_character;
        if (!ends_in_character) check_text(rest);
        fail(line_, "the file is cut off: it ends in the middle of this line");
    }
    const std::string_view text = take(end - begin_);
    check_text(text);
    return text;
}

void line_reader::read_more() {
    buffer_.erase(0, begin_);
    begin_ = 0;
    const std::size_t kept = buffer_.size();
    buffer_.resize(kept + piece);
    const std::size_t count = std::fread(buffer_.data() + kept, 1, piece, stream_.get());
    if (count < piece && std::ferror(stream_.get()) != 0) fail(0, "cannot be read: " + reason(errno));
    buffer_.resize(kept + count);
    at_end_ = count < piece;
}

std::string_view line_reader::take(std::size_t length) {
    const std::string_view text = std::string_view{buffer_}.substr(begin_, length);
    begin_ += length + 1;
    bytes_ += length + 1;
    return text;
}

void line_reader::check_text(std::string_view text) const {
    const std::size_t good = valid_utf8_prefix(text);
    if (good == text.size()) return;
    constexpr std::string_view digits = "0123456789ABCDEF";
    const auto byte = static_cast<unsigned char>(text[good]);
    std::string what = "this line is not UTF-8: byte 0x";
    what.append({digits[byte >> 4U], digits[byte & 0xFU]});
    what.append(" in column ").append(std::to_string(good + 1));
    if (line_ == 1) what.append(" (a compressed list must be unpacked first)");
    fail(line_, what);
}

std::optional<std::uint64_t> line_reader::size() const {
    std::error_code failure;
    const std::uintmax_t bytes = std::filesystem::file_size(file_, failure);
    if (failure) return std::nullopt;
    return bytes;
}

}  // namespace packages
