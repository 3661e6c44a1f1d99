#pragma once

#include <covet/covet.hpp>

#include <cstdint>
#include <optional>
#include <string>

#include "dependency_kind.hpp"

/// \file
/// The four tables. Each is a plain struct; `table()` says what its members alone do not.
namespace packages {

struct Maintainer {
    std::int64_t id{};  // a member of this name is the key, and the database generates it
    std::string name;
    std::string email;  // empty where the list gives none

    static consteval auto table() {
        return covet::table("maintainers").unique<&Maintainer::name, &Maintainer::email>();
    }
};

struct Section {
    std::int64_t id{};
    std::string name;

    static consteval auto table() { return covet::table("sections").unique<&Section::name>(); }
};

struct Package;

/// One alternative of one entry: `a | b (>= 2), c` makes three rows, (0, 0), (0, 1) and (1, 0) by position and
/// alternative.
struct Dependency {
    covet::belongs_to<Package> package{};  // a column package_id, which points at a row of packages
    dependency_kind kind{};
    std::int32_t position{};
    std::int32_t alternative{};
    std::string target{};                                    // by name, since a list need not hold what it mentions
    std::optional<covet::belongs_to<Package>> provider{};    // the package of that name, where the list holds one
    std::optional<std::string> architecture{};               // the "any" of "python3:any"
    std::optional<version_relation> relation{};
    std::optional<std::string> version{};

    static consteval auto table() {
        using namespace covet;
        return covet::table("dependencies")
            .primary_key<&Dependency::package, &Dependency::kind, &Dependency::position, &Dependency::alternative>()
            .on_delete<&Dependency::package>(action::cascade)
            .on_delete<&Dependency::provider>(action::set_null)
            .index<&Dependency::target, &Dependency::kind>()
            .check("a_relation_has_a_version",
                   col<&Dependency::relation>.is_null() == col<&Dependency::version>.is_null());
    }
};

struct Package {
    std::int64_t id{};
    std::string name{};
    std::string version{};
    std::string architecture{};                              // empty where the list gives none
    std::optional<covet::belongs_to<Section>> section{};     // std::optional is NULL, and its only spelling
    std::optional<covet::belongs_to<Maintainer>> maintainer{};
    std::optional<std::int64_t> installed_size{};            // in KiB
    bool essential{};
    std::string summary{};

    // No columns: the rows that point here, once a query loads them. Two members of Dependency do, so each is named.
    covet::has_many<Dependency, covet::inverse<&Dependency::package>> dependencies{};
    covet::has_many<Dependency, covet::inverse<&Dependency::provider>> dependents{};

    static consteval auto table() {
        using namespace covet;
        return covet::table("packages")
            .unique<&Package::name, &Package::version, &Package::architecture>()
            .index<descending<&Package::installed_size>>()
            .check("installed_size_is_not_negative", col<&Package::installed_size> >= 0)
            .default_value<&Package::essential>(false);
    }
};

}  // namespace packages
