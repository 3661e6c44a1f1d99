#include "array_literal.hpp"

#include <algorithm>

namespace covet::driver::postgres_driver {
namespace {

void append_quoted(std::string& out, std::string_view text) {
    out += '"';
    for (const char c : text) {
        if (c == '"' || c == '\\') out += '\\';
        out += c;
    }
    out += '"';
}

}  // namespace

void literal_writer::add(const value_view& v) {
    if (!is_first_) out_ += ',';
    is_first_ = false;
    if (v.is_null()) {
        out_ += "NULL";
    } else if (v.kind() == value_kind::text) {
        append_quoted(out_, v.as_text());
    } else {
        member_.clear();
        append_text(member_, v, how_);
        append_quoted(out_, member_);
    }
}

literal_reader::literal_reader(std::string_view text) noexcept : rest_{text} {
    // Where the first member is not number 1, its bounds stand before: [0:1]={…}
    if (rest_.starts_with('[')) rest_.remove_prefix(std::min(rest_.find('=') + 1, rest_.size()));
    if (rest_.starts_with('{'))
        rest_.remove_prefix(1);
    else
        rest_ = {};
}

bool literal_reader::next(std::optional<std::string_view>& out) {
    if (rest_ == "}") {
        is_whole_ = true;
        return false;
    }
    if (!is_first_ && !rest_.empty()) rest_.remove_prefix(1);  // the comma
    is_first_ = false;
    if (rest_.starts_with('"')) return read_quoted(out);
    const std::size_t end = rest_.find_first_of(",{}");
    if (end == std::string_view::npos || rest_[end] == '{') return false;
    const std::string_view member = rest_.substr(0, end);
    out = member == "NULL" ? std::optional<std::string_view>{} : member;
    rest_.remove_prefix(end);
    return true;
}

bool literal_reader::read_quoted(std::optional<std::string_view>& out) {
    rest_.remove_prefix(1);
    member_.clear();
    for (bool is_plain = true;; is_plain = false) {
        const std::size_t end = rest_.find_first_of("\"\\");
        if (end == std::string_view::npos || end + 1 >= rest_.size()) return false;
        const std::string_view piece = rest_.substr(0, end);
        const bool is_end = rest_[end] == '"';
        if (is_plain && is_end) {
            out = piece;
        } else {
            member_.append(piece);
            if (!is_end) member_ += rest_[end + 1];
            out = member_;
        }
        rest_.remove_prefix(is_end ? end + 1 : end + 2);
        if (is_end) return true;
    }
}

}  // namespace covet::driver::postgres_driver
