#pragma once

#include <covet/core/dialect.hpp>
#include <covet/core/sql_type.hpp>
#include <covet/driver/connection.hpp>
#include <covet/driver/fake.hpp>

#include <memory>
#include <string>
#include <string_view>

namespace contract {

/// One empty database under test, and how its dialect spells what the suite needs.
///
/// The suite tells the outcome that it is going to ask for before each statement. Databases come to it by themselves;
/// only a scripted driver listens.
class harness {
public:
    virtual ~harness() = default;

    /// A further connection to the same database.
    virtual std::unique_ptr<covet::driver::connection> connect() = 0;
    virtual covet::dialect dialect() const noexcept = 0;

    virtual void will_answer(std::string_view /*sql*/, covet::driver::fake_reply /*reply*/) {}

    /// The type of a column, without NOT NULL.
    virtual std::string type(covet::sql_type) const = 0;
    /// A whole column definition: `id`, the primary key that the database generates.
    virtual std::string generated_key() const = 0;
    /// SQL with its placeholders, written as ? by the suite.
    virtual std::string with_placeholders(std::string_view sql) const { return std::string{sql}; }
    /// `column` is one of the values of a list, which is the one parameter.
    virtual std::string in_list(std::string_view column, covet::sql_type) const = 0;
    /// The bulk form of an insert into two columns.
    virtual std::string bulk_insert(std::string_view table, std::string_view first, std::string_view second) const = 0;
    /// A query that runs for a minute at least, unless it is canceled.
    virtual std::string endless_query() const = 0;
    /// True where NaN can be stored; elsewhere it is refused.
    virtual bool has_nan() const noexcept = 0;
    /// True where infinity can be stored; elsewhere it is refused.
    virtual bool has_infinity() const noexcept { return true; }
    /// True where integers above 9223372036854775807 can be stored; elsewhere they are refused.
    virtual bool has_unsigned() const noexcept = 0;
    /// True where text may hold bytes that are not UTF-8; elsewhere they are refused.
    virtual bool has_broken_text() const noexcept { return true; }
    /// True where text may hold NUL; elsewhere it is refused.
    virtual bool has_nul() const noexcept { return true; }
};

}  // namespace contract
