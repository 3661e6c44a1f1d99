#pragma once

#include <covet/core/dialect.hpp>
#include <covet/schema/catalog.hpp>

#include <string>
#include <string_view>
#include <vector>

namespace covet::exec::live {

/// What means the same to a database, however it is written.
class likeness {
public:
    explicit likeness(dialect d) : dialect_{d} {}

    /// Names of columns, which all but PostgreSQL compare without regard to case.
    bool name(std::string_view, std::string_view) const;
    bool names(const std::vector<std::string>&, const std::vector<std::string>&) const;
    /// Names of tables, in which MySQL may tell upper case from lower case.
    bool table_name(std::string_view, std::string_view) const;

    bool type(const schema::live_column&, const schema::live_column&) const;
    bool default_value(const schema::live_column&, const schema::live_column&) const;
    bool expression(const std::string&, const std::string&) const;

    bool part(const schema::live_index_part&, const schema::live_index_part&) const;
    /// Where keys lead, whatever their actions.
    bool key(const schema::foreign_key_description&, const schema::foreign_key_description&) const;
    bool action(schema::action, schema::action) const;

private:
    dialect dialect_;
};

}  // namespace covet::exec::live
