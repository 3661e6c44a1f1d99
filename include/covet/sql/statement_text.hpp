#pragma once

namespace covet::sql {

/// How a type of statement is written. A specialization has
///
///     static constexpr access how;              // reads or writes
///     static constexpr std::string_view verb;   // for its name, as the call says it
///     static constexpr void write(writer&);     // the text
///     static constexpr auto results();          // a std::array of result_description
///     static constexpr std::string_view generated_key();  // optional: the column of the key that the call asks for
template <class Statement>
struct statement_text;

}  // namespace covet::sql
