#pragma once

#include "../harness.hpp"

namespace bench {

// Each measures on its server, which must run already.
void postgres_calls(const meter&);
void postgres_bulk(const meter&);
void postgres_stream(const meter&);
void postgres_tpch(const meter&);
void mysql_calls(const meter&);
void mysql_bulk(const meter&);
void mysql_stream(const meter&);
void mysql_tpch(const meter&);

}  // namespace bench
