#pragma once

#include <cstdint>
#include <string>

namespace covet::schema {

enum class difference_kind : std::uint8_t {
    missing_table,
    missing_column,
    unknown_column,  // that the model does not have, and an insert would have to give: NOT NULL without a default
    type,
    nullability,
    default_value,
    generated,  // the model leaves the value to the database, which does not make it
    primary_key,
    missing_unique,
    missing_index,
    missing_foreign_key,
    foreign_key_action,
    missing_check,
    check,  // one of the same name says something else
};

/// Where a model and the database are at odds: the answer of `db.verify<Models…>()`.
struct difference {
    difference_kind kind{};
    std::string table{};
    std::string name{};      // of the column, key, index or constraint; empty for a table and a primary key
    std::string expected{};  // what the model says, as the database would write it
    std::string found{};     // what the database has; empty: nothing
    std::string message{};   // one line, with the repair
};

}  // namespace covet::schema
