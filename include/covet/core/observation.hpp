#pragma once

#include <covet/core/statement.hpp>

#include <chrono>
#include <cstdint>
#include <string_view>

namespace covet {

/// What became of one statement that the program ran, without any value that it brought. The views live as long as the
/// call of the observer.
struct observation {
    std::string_view name{};  // `statement::name`
    std::string_view sql{};
    covet::access access{};
    std::int64_t rows{};  // read, or affected where the statement writes
    /// Spent in the database and in reading the rows; of a stream without what the loop over it does.
    std::chrono::nanoseconds duration{};
    bool failed{};  // by an exception, which the program gets
};

}  // namespace covet
