#include "progress.hpp"

#include <unistd.h>

#include <algorithm>
#include <cstdio>
#include <string>

#include "text_table.hpp"

namespace packages {
namespace {

constexpr std::uint64_t bar_width = 30;
constexpr std::chrono::milliseconds between_drawings{50};

constexpr const char* clear_line = "\r\x1b[K";

std::string bar(std::uint64_t done, std::uint64_t total) {
    const double share = total == 0 ? 1.0 : static_cast<double>(std::min(done, total)) / static_cast<double>(total);
    const auto filled = static_cast<std::size_t>(share * static_cast<double>(bar_width));
    std::string percent = std::to_string(static_cast<int>(share * 100));
    percent.insert(0, 3 - percent.size(), ' ');
    return '[' + std::string(filled, '#') + std::string(bar_width - filled, '.') + "] " + percent + " %";
}

}  // namespace

progress::progress(std::optional<std::uint64_t> total) : total_{total}, on_terminal_{isatty(STDERR_FILENO) == 1} {}

progress::~progress() {
    if (is_drawn_) std::fputs(clear_line, stderr);
}

void progress::show(std::uint64_t done, std::int64_t packages) {
    if (!on_terminal_) return;
    const auto now = std::chrono::steady_clock::now();
    if (is_drawn_ && now - drawn_at_ < between_drawings) return;
    drawn_at_ = now;
    is_drawn_ = true;
    std::string line = clear_line;
    line += "loading ";
    if (total_) line += bar(done, *total_) + "  ";
    line += with_commas(packages) + " packages";
    std::fputs(line.c_str(), stderr);
    std::fflush(stderr);
}

}  // namespace packages
