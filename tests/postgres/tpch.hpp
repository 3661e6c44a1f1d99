#pragma once

#include "run/tpch/same_rows.hpp"
#include "support/postgres_database.hpp"

/// \file
/// Whether queries have the same rows on PostgreSQL as on SQLite, over the same data.
namespace tpch {

struct both {
    support::postgres_database server{};
    covet::database postgres{server.url()};
    tiny_database lite{};

    both() { tpch::load(postgres, tiny_database::scale); }

    template <class Query>
    void check(const Query& query) {
        const auto rows = postgres.all(query);
        const auto expected = lite.all(query);
        REQUIRE(rows.size() == expected.size());
        CHECK_FALSE(rows.empty());
        for (std::size_t i = 0; i < rows.size(); ++i) {
            INFO("row ", i);
            CHECK(differences(rows[i], expected[i]) == "");
        }
    }
};

}  // namespace tpch
