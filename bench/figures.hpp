#pragma once

#include "harness.hpp"

namespace bench {

void point_select(const meter&);
void point_select_in_transaction(const meter&);
void filtered_select(const meter&);
void scan(const meter&);
void related(const meter&);
void insert_rows(const meter&);
void insert_range(const meter&);
void build_query(const meter&);
void lease(const meter&);
void tpch_queries(const meter&);
void choices(const meter&);
void prefetch(const meter&);

}  // namespace bench
