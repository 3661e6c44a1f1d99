#pragma once

#include <covet/core/error.hpp>
#include <covet/core/statement.hpp>
#include <covet/driver/connection.hpp>

#include <algorithm>
#include <cstddef>
#include <functional>
#include <map>
#include <span>
#include <stdexcept>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "support/values.hpp"

namespace support {

/// Hand-written SQL, the same in every dialect.
inline covet::statement statement_of(std::string_view sql) {
    covet::statement s;
    s.text.fill(sql);
    return s;
}

/// The one statement of this text that has an id, as those have that the compiler knows. It is never destroyed, since
/// it is enlisted for the rest of the program.
inline const covet::statement& static_statement(std::string_view sql) {
    struct entry {
        covet::statement_slot slot{};
        covet::statement statement{};
    };
    static auto& known = *new std::map<std::string, entry, std::less<>>;
    const auto [found, is_new] = known.try_emplace(std::string{sql});
    entry& e = found->second;
    if (is_new) {
        e.statement.text.fill(found->first);
        e.statement.slot = &e.slot;
    }
    return e.statement;
}

/// Keeps all rows, and stops after `limit`.
struct keeping_sink final : covet::driver::row_sink {
    rows kept{};
    std::size_t limit = static_cast<std::size_t>(-1);

    bool row(std::span<const covet::value_view> cells) override {
        kept.emplace_back(cells.begin(), cells.end());
        return kept.size() < limit;
    }
};

/// Calls a function for each row.
struct calling_sink final : covet::driver::row_sink {
    std::function<bool(std::span<const covet::value_view>)> call;

    explicit calling_sink(std::function<bool(std::span<const covet::value_view>)> f) : call{std::move(f)} {}
    bool row(std::span<const covet::value_view> cells) override { return call(cells); }
};

/// Gives the rows of a vector.
struct vector_source final : covet::driver::row_source {
    std::vector<std::vector<covet::value_view>> rows;
    std::size_t position{};

    explicit vector_source(std::vector<std::vector<covet::value_view>> r) : rows{std::move(r)} {}
    bool next(std::span<covet::value_view> cells) override {
        if (position == rows.size()) return false;
        std::copy(rows[position].begin(), rows[position].end(), cells.begin());
        ++position;
        return true;
    }
};

using parameters = std::vector<covet::value_view>;

inline rows query(covet::driver::connection& c, std::string_view sql, const parameters& values = {}) {
    keeping_sink sink;
    c.execute(statement_of(sql), values, sink);
    return sink.kept;
}

inline covet::driver::outcome run(covet::driver::connection& c, std::string_view sql, const parameters& values = {}) {
    keeping_sink sink;
    return c.execute(statement_of(sql), values, sink);
}

/// The error that a call throws. Another one, or none, fails the test.
template <class Error = covet::error, class Call>
Error thrown_by(Call&& call) {
    try {
        call();
    } catch (const Error& e) {
        return e;
    }
    throw std::logic_error{"no error was thrown"};
}

}  // namespace support
