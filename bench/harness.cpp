#include "harness.hpp"

#include "findings.hpp"

#include <sched.h>
#include <time.h>

#include <stdexcept>

namespace bench {
namespace {

double seconds_of(clockid_t clock) {
    timespec now{};
    clock_gettime(clock, &now);
    return static_cast<double>(now.tv_sec) + static_cast<double>(now.tv_nsec) * 1e-9;
}

struct samples {
    std::vector<double> seconds{};      // that pass
    std::vector<double> cpu_seconds{};  // of this thread
    std::uint64_t allocations{};  // of the last turn
};

std::uint64_t take_turn(const subject& s, samples& into) {
    const std::uint64_t allocated = allocations();
    const double begin = seconds_of(CLOCK_MONOTONIC);
    const double cpu_begin = seconds_of(CLOCK_THREAD_CPUTIME_ID);
    const std::uint64_t sum = s.work();
    into.cpu_seconds.push_back(seconds_of(CLOCK_THREAD_CPUTIME_ID) - cpu_begin);
    into.seconds.push_back(seconds_of(CLOCK_MONOTONIC) - begin);
    into.allocations = allocations() - allocated;
    s.clear();
    return sum;
}

double median_ratio(const std::vector<double>& of, const std::vector<double>& to) {
    std::vector<double> out;
    for (std::size_t i = 0; i < of.size(); ++i) out.push_back(of[i] / to[i]);
    return out.empty() ? 0 : median(out);
}

/// The last one that the process may use, since interrupts go to the first by default, or the one before; 0 without any.
std::size_t last_core(std::size_t but) {
    static const cpu_set_t allowed = [] {
        cpu_set_t found;
        CPU_ZERO(&found);
        sched_getaffinity(0, sizeof found, &found);
        return found;
    }();
    std::size_t core = CPU_SETSIZE - 1;
    for (; core > 0; --core)
        if (CPU_ISSET(core, &allowed) && but-- == 0) break;
    return core;
}

}  // namespace

void meter::measure(const figure& f, std::size_t rounds) const {
    const subject* const subjects[] = {&f.plain, &f.covet, &f.without_lock};
    const std::size_t count = f.without_lock.work ? 3 : 2;
    samples taken[3];
    samples warm_up;
    for (std::size_t i = 0; i < count; ++i) take_turn(*subjects[i], warm_up);
    for (std::size_t round = 0; round < (rounds_ != 0 ? rounds_ : rounds); ++round) {
        std::uint64_t sums[3]{};
        for (std::size_t turn = 0; turn < count; ++turn) {
            const std::size_t i = (round + turn) % count;
            sums[i] = take_turn(*subjects[i], taken[i]);
        }
        for (std::size_t i = 1; i < count; ++i)
            if (sums[0] != sums[i]) throw std::runtime_error{f.name + ": the subjects disagree"};
    }

    const auto each = [&](double of_all) { return of_all / static_cast<double>(f.operations); };
    const auto counted = f.on_server ? &samples::seconds : &samples::cpu_seconds;
    write_finding({.name = f.name,
                   .target = f.target,
                   .plain = each(median(taken[0].*counted)),
                   .covet = each(median(taken[1].*counted)),
                   .ratio = median_ratio(taken[1].*counted, taken[0].*counted),
                   .ratio_without_lock = median_ratio(taken[2].*counted, taken[0].*counted),
                   .ratio_of_cpu_time = f.on_server ? median_ratio(taken[1].cpu_seconds, taken[0].cpu_seconds) : 0,
                   .plain_allocations = each(static_cast<double>(taken[0].allocations)),
                   .covet_allocations = each(static_cast<double>(taken[1].allocations))});
}

void meter::measure_alone(const std::string& name, std::size_t operations, std::size_t rounds,
                          const std::function<std::uint64_t()>& work) const {
    const subject s{.work = work};
    samples taken;
    samples warm_up;
    take_turn(s, warm_up);
    for (std::size_t round = 0; round < (rounds_ != 0 ? rounds_ : rounds); ++round) take_turn(s, taken);
    const auto each = [&](double of_all) { return of_all / static_cast<double>(operations); };
    write_finding({.name = name,
                   .covet = each(median(taken.cpu_seconds)),
                   .covet_allocations = each(static_cast<double>(taken.allocations))});
}

std::size_t own_core() { return last_core(0); }
std::size_t other_core() { return last_core(1); }

void pin_to_one_core() {
    cpu_set_t one;
    CPU_ZERO(&one);
    CPU_SET(own_core(), &one);
    sched_setaffinity(0, sizeof one, &one);
}

}  // namespace bench
