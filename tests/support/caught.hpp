#pragma once

#include <covet/core/error.hpp>

#include <doctest/doctest.h>

#include <source_location>
#include <stdexcept>
#include <string>
#include <string_view>

namespace support {

/// A value that tests give to statements that fail. Nothing of an error may show it.
inline constexpr std::string_view canary = "canary-c4f3";

inline bool shows_canary(const covet::error& e) {
    const auto has = [](std::string_view text) { return text.find("c4f3") != std::string_view::npos; };
    return has(e.what()) || has(e.sql()) || has(e.sqlstate());
}

/// The error that `f` throws. It tells the place of the call, which must be the line on which `caught` stands, and shows
/// no value.
template <class Error = covet::error, class Function>
Error caught(Function&& f, std::source_location here = std::source_location::current()) {
    try {
        f();
    } catch (const Error& e) {
        INFO("caught in line ", here.line(), ": ", std::string{e.what()});
        CHECK(e.where().line() == here.line());
        CHECK(std::string{e.where().file_name()} == here.file_name());
        CHECK_FALSE(shows_canary(e));
        CHECK(std::string_view{e.what()}.starts_with("covet: "));
        return e;
    }
    FAIL("line ", here.line(), " threw nothing");
    throw std::logic_error{"unreachable"};
}

inline bool says(const covet::error& e, std::string_view part) {
    return std::string_view{e.what()}.find(part) != std::string_view::npos;
}

}  // namespace support
