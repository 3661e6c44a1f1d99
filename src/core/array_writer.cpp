#include <covet/core/array_text.hpp>

#include <charconv>
#include <cmath>

#include "json_text.hpp"

namespace covet {
namespace {

template <class Number>
void put_number(std::string& out, Number number) {
    char digits[32];
    out.append(digits, std::to_chars(digits, digits + sizeof digits, number).ptr);
}

/// With a point or an exponent, so that it is a real number to everyone.
void put_real(std::string& out, double number) {
    if (std::isnan(number)) {
        out += "\"NaN\"";
    } else if (std::isinf(number)) {
        out += number < 0 ? "\"-Infinity\"" : "\"Infinity\"";
    } else {
        const std::size_t start = out.size();
        put_number(out, number);
        if (out.find_first_of(".e", start) == std::string::npos) out += ".0";
    }
}

}  // namespace

void array_writer::add(const value_view& v) {
    if (!is_first_) out_ += ',';
    is_first_ = false;
    switch (v.kind()) {
        case value_kind::integer:
            if (element_ == sql_type::boolean)
                out_ += v.as_integer() != 0 ? "true" : "false";
            else
                put_number(out_, v.as_integer());
            return;
        case value_kind::unsigned_integer: return put_number(out_, v.as_unsigned());
        case value_kind::real: return put_real(out_, v.as_real());
        case value_kind::text: return append_json_text(out_, v.as_text());
        case value_kind::bytes: return append_json_bytes(out_, v.as_bytes());
        case value_kind::null:
        case value_kind::array: break;
    }
    out_ += "null";
}

}  // namespace covet
