#include "harness.hpp"

#include <cstdlib>
#include <new>

/// \file
/// Counts what a program allocates through operator new. The array and nothrow forms come here by themselves.

namespace {
std::uint64_t count = 0;  // the benchmarks have one thread
}

std::uint64_t bench::allocations() noexcept { return count; }

void* operator new(std::size_t size) {
    ++count;
    if (void* const memory = std::malloc(size != 0 ? size : 1)) return memory;
    throw std::bad_alloc{};
}

void operator delete(void* memory) noexcept { std::free(memory); }
void operator delete(void* memory, std::size_t) noexcept { std::free(memory); }
