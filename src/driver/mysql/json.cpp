#include "json.hpp"

#include <cmath>
#include <optional>

#include "../../core/json_text.hpp"
#include "bind.hpp"
#include "texts.hpp"

namespace covet::driver::mysql_driver {
namespace {

void put_member(std::string& out, const value_view& member, const statement& s, std::size_t index) {
    switch (member.kind()) {
        case value_kind::null: out += "null"; return;
        case value_kind::integer:
            if (const std::optional<std::string> text = text_of_meaning(member.as_integer(), s, index))
                append_json_text(out, *text);
            else
                out += std::to_string(member.as_integer());
            return;
        case value_kind::unsigned_integer: out += std::to_string(member.as_unsigned()); return;
        case value_kind::real:
            if (!std::isfinite(member.as_real())) refuse(s, index, "holds a number that is infinite or none at all");
            out += real_text(member.as_real());
            return;
        case value_kind::text:
            check_text(member.as_text(), s, index);
            append_json_text(out, member.as_text());
            return;
        // The SQL text takes the digits back.
        case value_kind::bytes: append_json_bytes(out, member.as_bytes()); return;
        case value_kind::array: refuse(s, index, "holds a list inside of a list");
    }
}

}  // namespace

std::string json_of(const value_view& list, const statement& s, std::size_t index) {
    std::string out = "[";
    for (const value_view& member : list.as_array()) {
        if (out.size() > 1) out += ',';
        put_member(out, member, s, index);
    }
    return out += ']';
}

}  // namespace covet::driver::mysql_driver
