#pragma once

#include <covet/schema/types/enumeration.hpp>

#include <array>
#include <string_view>

namespace packages {

/// How one package needs or shuns another; the fields of a package list.
enum class dependency_kind { pre_depends, depends, recommends, suggests, enhances, breaks, conflicts, replaces };

/// Which versions of the other package are meant.
enum class version_relation { earlier, earlier_or_equal, equal, later_or_equal, later };

}  // namespace packages

// With names an enumeration is stored as text; without, as its number. They stand before the first model that uses
// them.

template <>
inline constexpr auto covet::enum_names<packages::dependency_kind> =
    std::to_array<covet::enum_name<packages::dependency_kind>>({
        {packages::dependency_kind::pre_depends, "Pre-Depends"},
        {packages::dependency_kind::depends, "Depends"},
        {packages::dependency_kind::recommends, "Recommends"},
        {packages::dependency_kind::suggests, "Suggests"},
        {packages::dependency_kind::enhances, "Enhances"},
        {packages::dependency_kind::breaks, "Breaks"},
        {packages::dependency_kind::conflicts, "Conflicts"},
        {packages::dependency_kind::replaces, "Replaces"},
    });

template <>
inline constexpr auto covet::enum_names<packages::version_relation> =
    std::to_array<covet::enum_name<packages::version_relation>>({
        {packages::version_relation::earlier, "<<"},
        {packages::version_relation::earlier_or_equal, "<="},
        {packages::version_relation::equal, "="},
        {packages::version_relation::later_or_equal, ">="},
        {packages::version_relation::later, ">>"},
    });

namespace packages {

/// The name of a value, as it is stored.
template <class Enum>
constexpr std::string_view name_of(Enum value) noexcept {
    for (const auto& known : covet::enum_names<Enum>)
        if (known.value == value) return known.name;
    return {};
}

}  // namespace packages
