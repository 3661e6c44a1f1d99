#pragma once

#include <covet/covet.hpp>

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

/// \file
/// A model with arrays, for programs with one mistake.

struct Post {
    std::int64_t id{};
    std::string title;
    std::vector<std::string> tags;
    std::vector<std::int32_t> votes;
};

using namespace covet;
