#include "compare.hpp"

#include "likeness.hpp"

#include <algorithm>
#include <span>
#include <string>
#include <string_view>
#include <utility>

namespace covet::exec::live {

namespace {

using enum schema::difference_kind;
using names = std::vector<std::string>;

std::string quoted(std::string_view name) { return '"' + std::string{name} + '"'; }

std::string list_of(const names& columns) {
    std::string list;
    for (const std::string& column : columns) list.append(list.empty() ? "" : ", ").append(column);
    return list;
}

std::string list_of(const schema::live_index& index) {
    names parts;
    for (const schema::live_index_part& part : index.parts) parts.push_back(part.column + (part.descending ? " DESC" : ""));
    const std::string list = list_of(parts);
    return index.predicate.empty() ? list : list + " WHERE " + index.predicate;
}

std::string_view name_of(schema::action what) {
    switch (what) {
        case schema::action::no_action: return "NO ACTION";
        case schema::action::restrict: return "RESTRICT";
        case schema::action::cascade: return "CASCADE";
        case schema::action::set_null: return "SET NULL";
        case schema::action::set_default: return "SET DEFAULT";
    }
    return {};
}

std::string actions_of(const schema::foreign_key_description& key) {
    return "ON DELETE " + std::string{name_of(key.on_delete)} + " ON UPDATE " + std::string{name_of(key.on_update)};
}

std::string_view null_or_not(bool nullable) { return nullable ? "NULL" : "NOT NULL"; }

class comparison {
public:
    comparison(const expected_table& expected, const schema::live_table& found, dialect d, std::vector<schema::difference>& out)
        : model_{expected.model}, made_{expected.made}, found_{found}, alike_{d}, out_{out} {}

    void columns() {
        for (std::size_t i = 0; i < made_.columns.size(); ++i) {
            const schema::live_column& made = made_.columns[i];
            if (const schema::live_column* const column = find(found_, made.name))
                compare(made, *column, !model_.columns[i].default_value.empty());
            else
                add(missing_column, made.name, made.type, "",
                    "column " + place(made.name) + " is missing; add it as " + made.type + ' ' +
                        std::string{null_or_not(made.nullable)});
        }
        for (const schema::live_column& column : found_.columns)
            if (!column.nullable && !column.default_value && !column.generated && !column.computed &&
                find(made_, column.name) == nullptr)
                add(unknown_column, column.name, "", column.type + " NOT NULL",
                    "column " + place(column.name) + " is not in the model, so that no insert can give it a value; give it a "
                        "default, let it be NULL or drop it");
    }

    void keys() {
        if (!alike_.names(made_.primary_key, found_.primary_key))
            add(primary_key, "", list_of(made_.primary_key), list_of(found_.primary_key),
                "the primary key of " + quoted(model_.name) + " is (" + list_of(found_.primary_key) + ") and not (" +
                    list_of(made_.primary_key) + "); change one of them");
        for (const schema::unique_description& key : model_.uniques)
            if (!is_unique(key.columns))
                add(missing_unique, key.name, list_of(key.columns), "",
                    "the columns (" + list_of(key.columns) + ") of " + quoted(model_.name) + " are not unique; add the unique "
                        "constraint " + quoted(key.name) + " over them");
    }

    void indexes() {
        for (const schema::live_index& index : made_.indexes)
            if (!is_covered(index))
                add(missing_index, index.name, list_of(index), "",
                    "no index of " + quoted(model_.name) + " begins with (" + list_of(index) + "); create the index " +
                        quoted(index.name));
    }

    void checks() {
        for (const schema::check_description& check : made_.checks) {
            const auto is_same = [&](const schema::check_description& other) { return alike_.expression(check.predicate, other.predicate); };
            if (std::ranges::any_of(found_.checks, is_same)) continue;
            const auto other = std::ranges::find(found_.checks, check.name, &schema::check_description::name);
            if (check.name.empty() || other == found_.checks.end())
                add(missing_check, check.name, check.predicate, "",
                    "the check " + quoted(check.name) + " of " + quoted(model_.name) + " is missing; add it as CHECK (" +
                        check.predicate + ')');
            else
                add(schema::difference_kind::check, check.name, check.predicate, other->predicate,
                    "the check " + quoted(check.name) + " of " + quoted(model_.name) + " is (" + other->predicate + ") and not (" +
                        check.predicate + "); replace it");
        }
    }

