#pragma once

#include <covet/core/dialect.hpp>
#include <covet/schema/description.hpp>

#include <string>
#include <string_view>
#include <vector>

/// \file
/// What only stands in the text of a CREATE statement that a database keeps.
namespace covet::exec::live {

/// The checks of a CREATE TABLE, of columns and of the table, in the order of the text.
std::vector<schema::check_description> checks_in(std::string_view create_table, dialect);

/// What a CREATE INDEX lists between its parentheses.
std::vector<std::string> parts_in(std::string_view create_index);

/// What stands behind WHERE in a CREATE INDEX.
std::string predicate_in(std::string_view create_index);

/// An expression without the parentheses around all of it.
std::string_view without_parentheses(std::string_view expression);

/// An expression without what does not change its meaning: spaces, the quotes of names, parentheses around all of it and the
/// case of letters, all but within texts.
std::string folded(std::string_view expression);

}  // namespace covet::exec::live
