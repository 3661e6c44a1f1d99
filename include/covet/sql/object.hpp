#pragma once

#include <covet/query/check/key.hpp>
#include <covet/query/object.hpp>
#include <covet/schema/model.hpp>
#include <covet/sql/parameter.hpp>
#include <covet/sql/results.hpp>
#include <covet/sql/select.hpp>
#include <covet/sql/statement_text.hpp>
#include <covet/sql/writer.hpp>

#include <array>
#include <cstddef>
#include <string_view>

/// \file
/// The text of statements about whole objects.
namespace covet::sql {

namespace detail {

using query::key_source;

template <class Model>
constexpr bool is_inserted(std::size_t column, key_source keys) {
    return keys == key_source::program || column != schema::model<Model>::generated;
}

/// Whether there is no value to give.
template <class Model>
constexpr bool is_only_generated(key_source keys) {
    return schema::model<Model>::columns.size() == 1 && !is_inserted<Model>(0, keys);
}

template <class Model>
constexpr void write_target(writer& out, std::size_t i) {
    using model = schema::model<Model>;
    out.touch({model::table, model::columns[i].name, access::write});
    out.put_name(model::columns[i].name);
}

template <class Model>
constexpr void write_parameter(writer& out, std::size_t i) {
    const schema::column_facts& column = schema::model<Model>::columns[i];
    out.put_parameter({column.type, column.name});
}

/// `INSERT INTO "t" ("a", "b")`
template <class Model>
constexpr void write_insert_into(writer& out, key_source keys) {
    using model = schema::model<Model>;
    out.put("INSERT INTO ").put_table(model::table).put(" (");
    separator comma;
    for (std::size_t i = 0; i < model::columns.size(); ++i)
        if (is_inserted<Model>(i, keys)) comma(out), write_target<Model>(out, i);
    out.put(")");
}

/// `INSERT INTO "t" ("a", "b") VALUES (?, ?)`
template <class Model>
constexpr void write_insert_object(writer& out, key_source keys) {
    using model = schema::model<Model>;
    if (is_only_generated<Model>(keys) && out.dialect() != mysql) {
        out.put("INSERT INTO ").put_table(model::table).put(" DEFAULT VALUES");
        return;
    }
    write_insert_into<Model>(out, keys);
    out.put(" VALUES (");
    separator comma;
    for (std::size_t i = 0; i < model::columns.size(); ++i)
        if (is_inserted<Model>(i, keys)) comma(out), write_parameter<Model>(out, i);
    out.put(")");
}

/// What the rows of a load hold, which has no placeholders for them.
template <class Model>
constexpr void describe_cells(writer& out, key_source keys) {
    using model = schema::model<Model>;
    for (std::size_t i = 0; i < model::columns.size(); ++i)
        if (is_inserted<Model>(i, keys)) out.describe_cell({model::columns[i].type, model::columns[i].name});
}

/// `"a" = ? AND "b" = ?` over the primary key.
template <class Model>
constexpr void write_key_predicate(writer& out) {
    using model = schema::model<Model>;
    separator conjunction{" AND "};
    for (const std::size_t i : model::key) {
        conjunction(out);
        out.put_column(model::table, model::table, model::columns[i].name).put(" = ");
        write_parameter<Model>(out, i);
    }
}

/// SQLite and MySQL tell a generated key beside the result; PostgreSQL returns it as a row.
template <class Model>
constexpr void write_returning_key(writer& out) {
    using model = schema::model<Model>;
    if constexpr (model::has_generated_key)
        if (out.dialect() == postgresql) out.put(" RETURNING ").put_name(model::columns[model::generated].name);
}

template <class Model>
constexpr auto key_result() {
    using model = schema::model<Model>;
    if constexpr (model::has_generated_key) {
        const schema::column_facts& key = model::columns[model::generated];
        return std::array{result_description{key.name, key.type, false}};
    } else {
        return std::array<result_description, 0>{};
    }
}

/// Which columns name the row that an upsert may meet, by index.
template <class Model, auto... Unique>
constexpr bool is_conflict_column(std::size_t i) {
    if constexpr (sizeof...(Unique) == 0)
        return schema::model<Model>::columns[i].key;
    else
        return ((meta::member_index<Model, Unique> == i) || ...);
}

/// Whether an upsert writes a column into the row that it meets: not what names the row, and not its primary key.
template <class Model, auto... Unique>
constexpr bool is_upserted(std::size_t i) {
    return !is_conflict_column<Model, Unique...>(i) && !schema::model<Model>::columns[i].key;
}

template <class Model, auto... Unique>
constexpr void write_conflict_target(writer& out) {
    using model = schema::model<Model>;
    out.put(" ON CONFLICT (");
    separator comma;
    for (std::size_t i = 0; i < model::columns.size(); ++i)
        if (is_conflict_column<Model, Unique...>(i)) comma(out), out.put_name(model::columns[i].name);
    out.put(") DO UPDATE SET ");
}

/// With nothing to write, a column is set to itself, so that the row counts as found on every database.
template <class Model, auto... Unique>
constexpr void write_conflict_assignments(writer& out) {
    using model = schema::model<Model>;
    bool any = false;
    for (std::size_t i = 0; i < model::columns.size(); ++i) any |= is_upserted<Model, Unique...>(i);
    separator comma;
    for (std::size_t i = 0; i < model::columns.size(); ++i) {
        if (any ? !is_upserted<Model, Unique...>(i) : !is_conflict_column<Model, Unique...>(i)) continue;
        const std::string_view name = model::columns[i].name;
        comma(out);
        out.put_name(name);
        if (out.dialect() == mysql)
            out.put(" = VALUES(").put_name(name).put(")");
        else
            out.put(" = excluded.").put_name(name);
    }
}

}  // namespace detail

template <class Model, query::key_source Keys>
struct statement_text<query::insert_object<Model, Keys>> {
    static constexpr access how = access::write;
    static constexpr std::string_view verb = "insert";
    static constexpr void write(writer& out) {
        detail::write_insert_object<Model>(out, Keys);
        if constexpr (Keys == query::key_source::database) detail::write_returning_key<Model>(out);
    }
    static constexpr auto results() { return detail::key_result<Model>(); }
    static constexpr std::string_view generated_key() {
        constexpr auto result = detail::key_result<Model>();
        if constexpr (Keys == query::key_source::database && !result.empty())
            return result[0].name;
        else
            return {};
    }
};

/// SQLite reads the rows from a virtual table over the program's memory, PostgreSQL from a COPY stream; the MySQL driver
/// repeats the one row, as that of PostgreSQL does where there is no column to copy.
template <class Model, query::key_source Keys>
struct statement_text<query::insert_range<Model, Keys>> {
    static constexpr access how = access::write;
    static constexpr std::string_view verb = "insert";

