#include <covet/pool/histogram.hpp>

#include <algorithm>
#include <cmath>

namespace covet::pool {

std::uint64_t histogram::largest_of(std::size_t bucket) noexcept {
    if (bucket < (std::size_t{2} << bits)) return bucket;
    const std::size_t shift = (bucket >> bits) - 1;
    const std::uint64_t first = ((bucket & ((std::size_t{1} << bits) - 1)) | (std::size_t{1} << bits));
    return ((first + 1) << shift) - 1;
}

std::chrono::nanoseconds histogram::percentile(double part) const noexcept {
    const auto wanted = std::max<std::uint64_t>(1, static_cast<std::uint64_t>(std::ceil(part * static_cast<double>(count_))));
    std::uint64_t seen = 0;
    for (std::size_t bucket = 0; bucket < counts_.size(); ++bucket) {
        seen += counts_[bucket];
        if (seen >= wanted) return std::chrono::nanoseconds{static_cast<std::int64_t>(std::min(largest_of(bucket), largest_))};
    }
    return {};
}

std::uint64_t histogram::count_up_to(std::chrono::nanoseconds most) const noexcept {
    const std::size_t last = bucket_of(most.count() > 0 ? static_cast<std::uint64_t>(most.count()) : 0);
    std::uint64_t seen = 0;
    for (std::size_t bucket = 0; bucket <= last; ++bucket) seen += counts_[bucket];
    return seen;
}

}  // namespace covet::pool
