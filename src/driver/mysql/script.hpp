#pragma once

#include <string>
#include <string_view>

namespace covet::driver::mysql_driver {

/// A script without those of its statements that hold nothing but space and comments, which the server takes for errors.
/// Everything else is left to the server, which finds the ends of statements, of compound ones as well.
std::string without_empty_statements(std::string_view script);

/// Whether a word, given in capital letters, stands in SQL text outside of quotes and comments.
bool has_word(std::string_view sql, std::string_view word);

}  // namespace covet::driver::mysql_driver