    static constexpr void write(writer& out) {
        if (out.dialect() == sqlite)
            write_from_rows(out);
        else if (out.dialect() == postgresql && !detail::is_only_generated<Model>(Keys))
            write_copy(out);
        else
            detail::write_insert_object<Model>(out, Keys);
    }
    static constexpr auto results() { return std::array<result_description, 0>{}; }

private:
    static constexpr void write_from_rows(writer& out) {
        using model = schema::model<Model>;
        detail::describe_cells<Model>(out, Keys);
        if (detail::is_only_generated<Model>(Keys)) {
            out.put("INSERT INTO ").put_table(model::table).put(" (").put_name(model::columns[0].name);
            out.put(") SELECT NULL FROM covet_rows(?)");
            return;
        }
        detail::write_insert_into<Model>(out, Keys);
        out.put(" SELECT ");
        separator comma;
        std::size_t cell = 0;
        for (std::size_t i = 0; i < model::columns.size(); ++i)
            if (detail::is_inserted<Model>(i, Keys)) comma(out), out.put("c").put_number(cell++);
        out.put(" FROM covet_rows(?)");
    }
    static constexpr void write_copy(writer& out) {
        using model = schema::model<Model>;
        out.put("COPY ").put_table(model::table).put(" (");
        separator comma;
        for (std::size_t i = 0; i < model::columns.size(); ++i)
            if (detail::is_inserted<Model>(i, Keys)) comma(out), detail::write_target<Model>(out, i);
        out.put(") FROM STDIN");
        detail::describe_cells<Model>(out, Keys);
    }
};

/// The table and the column are values, so that each of their quotation marks stays what it is.
template <class Model>
struct statement_text<query::next_keys<Model>> {
    static constexpr access how = access::write;
    static constexpr std::string_view verb = "next keys";

