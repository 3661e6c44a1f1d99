#pragma once

#include <covet/core/sql_type.hpp>
#include <covet/core/value.hpp>

#include <cstdint>
#include <string>

/// \file
/// Values as the text that PostgreSQL reads.
namespace covet::driver::postgres_driver {

/// What the text of a value looks like, where its kind alone does not tell.
enum class form : std::uint8_t { plain, date, timestamp, decimal, uuid };

/// How one parameter is written.
struct rendering {
    form as{};
    std::uint8_t scale{};  // of a decimal
    bool is_array{};       // the value is the text of an array
    sql_type element{};    // of an array
};

/// Of a parameter that covet describes.
rendering rendering_of(const type_description&) noexcept;
/// Of a parameter, or of the members of one, that only the server knows, by its type's oid.
rendering rendering_of(std::uint32_t oid) noexcept;

/// Why the server cannot hold a value, or nothing.
std::string_view refusal(const value_view&) noexcept;

/// Appends a value that is neither NULL nor a list. Bytes become text of the type bytea, or of uuid.
void append_text(std::string& out, const value_view&, rendering);
/// Appends the text of an array as one of the server; gives why the server cannot hold an element, or nothing.
std::string_view append_elements(std::string& out, std::string_view array, rendering);
/// Appends a list as an array of the server.
void append_array(std::string& out, const value_view&, rendering);

}  // namespace covet::driver::postgres_driver
