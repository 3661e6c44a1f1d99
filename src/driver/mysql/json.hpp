#pragma once

#include <covet/core/statement.hpp>
#include <covet/core/value.hpp>

#include <cstddef>
#include <string>

namespace covet::driver::mysql_driver {

/// A list as a JSON array, the way it travels to MySQL's JSON_TABLE. Its members have the type of the parameter, where
/// the statement tells one. Throws `conversion_error` for members that JSON or MySQL cannot hold.
std::string json_of(const value_view& list, const statement&, std::size_t index);

}  // namespace covet::driver::mysql_driver
