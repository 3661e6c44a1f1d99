#include "notices.hpp"

#include <algorithm>
#include <array>
#include <string_view>

#include "error.hpp"

namespace covet::driver::postgres_driver {
namespace {

/// The label is in the language of the server.
notice_level level_of(std::string_view label, std::string_view sqlstate) {
    if (label.starts_with("DEBUG")) return notice_level::debug;
    if (label == "INFO" || label == "LOG") return notice_level::info;
    const bool is_success = sqlstate.starts_with("00");
    return label == "NOTICE" || (label != "WARNING" && is_success) ? notice_level::notice : notice_level::warning;
}

/// What stands before the first of the further parts.
std::string_view message_of(std::string_view text) {
    constexpr std::array<std::string_view, 11> further{
        "\nLINE ",        "\nDETAIL:  ",      "\nHINT:  ",        "\nQUERY:  ",         "\nCONTEXT:  ",         "\nSCHEMA NAME:  ",
        "\nTABLE NAME:  ", "\nCOLUMN NAME:  ", "\nDATATYPE NAME:  ", "\nCONSTRAINT NAME:  ", "\nLOCATION:  "};
    for (const std::string_view label : further) text = text.substr(0, text.find(label));
    if (text.ends_with('\n')) text.remove_suffix(1);
    return text;
}

}  // namespace

void notices::take(std::string_view said) noexcept {
    const std::string_view sqlstate = sqlstate_of(said);
    if (to_ == nullptr || sqlstate.empty()) return;  // the latter are libpqxx's own
    const std::string_view label = said.substr(0, said.find(':'));
    const auto start = static_cast<std::size_t>(sqlstate.data() - said.data()) + sqlstate.size() + 2;
    to_->take({.level = level_of(label, sqlstate), .sqlstate = sqlstate, .message = message_of(said.substr(start))});
}

}  // namespace covet::driver::postgres_driver
