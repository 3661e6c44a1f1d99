#include <covet/core/error.hpp>
#include <covet/schema/types/enumeration.hpp>

namespace covet::schema::detail {

void throw_unnamed_enum() {
    throw conversion_error{"this value of an enumeration has no text: add it to covet::enum_names"};
}

}  // namespace covet::schema::detail
