#include "stanza_reader.hpp"

#include <algorithm>

namespace packages {
namespace {

/// With fewer stanzas to compare it with, the last one may well differ from the others by nature.
constexpr std::uint64_t stanzas_to_judge_by = 16;

constexpr std::string_view white = " \t\r";

constexpr char to_lower(char c) noexcept { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; }

bool same_name(std::string_view a, std::string_view b) noexcept {
    return std::equal(a.begin(), a.end(), b.begin(), b.end(),
                      [](char x, char y) { return to_lower(x) == to_lower(y); });
}

std::string_view trimmed(std::string_view text) noexcept {
    const std::size_t first = text.find_first_not_of(white);
    if (first == std::string_view::npos) return {};
    return text.substr(first, text.find_last_not_of(white) - first + 1);
}

bool is_field_name(std::string_view text) noexcept {
    const auto fits = [](char c) { return c > ' ' && c <= '~'; };
    return !text.empty() && text.front() != '#' && text.front() != '-' && std::all_of(text.begin(), text.end(), fits);
}

}  // namespace

const field* stanza::find(std::string_view name) const noexcept {
    const auto found =
        std::find_if(fields.begin(), fields.end(), [&](const field& f) { return same_name(f.name, name); });
    return found == fields.end() ? nullptr : &*found;
}

bool stanza_reader::next(stanza& out) {
    out.fields.clear();
    while (const auto line = lines_.next()) {
        if (!trimmed(*line).empty()) {
            add_line(out, *line);
        } else if (!out.fields.empty()) {
            out.ended_by_file = false;
            note_fields(out);
            return true;
        }
    }
    if (out.fields.empty()) {
        if (stanzas_ == 0) lines_.fail(0, lines_.bytes_read() == 0 ? "the file is empty" : "the file holds no package");
        return false;
    }
    out.ended_by_file = true;
    check_last(out);
    note_fields(out);
    return true;
}

void stanza_reader::add_line(stanza& to, std::string_view line) {
    to.last_line = lines_.line();
    const bool continues = line.front() == ' ' || line.front() == '\t';
    if (continues && to.fields.empty())
        lines_.fail(lines_.line(), "this line continues a field, but none comes before it");
    if (continues) {
        to.fields.back().value.append("\n").append(trimmed(line));
        return;
    }
    const std::size_t colon = line.find(':');
    const std::string_view name = line.substr(0, colon);
    if (colon == std::string_view::npos || !is_field_name(name))
        lines_.fail(lines_.line(), "this line is not of the form 'Field: value', as all of a package list are");
    if (to.fields.empty()) to.first_line = lines_.line();
    if (to.find(name) != nullptr)
        lines_.fail(lines_.line(), "the field " + std::string{name} + " occurs twice in one stanza");
    to.fields.push_back({std::string{name}, std::string{trimmed(line.substr(colon + 1))}, lines_.line()});
}

void stanza_reader::note_fields(const stanza& read) {
    if (stanzas_++ == 0) {
        for (const field& f : read.fields) always_.push_back(f.name);
        return;
    }
    std::erase_if(always_, [&](const std::string& name) { return read.find(name) == nullptr; });
}

/// Nothing ends a list but the end of its file, so one that is cut off between two lines is known only by what it
/// lacks.
void stanza_reader::check_last(const stanza& last) const {
    const field& end = last.fields.back();
    if (end.value.empty()) lines_.fail(end.line, "the file is cut off: nothing follows " + end.name + ':');
    if (stanzas_ < stanzas_to_judge_by) return;
    for (const std::string& name : always_)
        if (last.find(name) == nullptr)
            lines_.fail(last.last_line,
                        "the file is cut off: its last stanza has no " + name + ", which all others have");
}

}  // namespace packages
