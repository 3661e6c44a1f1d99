#include "figures.hpp"
#include "postgres.hpp"
#include "server_figures.hpp"
#include "stream.hpp"

namespace bench {
namespace {

using figures = server_figures<postgres_sides, postgres_finder, postgres_writer>;

}  // namespace

void postgres_calls(const meter& out) { figures{out, "PostgreSQL"}.calls(); }

void postgres_bulk(const meter& out) {
    figures{out, "PostgreSQL"}.scan(1.00);
    figures{out, "PostgreSQL"}.load(1.00);
}

void postgres_stream(const meter& out) { stream_rows<support::postgres_database>(out, "PostgreSQL"); }

}  // namespace bench
