#include <covet/core/error.hpp>
#include <covet/exec/progress.hpp>

#include <string>

namespace covet::exec {

row_counter::row_counter(std::int64_t every) : every_{every} {
    if (every < 1) throw misuse{"covet: progress is told after every 1 row at least, not after every " + std::to_string(every)};
}

void row_counter::tell() {
    told_ = rows_;
    if (!goes_on(rows_))
        throw statement_canceled{"covet: the callback of progress has stopped the insert after " + std::to_string(rows_) + " rows"};
}

}  // namespace covet::exec
