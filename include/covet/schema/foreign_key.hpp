#pragma once

#include <covet/schema/description.hpp>

#include <string>
#include <string_view>
#include <vector>

namespace covet::schema {

/// `given`, or a name as PostgreSQL makes them: `customers_email_key`.
std::string constraint_name(std::string_view given, std::string_view table, const std::vector<std::string>& columns,
                            std::string_view suffix);

/// How many rows may hold one key: of a relation to one row, each key stands once.
enum class key_use : bool { many, once };

/// Adds the foreign key of a relation, unless the table has one over its columns, and an index or a unique constraint over
/// them, unless those that it has begin with them. The primary key, constraints and indexes are to be there already.
void add_relation(table_description& table, foreign_key_description key, key_use use);

}  // namespace covet::schema
