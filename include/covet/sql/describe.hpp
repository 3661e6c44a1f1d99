#pragma once

#include <covet/core/dialect.hpp>
#include <covet/expr/value.hpp>
#include <covet/expr/visit.hpp>
#include <covet/schema/ddl.hpp>
#include <covet/schema/description.hpp>
#include <covet/schema/model.hpp>
#include <covet/sql/select.hpp>
#include <covet/sql/writer.hpp>

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

/// `customers_email_key`, as PostgreSQL names them.
inline std::string made_name(std::string_view given, std::string_view table, const std::vector<std::string>& columns,
                             std::string_view suffix) {
    if (!given.empty()) return std::string{given};
    std::string name{table};
    for (const std::string& column : columns) name.append("_").append(column);
    return name.append("_").append(suffix);
}

template <class Model>
struct table_describer {
    using model = schema::model<Model>;

    schema::table_description& table;
    dialect target;

    template <auto... Members>
    void operator()(const schema::unique_entry<Members...>& entry) const {
        std::vector<std::string> columns{column_of<Model, Members>()...};
        table.uniques.push_back({made_name(entry.name, table.name, columns, "key"), columns});
    }

    template <class Predicate, auto... Parts>
    void operator()(const schema::index_entry<Predicate, Parts...>& entry) const {
        std::vector<schema::key_part> parts{part_of<Model, Parts>()...};
        std::vector<std::string> columns;
        for (const schema::key_part& part : parts) columns.push_back(part.column);
        std::string predicate;
        if constexpr (expr::expression<Predicate>) predicate = expression_with_literals(entry.predicate, target);
        table.indexes.push_back({made_name(entry.name, table.name, columns, "idx"), std::move(parts), std::move(predicate)});
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
        table.foreign_keys.push_back({made_name({}, table.name, columns, "fkey"), columns,
                                      std::string{schema::model<other>::table}, {column_of<other, Referenced>()...},
                                      entry.actions.on_delete, entry.actions.on_update});
    }

    template <std::size_t... I>
    void relations(std::index_sequence<I...>) const {
        (relation<I>(), ...);
    }

    /// A relation points at the other model's primary key.
    template <std::size_t I>
    void relation() const {
        using pointed_at = schema::relation_target<meta::member_type<Model, I>>;
        if constexpr (schema::is_relation<meta::member_type<Model, I>>) {
            using other = schema::model<pointed_at>;
            std::vector<std::string> columns{std::string{model::columns[I].name}};
            table.foreign_keys.push_back({made_name({}, table.name, columns, "fkey"), columns, std::string{other::table},
                                          {std::string{other::columns[other::key[0]].name}}, {}, {}});
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
    add.relations(std::make_index_sequence<model::columns.size()>{});
    unpack(model::definition.entries, [&](const auto&... entries) { (add(entries), ...); });
    return table;
}

}  // namespace covet::sql
