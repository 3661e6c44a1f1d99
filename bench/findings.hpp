#pragma once

#include "harness.hpp"

#include <vector>

/// \file
/// Findings on their way from the processes that measure to the one that prints.
namespace bench {

double median(std::vector<double> values);

/// Writes a line for `read_finding`.
void write_finding(const finding&);
finding read_finding(const std::string& line);

/// Prints the medians of what several processes found, in the order of their first findings.
void print_table(const std::vector<finding>&);

}  // namespace bench
