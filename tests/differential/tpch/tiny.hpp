#pragma once

#include "differential/databases.hpp"

#include <tpch/generator.hpp>

namespace tpch {

/// All eight tables, small, on each database.
struct tiny_databases : differential::databases {
    tiny_databases() {
        each([](covet::database& db) { load(db, 0.002); });
    }
};

}  // namespace tpch
