#pragma once

#include <string>
#include <string_view>

namespace bench {

/// A query of TPC-H that is written by hand for SQLite, where money is an integer of hundredths and a date one of days, as one for
/// a server, which has types of its own for both.
std::string tpch_for_server(std::string_view for_sqlite);

}  // namespace bench
