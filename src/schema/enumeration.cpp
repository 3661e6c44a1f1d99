#include <covet/core/error.hpp>
#include <covet/schema/types/enumeration.hpp>

namespace covet::schema::detail {

void throw_unnamed_enum() {
    throw conversion_error{"covet: this value of an enumeration has no text: add it to covet::enum_names",
                           {.sqlstate = "22000"}};
}

}  // namespace covet::schema::detail
