#include "harness.hpp"

#include "findings.hpp"

#include <sched.h>
#include <time.h>

#include <stdexcept>

namespace bench {
namespace {

double cpu_seconds() {
    timespec now{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
    return static_cast<double>(now.tv_sec) + static_cast<double>(now.tv_nsec) * 1e-9;
}

struct samples {
    std::vector<double> seconds;
    std::uint64_t allocations{};  // of the last turn
};

std::uint64_t take_turn(const subject& s, samples& into) {
    const std::uint64_t allocated = allocations();
    const double begin = cpu_seconds();
    const std::uint64_t sum = s.work();
    into.seconds.push_back(cpu_seconds() - begin);
    into.allocations = allocations() - allocated;
    s.clear();
    return sum;
}

std::vector<double> ratios(const samples& of, const samples& to) {
    std::vector<double> out;
    for (std::size_t i = 0; i < of.seconds.size(); ++i) out.push_back(of.seconds[i] / to.seconds[i]);
    return out;
}

}  // namespace

void meter::measure(const figure& f, std::size_t rounds) const {
    const subject* const subjects[] = {&f.plain, &f.covet, &f.without_lock};
    samples taken[3];
    samples warm_up;
    for (const subject* s : subjects) take_turn(*s, warm_up);
    for (std::size_t round = 0; round < (rounds_ != 0 ? rounds_ : rounds); ++round) {
        std::uint64_t sums[3]{};
        for (std::size_t turn = 0; turn < 3; ++turn) {
            const std::size_t i = (round + turn) % 3;
            sums[i] = take_turn(*subjects[i], taken[i]);
        }
        if (sums[0] != sums[1] || sums[0] != sums[2]) throw std::runtime_error{f.name + ": the subjects disagree"};
    }

    const auto each = [&](double of_all) { return of_all / static_cast<double>(f.operations); };
    write_finding({.name = f.name,
                   .target = f.target,
                   .plain = each(median(taken[0].seconds)),
                   .covet = each(median(taken[1].seconds)),
                   .ratio = median(ratios(taken[1], taken[0])),
                   .ratio_without_lock = median(ratios(taken[2], taken[0])),
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
                   .covet = each(median(taken.seconds)),
                   .covet_allocations = each(static_cast<double>(taken.allocations))});
}

void pin_to_one_core() {
    cpu_set_t allowed;
    CPU_ZERO(&allowed);
    if (sched_getaffinity(0, sizeof allowed, &allowed) != 0) return;
    int core = CPU_SETSIZE - 1;  // the last one: interrupts go to the first by default
    while (core > 0 && !CPU_ISSET(static_cast<std::size_t>(core), &allowed)) --core;
    cpu_set_t one;
    CPU_ZERO(&one);
    CPU_SET(static_cast<std::size_t>(core), &one);
    sched_setaffinity(0, sizeof one, &one);
}

}  // namespace bench
