#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

/// \file
/// Measures ways of doing the same work against each other.
///
/// Google Benchmark runs each of its subjects to the end before the next, so that a ratio of two of them holds whatever
/// the machine did in between: a changed clock, a neighbour, a grown heap. Here the subjects take turns, round by round,
/// and a ratio is taken within a round. What is told is the median of those.
///
/// Time is the CPU time of the one thread, in which SQLite does all its work. Waiting for the disk is the same for every
/// subject and not counted, and neither is what other programs do on the machine. Where a server works it is the time that
/// passes, and the CPU time of this program, which is what the libraries have to do, is a ratio of its own.
///
/// Where the loader and the heap happen to put things changes a ratio by some hundredths for the whole life of a process.
/// So all is measured in several processes, and the table has the medians over them.
namespace bench {

/// One way of doing the work.
struct subject {
    /// Does it once, and gives a sum of what came out, which must be the same for all subjects.
    std::function<std::uint64_t()> work;
    /// Puts things back for the next round; not measured.
    std::function<void()> clear = [] {};
};

struct figure {
    std::string name;
    std::size_t operations;   // in one turn
    double target;            // the largest ratio of `covet` to `plain`; 0: there is none
    subject plain;            // the C API, on a connection that locks for every call, as sqlite3_open gives; or a server's library
    subject covet;
    subject without_lock{};   // the same C code on a connection opened with SQLITE_OPEN_NOMUTEX; without work there is none
    bool on_server{};
};

/// What was found out about a figure: times are seconds for one operation, 0 where there is none.
struct finding {
    std::string name;
    double target{};
    double plain{};
    double covet{};
    double ratio{};
    double ratio_without_lock{};
    double ratio_of_cpu_time{};  // of this program, where a server works
    double plain_allocations{};
    double covet_allocations{};
};

/// Measures figures, and prints a line for each.
class meter {
public:
    /// `rounds` is 0 for as many as a figure takes to be steady.
    explicit meter(std::size_t rounds) : rounds_{rounds} {}

    void measure(const figure&, std::size_t rounds) const;
    /// Measures what has no counterpart in C.
    void measure_alone(const std::string& name, std::size_t operations, std::size_t rounds,
                       const std::function<std::uint64_t()>& work) const;

private:
    std::size_t rounds_;
};

/// Keeps the process on one core, so that it does not pay for moving between them.
void pin_to_one_core();
/// The core of `pin_to_one_core`, and another one, where there is one.
std::size_t own_core();
std::size_t other_core();

/// Calls of operator new by this program so far.
std::uint64_t allocations() noexcept;

/// Makes a value look used to the optimizer.
template <class T>
void use(const T& value) {
    asm volatile("" : : "m"(value) : "memory");
}

}  // namespace bench
