#pragma once

#include <covet/core/sql_type.hpp>

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

/// \file
/// A table as plain data: what a model says of its table, for DDL and for whoever compares it with a live schema.
namespace covet::schema {

/// What a foreign key does when the row that it points at is deleted or its key changes.
enum class action : std::uint8_t { no_action, restrict, cascade, set_null, set_default };

struct column_description {
    std::string name{};
    type_description type{};
    bool nullable{};
    bool generated{};             // the database makes the value: an identity column
    std::string type_override{};  // replaces the type's own name when not empty
    std::string default_value{};  // an SQL expression; empty: none
};

struct key_part {
    std::string column{};
    bool descending{};
};

struct unique_description {
    std::string name{};
    std::vector<std::string> columns{};
};

struct index_description {
    std::string name{};
    std::vector<key_part> parts{};
    std::string predicate{};  // an SQL expression; empty: the index is whole
};

struct check_description {
    std::string name{};
    std::string predicate{};  // an SQL expression
};

struct foreign_key_description {
    std::string name{};
    std::vector<std::string> columns{};
    std::string table{};
    std::vector<std::string> referenced{};
    action on_delete{};
    action on_update{};
};

/// Expressions in it are in one dialect: the one that it was made for.
struct table_description {
    std::string name{};
    std::vector<column_description> columns{};
    std::vector<std::string> primary_key{};
    std::vector<unique_description> uniques{};
    std::vector<index_description> indexes{};
    std::vector<check_description> checks{};
    std::vector<foreign_key_description> foreign_keys{};
};

}  // namespace covet::schema