    void foreign_keys() {
        for (const schema::foreign_key_description& key : model_.foreign_keys) {
            const auto is_same = [&](const schema::foreign_key_description& other) { return alike_.key(key, other); };
            const auto other = std::ranges::find_if(found_.foreign_keys, is_same);
            if (other == found_.foreign_keys.end())
                add(missing_foreign_key, key.name, quoted(key.table) + " (" + list_of(key.referenced) + ')', "",
                    "no foreign key of " + quoted(model_.name) + " leads from (" + list_of(key.columns) + ") to " +
                        quoted(key.table) + " (" + list_of(key.referenced) + "); add " + quoted(key.name));
            else if (!alike_.action(key.on_delete, other->on_delete) || !alike_.action(key.on_update, other->on_update))
                add(foreign_key_action, key.name, actions_of(key), actions_of(*other),
                    "the foreign key of " + quoted(model_.name) + " over (" + list_of(key.columns) + ") is " + actions_of(*other) +
                        " and not " + actions_of(key) + "; replace it");
        }
    }

private:
    void add(schema::difference_kind kind, std::string name, std::string expected, std::string found, std::string message) {
        out_.push_back({kind, model_.name, std::move(name), std::move(expected), std::move(found), std::move(message)});
    }

    std::string place(const std::string& column) const { return quoted(model_.name) + '.' + quoted(column); }

    void compare(const schema::live_column& made, const schema::live_column& found, bool has_default) {
        const std::string the_column = "column " + place(made.name);
        if (!alike_.type(made, found))
            add(schema::difference_kind::type, made.name, made.type, found.type,
                the_column + " is of type " + found.type + " and not " + made.type + "; change its type, or the member's");
        if (made.nullable != found.nullable)
            add(nullability, made.name, std::string{null_or_not(made.nullable)}, std::string{null_or_not(found.nullable)},
                found.nullable ? the_column + " may be NULL; set it NOT NULL, or make the member a std::optional"
                               : the_column + " may not be NULL; drop its NOT NULL, or make the member no std::optional");
        if (has_default && !alike_.default_value(made, found))
            add(default_value, made.name, made.default_value.value_or(""), found.default_value.value_or(""),
                the_column + (found.default_value ? " has the default " + *found.default_value + " and not " : " has no default; set ") +
                    made.default_value.value_or("") + (found.default_value ? "; change it" : ""));
        if (made.generated && !found.generated)
            add(generated, made.name, "generated", "",
                the_column + " is not generated by the database; make it so, or declare it with primary_key<…>()");
    }

    const schema::live_column* find(const schema::live_table& table, const std::string& name) const {
        const auto found = std::ranges::find_if(table.columns, [&](const auto& column) { return alike_.name(column.name, name); });
        return found == table.columns.end() ? nullptr : &*found;
    }

    /// The order of columns does not matter to what is unique.
    bool is_unique(const names& columns) const {
        const auto covers = [&](const names& key) {
            return std::ranges::is_permutation(key, columns, [&](const std::string& a, const std::string& b) { return alike_.name(a, b); });
        };
        return covers(found_.primary_key) ||
               std::ranges::any_of(found_.uniques, [&](const schema::unique_description& u) { return covers(u.columns); });
    }

    /// Whether an index begins with the parts of one that the model wants, so that it serves in its place.
    bool is_covered(const schema::live_index& wanted) const {
        const auto begins = [&](const std::vector<schema::live_index_part>& parts) {
            return parts.size() >= wanted.parts.size() &&
                   std::ranges::equal(wanted.parts, std::span{parts}.first(wanted.parts.size()),
                                      [&](const auto& a, const auto& b) { return alike_.part(a, b); });
        };
        const auto begins_key = [&](const names& columns) {
            std::vector<schema::live_index_part> parts;
            for (const std::string& column : columns) parts.push_back({.column = column});
            return begins(parts);
        };
        const auto serves = [&](const schema::live_index& index) {
            return begins(index.parts) && (index.predicate.empty() || alike_.expression(index.predicate, wanted.predicate));
        };
        return begins_key(found_.primary_key) || std::ranges::any_of(found_.indexes, serves) ||
               std::ranges::any_of(found_.uniques, [&](const schema::unique_description& u) { return begins_key(u.columns); });
    }

    const schema::table_description& model_;
    const schema::live_table& made_;
    const schema::live_table& found_;
    likeness alike_;
    std::vector<schema::difference>& out_;
};

}  // namespace

void compare(const expected_table& expected, const schema::live_table& found, dialect d, std::vector<schema::difference>& out) {
    comparison all{expected, found, d, out};
    all.columns();
    all.keys();
    all.indexes();
    all.checks();
    all.foreign_keys();
}

}  // namespace covet::exec::live
