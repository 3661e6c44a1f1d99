#pragma once

#include <covet/covet.hpp>

#include <cstdint>
#include <iosfwd>
#include <string>
#include <string_view>

namespace packages {

class text_table;

/// Asks a database and prints the answers. Each question is the same few queries, however many rows there are.
class questions {
public:
    struct settings {
        std::int64_t rows = 10;  // of each table
        bool show_sql{};         // before each result
    };

    questions(covet::database& db, std::ostream& out, settings how) : db_{db}, out_{out}, how_{how} {}

    void overview();
    void largest();
    void sections();
    void maintainers();
    /// The packages that most others depend on, each with its section, its maintainer, what it needs and who needs it.
    void listing();
    void depending_on(const std::string& name);

private:
    /// All rows of a query, whose SQL text is known without running it. The arguments are for its `param`s.
    template <class Query, class... Arguments>
    auto ask(const Query& query, const Arguments&... arguments) {
        if (how_.show_sql) show(covet::sql::description_of<Query>);
        return db_.all(query, arguments...);
    }

    template <auto Key, class Named>
    void print_shares(std::string_view title, std::string heading);

    void show(const covet::statement&);
    void print(std::string_view title, const text_table&);

    covet::database& db_;
    std::ostream& out_;
    settings how_;
};

/// The statements that store a list, as the library lists them by itself.
void show_storing_statements(std::ostream&, covet::dialect);

}  // namespace packages