    static constexpr void write(writer& out) {
        if (out.dialect() != postgresql) return;
        out.put("SELECT nextval(s) FROM regclass(pg_get_serial_sequence(quote_ident(");
        put_typed_parameter(out, {sql_type::text});
        out.put("), ");
        put_typed_parameter(out, {sql_type::text});
        out.put(")) AS s, generate_series(1, ");
        put_typed_parameter(out, {sql_type::int64});
        out.put(")");
    }
    static constexpr auto results() { return detail::key_result<Model>(); }
};

template <class Model, query::key_source Keys, auto... Unique>
struct statement_text<query::upsert_object<Model, Keys, Unique...>> {
    static constexpr access how = access::write;
    static constexpr std::string_view verb = "upsert";
    static constexpr void write(writer& out) {
        detail::write_insert_object<Model>(out, Keys);
        if (out.dialect() == mysql)
            out.put(" ON DUPLICATE KEY UPDATE ");
        else
            detail::write_conflict_target<Model, Unique...>(out);
        detail::write_conflict_assignments<Model, Unique...>(out);
        if constexpr (Keys == query::key_source::database) write_key(out);
    }
    static constexpr auto results() { return detail::key_result<Model>(); }

private:
    /// After an upsert only the row itself tells its key, but MySQL has no RETURNING.
    static constexpr void write_key(writer& out) {
        using model = schema::model<Model>;
        if constexpr (model::has_generated_key) {
            const std::string_view key = model::columns[model::generated].name;
            if (out.dialect() == mysql)
                out.put(", ").put_name(key).put(" = LAST_INSERT_ID(").put_name(key).put(")");
            else
                out.put(" RETURNING ").put_name(key);
        }
    }
};

template <class Model>
struct statement_text<query::update_object<Model>> {
    static constexpr access how = access::write;
    static constexpr std::string_view verb = "update";
    static constexpr void write(writer& out) {
        using model = schema::model<Model>;
        out.set_qualified(false);
        out.put("UPDATE ").put_table(model::table).put(" SET ");
        separator comma;
        for (std::size_t i = 0; i < model::columns.size(); ++i) {
            if (model::columns[i].key) continue;
            comma(out);
            detail::write_target<Model>(out, i);
            out.put(" = ");
            detail::write_parameter<Model>(out, i);
        }
        out.put(" WHERE ");
        detail::write_key_predicate<Model>(out);
    }
    static constexpr auto results() { return std::array<result_description, 0>{}; }
};

template <class Model>
struct statement_text<query::remove_by_key<Model>> {
    static constexpr access how = access::write;
    static constexpr std::string_view verb = "remove";
    static constexpr void write(writer& out) {
        out.set_qualified(false);
        out.put("DELETE FROM ").put_table(schema::model<Model>::table).put(" WHERE ");
        detail::write_key_predicate<Model>(out);
    }
    static constexpr auto results() { return std::array<result_description, 0>{}; }
};

template <class Model>
struct statement_text<query::find_by_key<Model>> {
    static constexpr access how = access::read;
    static constexpr std::string_view verb = "find";
    static constexpr void write(writer& out) {
        out.put("SELECT ");
        write_columns<Model>(out);
        out.put(" FROM ").put_table(schema::model<Model>::table).put(" WHERE ");
        detail::write_key_predicate<Model>(out);
    }
    static constexpr auto results() { return model_results<Model>(); }
};

}  // namespace covet::sql
