#pragma once

#include <string_view>

namespace covet::driver::postgres_driver {

/// The front of a script up to the end of its first statement, with the semicolon. Semicolons in texts, quoted names,
/// comments, parentheses and the bodies of functions (BEGIN ATOMIC … END) end nothing.
std::string_view first_statement(std::string_view script);

}  // namespace covet::driver::postgres_driver
