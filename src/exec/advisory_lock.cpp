#include <covet/core/statement.hpp>
#include <covet/transaction.hpp>

#include <array>

#include "channel.hpp"

namespace covet {
namespace {

/// Notes the answer of those that do not wait. The others have none.
struct answer_sink final : driver::row_sink {
    bool yes = true;

    bool row(std::span<const value_view> cells) override {
        if (cells[0].kind() == value_kind::integer) yes = cells[0].as_integer() != 0;
        return true;
    }
};

}  // namespace

/// https://www.postgresql.org/docs/current/functions-admin.html#FUNCTIONS-ADVISORY-LOCKS
bool transaction::take_lock(lock_key key, lock_mode mode, const std::source_location& where) {
    static constexpr std::array<std::string_view, 4> texts{
        "SELECT pg_advisory_xact_lock($1)",
        "SELECT pg_advisory_xact_lock_shared($1)",
        "SELECT pg_try_advisory_xact_lock($1)",
        "SELECT pg_try_advisory_xact_lock_shared($1)",
    };
    return exec::located(where, [&] {
        driver::connection& c = *lease();
        exec::require_postgresql(c, "advisory locks");
        statement take{};
        take.name = "advisory lock";
        take.text[index_of(postgresql)] = texts[static_cast<std::size_t>(mode)];
        answer_sink answer;
        c.execute(take, std::array{value_view::integer(key.number())}, answer);
        return answer.yes;
    });
}

}  // namespace covet
