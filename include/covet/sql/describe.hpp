#pragma once

#include <covet/core/dialect.hpp>
#include <covet/expr/value.hpp>
#include <covet/expr/visit.hpp>
#include <covet/schema/ddl.hpp>
#include <covet/schema/description.hpp>
#include <covet/schema/foreign_key.hpp>
#include <covet/schema/link.hpp>
#include <covet/schema/model.hpp>
#include <covet/sql/select.hpp>
#include <covet/sql/writer.hpp>

#include <array>
#include <cstddef>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

/// \file
/// From a model to the plain description of its table, whose expressions are in one dialect.
namespace covet::sql {

namespace detail {

/// The text of an expression with its values as literals, since DDL takes no parameters.
template <class Expression>
std::string expression_with_literals(const Expression& expression, dialect d) {
    writer measured{d};
    measured.set_qualified(false);
    write<Expression>(measured);

    std::string text(measured.written().text, '\0');
    std::vector<parameter_description> parameters(measured.written().parameters);
    writer out{d, {.text = text.data(), .parameters = parameters.data()}};
    out.set_qualified(false);
    write<Expression>(out);

    std::vector<value_view> values;
    auto collect = [&values]<class Leaf>(const Leaf& leaf) {
        if constexpr (expr::is_value<Leaf>) values.push_back(leaf.view());
    };
    expr::visit_leaves(expression, collect);

    std::vector<type_description> types;
    for (const parameter_description& parameter : parameters) types.push_back(parameter.type);
    return schema::with_literals(text, values, types, d);
}

template <class Model, auto Member>
std::string column_of() {
    return std::string{schema::model<Model>::columns[meta::member_index<Model, Member>].name};
}

template <class Model, auto Part>
schema::key_part part_of() {
    if constexpr (meta::data_member_pointer<std::remove_cv_t<decltype(Part)>>)
        return {column_of<Model, Part>(), false};
    else
        return []<auto Member>(schema::descending_member<Member>) {
            return schema::key_part{column_of<Model, Member>(), true};
        }(Part);
}

/// What `table()` says of the foreign key of a relation.
template <class Model, std::size_t Field>
constexpr void set_action(schema::foreign_key_actions&, const auto&) {}
template <class Model, std::size_t Field, auto Relation>
constexpr void set_action(schema::foreign_key_actions& actions, const schema::on_delete_entry<Relation>& entry) {
    if (meta::field_index<Model, Relation> == Field) actions.on_delete = entry.what;
}
template <class Model, std::size_t Field, auto Relation>
constexpr void set_action(schema::foreign_key_actions& actions, const schema::on_update_entry<Relation>& entry) {
    if (meta::field_index<Model, Relation> == Field) actions.on_update = entry.what;
}

template <class Model, std::size_t Count>
std::vector<std::string> names_of(const std::array<std::size_t, Count>& columns) {
    std::vector<std::string> names;
    for (const std::size_t i : columns) names.emplace_back(schema::model<Model>::columns[i].name);
    return names;
}

template <class Model>
struct table_describer {
    using model = schema::model<Model>;

    schema::table_description& table;
    dialect target;

    template <auto... Members>
    void operator()(const schema::unique_entry<Members...>& entry) const {
        std::vector<std::string> columns{column_of<Model, Members>()...};
        table.uniques.push_back({schema::constraint_name(entry.name, table.name, columns, "key"), columns});
    }

    template <class Predicate, auto... Parts>
    void operator()(const schema::index_entry<Predicate, Parts...>& entry) const {
        std::vector<schema::key_part> parts{part_of<Model, Parts>()...};
        std::vector<std::string> columns;
        for (const schema::key_part& part : parts) columns.push_back(part.column);
        std::string predicate;
        if constexpr (expr::expression<Predicate>) predicate = expression_with_literals(entry.predicate, target);
        table.indexes.push_back({schema::constraint_name(entry.name, table.name, columns, "idx"), std::move(parts), std::move(predicate)});
    }

    template <class Predicate>
    void operator()(const schema::check_entry<Predicate>& entry) const {
        table.checks.push_back({std::string{entry.name}, expression_with_literals(entry.predicate, target)});
    }

    template <auto Member, class Value>
    void operator()(const schema::default_entry<Member, Value>& entry) const {
        constexpr std::size_t index = meta::member_index<Model, Member>;
        const auto value = expr::operand<meta::member_type<Model, index>>(entry.value);
        table.columns[index].default_value = expression_with_literals(value, target);
    }

    template <auto Member>
    void operator()(const schema::column_type_entry<Member>& entry) const {
        table.columns[meta::member_index<Model, Member>].type_override = entry.type;
    }

    template <auto... Members, auto... Referenced>
    void operator()(const schema::foreign_key_entry<schema::member_list<Members...>,
                                                    schema::member_list<Referenced...>>& entry) const {
        using other = meta::class_of<schema::first_member<Referenced...>>;
        std::vector<std::string> columns{column_of<Model, Members>()...};
        table.foreign_keys.push_back({schema::constraint_name({}, table.name, columns, "fkey"), columns,
                                      std::string{schema::model<other>::table}, {column_of<other, Referenced>()...},
                                      entry.actions.on_delete, entry.actions.on_update});
    }

    /// A `belongs_to` points at the other model's primary key.
    template <std::size_t Field>
    void relation() const {
        if constexpr (schema::kind_at<Model, Field> == schema::relation_kind::belongs_to) {
            using link = schema::link<Model, Field>;
            schema::foreign_key_actions actions;
            unpack(model::definition.entries,
                   [&](const auto&... entries) { (set_action<Model, Field>(actions, entries), ...); });
            schema::add_relation(table,
                                 {{}, names_of<Model>(link::own), std::string{schema::model<typename link::target>::table},
                                  names_of<typename link::target>(link::other), actions.on_delete, actions.on_update},
                                 schema::is_of_one<Model, Field> ? schema::key_use::once : schema::key_use::many);
        }
    }

    /// Keys and names are facts of the model already.
    template <class Entry>
    void operator()(const Entry&) const {}
};

}  // namespace detail

/// The table of a model, for a dialect.
template <class Model>
schema::table_description describe(dialect d) {
    using model = schema::model<Model>;
    schema::table_description table{.name = std::string{model::table}};
    for (const schema::column_facts& column : model::columns)
        table.columns.push_back({std::string{column.name}, column.type, column.nullable, column.generated, {}, {}});
    for (const std::size_t i : model::key) table.primary_key.emplace_back(model::columns[i].name);
    const detail::table_describer<Model> add{table, d};
    unpack(model::definition.entries, [&](const auto&... entries) { (add(entries), ...); });
    [&]<std::size_t... Field>(std::index_sequence<Field...>) {
        (add.template relation<Field>(), ...);
    }(std::make_index_sequence<meta::field_count<Model>>{});
    return table;
}

}  // namespace covet::sql
