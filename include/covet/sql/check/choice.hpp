#pragma once

/// \file
/// What is asked of a statement as a constant.
namespace covet::sql::check {

template <bool Constant>
consteval void has_constant_text() {
    static_assert(Constant,
                  "covet: the text of this statement is chosen at run time, so it is no constant. Ask sql_of(statement, "
                  "dialect).");
}

}  // namespace covet::sql::check
