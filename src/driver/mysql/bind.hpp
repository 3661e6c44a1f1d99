#pragma once

#include <covet/core/statement.hpp>
#include <covet/core/value.hpp>

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "statement_cache.hpp"

namespace covet::driver::mysql_driver {

/// Whether text or bytes of this size are sent by themselves, ahead of the other values: the connector copies what is bound as
/// a string, and twice what is longer than this.
constexpr bool is_streamed(std::size_t size) noexcept { return size > std::size_t{256} * 1024; }

/// Binds all parameters of a statement. Long bytes are not copied: they must live until the statement has run.
///
/// Throws `misuse` when there are too few or too many, and `conversion_error` for what MySQL cannot hold.
void bind_all(prepared&, const statement&, std::span<const value_view> parameters);

/// Binds one value at a position counted from 0. `index` is that of the parameter which describes it.
void bind_one(prepared&, std::size_t position, const value_view&, const statement&, std::size_t index);

/// The text that an integer travels as because of what it means: a date, a point in time, a decimal. Throws
/// `conversion_error` for what MySQL cannot hold.
std::optional<std::string> text_of_meaning(std::int64_t, const statement&, std::size_t index);

[[noreturn]] void refuse(const statement&, std::size_t index, std::string_view why, std::string_view sqlstate = "22003");

/// Refuses text that is not UTF-8: the server does so only where it stores one, takes others for another text, and lets surrogates in.
void check_text(std::string_view, const statement&, std::size_t index);

}  // namespace covet::driver::mysql_driver
