#pragma once

#include <pqxx/pqxx>

#include <cstddef>
#include <functional>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>

/// \file
/// What differs between libpqxx 6 and 7, and no more than that.
namespace covet::driver::postgres_driver {

/// The values of one run of a prepared statement.
class bound_values {
public:
    explicit bound_values(std::size_t count);

    void add_null();
    /// In the text format of the server's type.
    void add_text(std::string&& text);
    /// In its binary format.
    void add_bytes(std::span<const std::byte> bytes);

    /// Runs a prepared statement, once.
    pqxx::result run(pqxx::transaction_base&, const std::string& prepared) &&;
    /// Runs a text, once.
    pqxx::result run_text(pqxx::transaction_base&, const std::string& sql) &&;

private:
#if PQXX_VERSION_MAJOR < 7
    pqxx::internal::params values_;
#else
    pqxx::params values_;
#endif
};

/// Opens a connection that stays closed once it breaks and says nothing on standard error. Errors tell all that the
/// server does.
std::unique_ptr<pqxx::connection> open_connection(const std::string& options);

/// Gives a function what libpq would write on standard error, as long as it lives, which the connection has to survive.
class notice_hook {
public:
    notice_hook(pqxx::connection&, std::function<void(std::string_view)>);
    ~notice_hook();

private:
    struct implementation;
    std::unique_ptr<implementation> implementation_;
};

/// Prepares a statement now.
void prepare(pqxx::connection&, const std::string& name, const std::string& sql);

/// Sends the rows of a COPY.
class copy_stream {
public:
    /// `target` is a table with its columns, as SQL has it: "t" ("a", "b").
    copy_stream(pqxx::transaction_base&, const std::string& target);
    ~copy_stream();

    void row(std::span<const std::optional<std::string_view>> fields);
    /// Ends the COPY, and throws what the server has against it.
    void complete();

private:
    struct implementation;
    std::unique_ptr<implementation> implementation_;
};

}  // namespace covet::driver::postgres_driver
