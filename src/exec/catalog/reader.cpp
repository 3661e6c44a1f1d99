#include "reader.hpp"

#include <covet/exec/catalog_operations.hpp>

#include <charconv>
#include <utility>

namespace covet::schema {

const live_column* live_table::column(std::string_view column_name) const noexcept {
    const auto found = std::ranges::find(columns, column_name, &live_column::name);
    return found == columns.end() ? nullptr : &*found;
}

const live_table* catalog::table(std::string_view table_name) const noexcept {
    const auto found = std::ranges::find(tables, table_name, &live_table::name);
    return found == tables.end() ? nullptr : &*found;
}

}  // namespace covet::schema

namespace covet::exec {

namespace live {

std::vector<schema::live_table> tables(driver::connection& c, std::string_view only) {
    switch (c.dialect()) {
        case dialect::sqlite: return sqlite_catalog::tables(c, only);
        case dialect::postgresql: return postgres_catalog::tables(c, only);
        case dialect::mysql: return mysql_catalog::tables(c, only);
    }
    return {};
}

void take_unique_keys(schema::live_table& table) {
    const auto is_key = [](const schema::live_index& index) {
        return index.unique && index.predicate.empty() &&
               std::ranges::none_of(index.parts, &schema::live_index_part::is_expression);
    };
    for (const schema::live_index& index : table.indexes) {
        if (!is_key(index)) continue;
        schema::unique_description& key = table.uniques.emplace_back();
        key.name = index.name;
        for (const schema::live_index_part& part : index.parts) key.columns.push_back(part.column);
    }
    std::erase_if(table.indexes, is_key);
}

schema::server_version version_of(std::string product, std::string text) {
    schema::server_version version{.product = std::move(product), .text = std::move(text)};
    const char* at = version.text.data();
    const char* const end = at + version.text.size();
    for (int* const number : {&version.major, &version.minor, &version.patch}) {
        at = std::from_chars(at, end, *number).ptr;
        if (at == end || *at != '.') break;
        ++at;
    }
    return version;
}

schema::action action_of(std::string_view name) noexcept {
    if (name == "RESTRICT" || name == "r") return schema::action::restrict;
    if (name == "CASCADE" || name == "c") return schema::action::cascade;
    if (name == "SET NULL" || name == "n") return schema::action::set_null;
    if (name == "SET DEFAULT" || name == "d") return schema::action::set_default;
    return schema::action::no_action;
}

}  // namespace live

namespace detail {

schema::catalog read_catalog(driver::connection& c) {
    schema::catalog out{.tables = live::tables(c)};
    switch (c.dialect()) {
        case dialect::sqlite: out.views = live::sqlite_catalog::views(c); break;
        case dialect::postgresql: out.views = live::postgres_catalog::views(c); break;
        case dialect::mysql: out.views = live::mysql_catalog::views(c); break;
    }
    return out;
}

std::vector<schema::table_size> read_table_sizes(driver::connection& c) {
    switch (c.dialect()) {
        case dialect::sqlite: return live::sqlite_catalog::sizes(c);
        case dialect::postgresql: return live::postgres_catalog::sizes(c);
        case dialect::mysql: return live::mysql_catalog::sizes(c);
    }
    return {};
}

schema::server_version read_server_version(driver::connection& c) {
    switch (c.dialect()) {
        case dialect::sqlite: return live::sqlite_catalog::version(c);
        case dialect::postgresql: return live::postgres_catalog::version(c);
        case dialect::mysql: return live::mysql_catalog::version(c);
    }
    return {};
}

}  // namespace detail

}  // namespace covet::exec
