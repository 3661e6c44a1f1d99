#include <covet/core/decimal.hpp>
#include <covet/core/error.hpp>

namespace covet::detail {

void throw_decimal_overflow(int precision, int scale) {
    throw conversion_error{"covet: this number has more digits than a decimal<" + std::to_string(precision) + ", " +
                           std::to_string(scale) + "> keeps",
                           {.sqlstate = "22003"}};
}

std::string decimal_text(std::int64_t unscaled, int scale) {
    std::string text = std::to_string(unscaled);
    const std::size_t sign = unscaled < 0 ? 1 : 0;
    const auto fraction = static_cast<std::size_t>(scale);
    if (fraction == 0) return text;
    if (text.size() - sign <= fraction) text.insert(sign, fraction + 1 + sign - text.size(), '0');
    text.insert(text.size() - fraction, 1, '.');
    return text;
}

}  // namespace covet::detail
