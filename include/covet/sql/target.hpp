#pragma once

#include <covet/core/statement.hpp>
#include <covet/sql/feature.hpp>

#include <cstddef>
#include <string_view>

/// \file
/// What a writer fills, and how large that has to be.
namespace covet::sql {

/// Upper bounds of what a statement needs, found by writing it once to nowhere.
struct extent {
    std::size_t text{};
    std::size_t parameters{};
    std::size_t columns{};
    std::size_t tables{};
    feature lacking{};        // the first thing that the dialect does not have
    std::size_t taken_back{};  // where text ended at most that was taken back
    bool changes_all_rows{};  // of a write whose where() turned out to be nothing
};

/// Where a writer puts what it finds; without a target it only counts.
struct target {
    char* text{};
    parameter_description* parameters{};
    column_use* columns{};
    std::string_view* tables{};
};

}  // namespace covet::sql
