#include "figures.hpp"
#include "mysql.hpp"
#include "server_figures.hpp"
#include "stream.hpp"

namespace bench {
namespace {

using figures = server_figures<mysql_sides, mysql_finder, mysql_writer>;

}  // namespace

void mysql_calls(const meter& out) { figures{out, "MariaDB"}.calls(); }

void mysql_bulk(const meter& out) {
    figures{out, "MariaDB"}.scan(1.10);
    figures{out, "MariaDB"}.load(1.05);
}

void mysql_stream(const meter& out) { stream_rows<support::mysql_database>(out, "MariaDB"); }

}  // namespace bench
