#pragma once

#include <covet/driver/connection.hpp>

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

#include "row_block.hpp"

namespace covet::driver::mysql_driver {

/// The text of an INSERT of one row, for so many of them.
std::string text_for_rows(std::string_view insert, std::size_t rows);

/// Rows that go into one statement: more of them save little, and MySQL takes no more than 65,535 parameters.
std::size_t rows_at_once(std::size_t width) noexcept;

}  // namespace covet::driver::mysql_driver
