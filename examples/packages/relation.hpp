#pragma once

#include <cstdint>
#include <optional>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

#include "dependency_kind.hpp"

namespace packages {

/// One alternative of one entry of a field such as Depends: `libc6:amd64 (>= 2.36)`.
struct relation {
    std::int32_t position{};     // of its entry, from 0
    std::int32_t alternative{};  // among those of its entry, from 0
    std::string target;
    std::optional<std::string> architecture;
    std::optional<version_relation> versions;
    std::optional<std::string> version;

    friend bool operator==(const relation&, const relation&) = default;
};

/// What is wrong with the text of relations.
class bad_relation : public std::runtime_error {
    using runtime_error::runtime_error;
};

/// Reads `a | b (>= 2), c:any`. Throws `bad_relation`.
std::vector<relation> parse_relations(std::string_view text);

/// The text of a relation as it stands in a field: `libc6 (>= 2.36)`.
std::string text_of(const relation&);

}  // namespace packages
