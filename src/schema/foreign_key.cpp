#include <covet/schema/foreign_key.hpp>

#include <algorithm>
#include <utility>

namespace covet::schema {

namespace {

using names = std::vector<std::string>;

/// Whether the first of `columns` are those of `key`, in any order.
bool begins_with(const names& columns, const names& key) {
    return columns.size() >= key.size() &&
           std::is_permutation(key.begin(), key.end(), columns.begin());
}

bool is_unique(const table_description& table, const names& key) {
    const auto is_key = [&](const names& columns) { return columns.size() == key.size() && begins_with(columns, key); };
    return is_key(table.primary_key) ||
           std::ranges::any_of(table.uniques, [&](const unique_description& u) { return is_key(u.columns); });
}

bool is_indexed(const table_description& table, const names& key) {
    const auto covers = [&](const index_description& index) {
        names columns;
        for (const key_part& part : index.parts) columns.push_back(part.column);
        return index.predicate.empty() && begins_with(columns, key);
    };
    return begins_with(table.primary_key, key) || std::ranges::any_of(table.indexes, covers) ||
           std::ranges::any_of(table.uniques, [&](const unique_description& u) { return begins_with(u.columns, key); });
}

}  // namespace

std::string constraint_name(std::string_view given, std::string_view table, const std::vector<std::string>& columns,
                            std::string_view suffix) {
    if (!given.empty()) return std::string{given};
    std::string name{table};
    for (const std::string& column : columns) name.append("_").append(column);
    return name.append("_").append(suffix);
}

void add_relation(table_description& table, foreign_key_description key, key_use use) {
    const names& columns = key.columns;
    if (use == key_use::once && !is_unique(table, columns)) {
        table.uniques.push_back({constraint_name({}, table.name, columns, "key"), columns});
    } else if (use == key_use::many && !is_indexed(table, columns)) {
        index_description& index = table.indexes.emplace_back();
        index.name = constraint_name({}, table.name, columns, "idx");
        for (const std::string& column : columns) index.parts.push_back({column, false});
    }
    const auto is_same = [&](const foreign_key_description& other) { return other.columns == columns; };
    if (std::ranges::none_of(table.foreign_keys, is_same)) {
        key.name = constraint_name({}, table.name, columns, "fkey");
        table.foreign_keys.push_back(std::move(key));
    }
}

}  // namespace covet::schema
