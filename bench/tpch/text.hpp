#pragma once

#include "draw.hpp"

#include <cstdint>
#include <string>

/// \file
/// Text of the kinds that the specification asks for. The lengths are of characters, both ends included.
namespace tpch {

/// Sentences of a small grammar, cut off at a random length. About one order in a hundred has "special" before "requests"
/// in its comment.
std::string comment(draw&, std::int64_t shortest, std::int64_t longest);

/// An address: letters, digits, commas and spaces in no order.
std::string address(draw&);

/// A telephone number whose first two digits tell the nation.
std::string phone(draw&, std::int64_t nation);

/// "Supplier#000000007"
std::string numbered(const char* what, std::int64_t number);

/// Five different colours.
std::string part_name(draw&);

}  // namespace tpch
