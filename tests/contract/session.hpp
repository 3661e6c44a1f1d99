#pragma once

#include <covet/core/error.hpp>
#include <covet/core/statement.hpp>
#include <covet/driver/connection.hpp>

#include <doctest/doctest.h>

#include <cctype>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "contract/harness.hpp"
#include "support/statements.hpp"
#include "support/values.hpp"

namespace contract {

using support::parameters;
using support::rows;

/// One connection to the database under test, with calls that say beforehand what they expect.
class session {
public:
    explicit session(harness& h) : harness_{h}, connection_{h.connect()} {}

    harness& database() noexcept { return harness_; }
    covet::driver::connection& connection() noexcept { return *connection_; }
    session another() { return session{harness_}; }

    std::string sql(std::string_view text) const { return harness_.with_placeholders(text); }

    void script(const std::string& text) {
        harness_.will_answer(text, {});
        connection_->run_script(text);
    }

    /// Runs a statement that changes so many rows.
    void changes(std::string_view text, const parameters& values, std::int64_t affected) {
        const std::string own = sql(text);
        harness_.will_answer(own, {.result = {.affected_rows = affected}});
        CHECK(support::run(*connection_, own, values).affected_rows == affected);
    }

    /// Runs a query that gives these rows.
    void gives(std::string_view text, const parameters& values, const rows& expected) {
        const std::string own = sql(text);
        harness_.will_answer(own, {.rows = expected});
        CHECK(support::query(*connection_, own, values) == expected);
    }

    /// Runs a statement that fails in this way. Whatever the error, it carries the text and none of the values.
    template <class Error>
    Error fails(std::string_view text, const parameters& values, Error expected) {
        const std::string own = sql(text);
        expected.set_sql(own);
        harness_.will_answer(own, covet::driver::fake_failure(expected));
        Error thrown = support::thrown_by<Error>([&] { support::run(*connection_, own, values); });
        CHECK(thrown.kind() == expected.kind());
        CHECK(thrown.sql() == own);
        check_message(thrown);
        return thrown;
    }

    /// A table with a generated key and one column `v`.
    void make_table(covet::sql_type type, std::string_view constraint = "") {
        script("CREATE TABLE t (" + harness_.generated_key() + ", v " + harness_.type(type) + " " +
               std::string{constraint} + ")");
    }

    static void check_message(const covet::error& e) {
        const std::string_view message = e.what();
        CHECK(message.starts_with("covet: "));
        CHECK(message.find(canary) == std::string_view::npos);
        for (const char c : message) CHECK(std::iscntrl(static_cast<unsigned char>(c)) == 0);
    }

    /// A value that must not turn up in a message.
    static constexpr std::string_view canary = "c4n4ry";

private:
    harness& harness_;
    std::unique_ptr<covet::driver::connection> connection_;
};

}  // namespace contract
