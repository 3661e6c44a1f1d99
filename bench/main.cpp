#include "figures.hpp"
#include "findings.hpp"
#include "servers/figures.hpp"
#include "servers/running_server.hpp"

#include <sqlite3.h>

#include <cstdio>
#include <cstdlib>
#include <exception>
#include <memory>
#include <optional>
#include <stdexcept>
#include <string>
#include <string_view>

/// \file
/// Prints the figures as a table:
///
///     bench_run [--rounds N] [--processes N] [part of a figure's name]
///
/// It starts itself again with --one for the processes that measure. Figures of a server are measured on one that the tests would
/// have, or on that of COVET_TEST_POSTGRES or COVET_TEST_MYSQL.

namespace {

struct server {
    const char* script;
    const char* variable;
};

[[maybe_unused]] constexpr server postgres{"postgres", "COVET_TEST_POSTGRES"};
[[maybe_unused]] constexpr server mariadb{"mariadb", "COVET_TEST_MYSQL"};

struct named_figure {
    std::string_view name;
    void (*measure)(const bench::meter&);
    const server* needs = nullptr;
};

constexpr named_figure figures[] = {
    {"point select, database", bench::point_select},
    {"point select, transaction", bench::point_select_in_transaction},
    {"insert rows", bench::insert_rows},
    {"insert range", bench::insert_range},
    {"scan", bench::scan},
    {"related", bench::related},
    {"filtered", bench::filtered_select},
    {"build", bench::build_query},
    {"lease", bench::lease},
    {"tpch", bench::tpch_queries},
    {"choices", bench::choices},
    {"prefetch", bench::prefetch},
#ifdef COVET_POSTGRES
    {"servers, postgres, calls", bench::postgres_calls, &postgres},
    {"servers, postgres, bulk", bench::postgres_bulk, &postgres},
    {"servers, postgres, stream", bench::postgres_stream, &postgres},
    {"servers, postgres, queries", bench::postgres_tpch, &postgres},
#endif
#ifdef COVET_MYSQL
    {"servers, mysql, calls", bench::mysql_calls, &mariadb},
    {"servers, mysql, bulk", bench::mysql_bulk, &mariadb},
    {"servers, mysql, stream", bench::mysql_stream, &mariadb},
    {"servers, mysql, queries", bench::mysql_tpch, &mariadb},
#endif
};

struct options {
    std::string rounds = "0";
    int processes = 5;
    std::string_view one{};   // measure this figure, here
    std::string_view only{};  // the figures with this in their name

    bool wants(const named_figure& f) const { return f.name.find(only) != std::string_view::npos; }
    bool needs(const server& s) const {
        for (const named_figure& f : figures)
            if (f.needs == &s && wants(f)) return true;
        return false;
    }
};

options read_options(int count, char** arguments) {
    options wanted;
    for (int i = 1; i < count; ++i) {
        const std::string_view word = arguments[i];
        const bool more = i + 1 < count;
        if (word == "--rounds" && more)
            wanted.rounds = arguments[++i];
        else if (word == "--processes" && more)
            wanted.processes = std::atoi(arguments[++i]);
        else if (word == "--one" && more)
            wanted.one = arguments[++i];
        else if (word.starts_with("--"))
            throw std::runtime_error{"usage: bench_run [--rounds N] [--processes N] [part of a figure's name]"};
        else
            wanted.only = word;
    }
    return wanted;
}

void measure_here(const options& wanted) {
    bench::pin_to_one_core();
    const bench::meter meter{std::strtoul(wanted.rounds.c_str(), nullptr, 10)};
    for (const named_figure& f : figures)
        if (f.name == wanted.one) f.measure(meter);
}

struct close_pipe {
    void operator()(FILE* pipe) const noexcept { pclose(pipe); }
};

void measure_in_process(const std::string& program, const named_figure& f, const options& wanted, std::vector<bench::finding>& out) {
    const std::string command = "'" + program + "' --rounds " + wanted.rounds + " --one '" + std::string{f.name} + "'";
    const std::unique_ptr<FILE, close_pipe> pipe{popen(command.c_str(), "r")};
    if (pipe == nullptr) throw std::runtime_error{"cannot start " + program};
    char line[512];
    bool any = false;
    for (; std::fgets(line, sizeof line, pipe.get()) != nullptr; any = true) out.push_back(bench::read_finding(line));
    if (!any) throw std::runtime_error{std::string{f.name} + ": nothing was measured"};
}

}  // namespace

int main(int count, char** arguments) try {
    const options wanted = read_options(count, arguments);
    if (!wanted.one.empty()) {
        measure_here(wanted);
        return 0;
    }
    std::optional<bench::running_server> running[2];
    if (wanted.needs(postgres)) running[0].emplace(postgres.script, postgres.variable);
    if (wanted.needs(mariadb)) running[1].emplace(mariadb.script, mariadb.variable);
    std::vector<bench::finding> found;
    for (int process = 1; process <= wanted.processes; ++process) {
        for (const named_figure& f : figures) {
            if (!wanted.wants(f)) continue;
            std::fprintf(stderr, "bench: process %d of %d: %s\n", process, wanted.processes, f.name.data());
            measure_in_process(arguments[0], f, wanted, found);
        }
    }
    std::printf("SQLite %s, compiled by %s\n\n", sqlite3_libversion(), COVET_BENCH_COMPILER);
    bench::print_table(found);
    return 0;
} catch (const std::exception& e) {
    std::fprintf(stderr, "bench: %s\n", e.what());
    return 1;
}
