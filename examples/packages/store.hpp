#pragma once

#include <covet/covet.hpp>

#include <cstdint>
#include <functional>
#include <string>

#include "dpkg_status.hpp"

namespace packages {

/// Opens a database to store a list in; a file that does not exist comes into being. Throws `covet::schema_mismatch`,
/// and leaves the file as it is, when somebody else's tables have the names of ours.
covet::database open_to_store(const std::string& file);

/// Opens a database that holds a list already. Throws `covet::schema_mismatch` when it holds none.
covet::database open_to_ask(const std::string& file);

struct stored {
    std::int64_t packages{};
    std::int64_t maintainers{};
    std::int64_t sections{};
    std::int64_t dependencies{};
};

/// Puts what a list holds in the place of what the database holds, in one transaction: after an exception, `bad_list`
/// or `covet::error`, the database is as it was. `each` is called after each package.
stored replace_all(covet::database&, package_reader&, const std::function<void()>& each = [] {});

}  // namespace packages
