#pragma once

#include <covet/query/pairs.hpp>
#include <covet/schema/join_row.hpp>
#include <covet/schema/model.hpp>
#include <covet/sql/array.hpp>
#include <covet/sql/object.hpp>
#include <covet/sql/parameter.hpp>
#include <covet/sql/statement_text.hpp>
#include <covet/sql/writer.hpp>

#include <array>
#include <cstddef>
#include <string_view>

/// \file
/// The text of statements about the pairs of a many_to_many.
namespace covet::sql {

namespace detail {

template <class Model, std::size_t Field>
struct pairs_text {
    using link = schema::link<Model, Field>;
    using row = typename link::row;
    using pairs = schema::model<row>;
    /// Of one side, which statements about many pairs of one object give as an array.
    using other_key = schema::non_null<meta::member_type<typename link::target, link::other[0]>>;

    static constexpr access how = access::write;
    static constexpr auto results() { return std::array<result_description, 0>{}; }

    /// `INSERT INTO "author_book" ("book_id", "author_id")`
    static constexpr void write_target(writer& out, std::string_view begin) {
        out.put(begin).put_table(pairs::table).put(" (");
        separator comma;
        for (const std::size_t i : link::left) comma(out), detail::write_target<row>(out, i);
        for (const std::size_t i : link::right) comma(out), detail::write_target<row>(out, i);
        out.put(")");
    }

    /// `DELETE FROM "author_book" WHERE "book_id" = ?`
    static constexpr void write_delete(writer& out) {
        out.set_qualified(false);
        out.put("DELETE FROM ").put_table(pairs::table).put(" WHERE ");
        separator conjunction{" AND "};
        for (const std::size_t i : link::left) {
            conjunction(out);
            put_column(out, i);
            out.put(" = ");
            write_parameter<row>(out, i);
        }
    }

    static constexpr void put_column(writer& out, std::size_t i) {
        out.put_column(pairs::table, pairs::table, pairs::columns[i].name);
    }
};

}  // namespace detail

template <class Model, std::size_t Field>
struct statement_text<query::insert_pairs<Model, Field>> : detail::pairs_text<Model, Field> {
    using text = detail::pairs_text<Model, Field>;
    static constexpr std::string_view verb = "insert";

    static constexpr void write(writer& out) {
        constexpr std::size_t width = text::link::left.size() + text::link::right.size();
        text::write_target(out, out.dialect() == postgresql ? "COPY " : "INSERT INTO ");
        if (out.dialect() != mysql) describe_cells(out);
        if (out.dialect() == postgresql) {
            out.put(" FROM STDIN");
            return;
        }
        out.put(out.dialect() == sqlite ? " SELECT " : " VALUES (");
        separator comma;
        if (out.dialect() == sqlite) {
            for (std::size_t cell = 0; cell < width; ++cell) comma(out), out.put("c").put_number(cell);
            out.put(" FROM covet_rows(?)");
        } else {
            for (const std::size_t i : text::link::left) comma(out), detail::write_parameter<typename text::row>(out, i);
            for (const std::size_t i : text::link::right) comma(out), detail::write_parameter<typename text::row>(out, i);
            out.put(")");
        }
    }

private:
    static constexpr void describe_cells(writer& out) {
        for (const std::size_t i : text::link::left) out.describe_cell({text::pairs::columns[i].type});
        for (const std::size_t i : text::link::right) out.describe_cell({text::pairs::columns[i].type});
    }
};

template <class Model, std::size_t Field>
struct statement_text<query::add_pairs<Model, Field>> : detail::pairs_text<Model, Field> {
    using text = detail::pairs_text<Model, Field>;
    static constexpr std::string_view verb = "add";

    static constexpr void write(writer& out) {
        text::write_target(out, "INSERT INTO ");
        if (out.dialect() == mysql) return write_missing_on_mysql(out);
        out.put(" SELECT ");
        for (const std::size_t i : text::link::left) {
            put_typed_parameter(out, text::pairs::columns[i].type);
            out.put(", ");
        }
        out.put_name("value").put(" FROM ");
        write_array_rows<typename text::other_key>(out);
        // SQLite takes ON for the condition of a join, unless there is a WHERE before it.
        if (out.dialect() == sqlite) out.put(" WHERE TRUE");
        write_conflict_target(out);
        out.put(" DO NOTHING");
    }

private:
    /// MySQL would count pairs that are there as well, so they are left out. Another connection may add one meanwhile.
    static constexpr void write_missing_on_mysql(writer& out) {
        constexpr std::string_view wanted = "wanted";
        const std::string_view right = text::pairs::columns[text::link::right[0]].name;
        const auto same = [&](std::string_view column, std::string_view value) {
            out.put_name(column).put(" = ").put_name(wanted).put(".").put_name(value);
        };
        out.put(" SELECT DISTINCT * FROM (SELECT ");
        for (const std::size_t i : text::link::left) {
            out.put_parameter({text::pairs::columns[i].type}).put(" AS ").put_name(text::pairs::columns[i].name).put(", ");
        }
        out.put_name("value").put(" FROM ");
        write_array_rows<typename text::other_key>(out);
        out.put(") AS ").put_name(wanted).put(" WHERE NOT EXISTS (SELECT 1 FROM ").put_table(text::pairs::table).put(" WHERE ");
        for (const std::size_t i : text::link::left) {
            same(text::pairs::columns[i].name, text::pairs::columns[i].name);
            out.put(" AND ");
        }
        same(right, "value");
        out.put(") ON DUPLICATE KEY UPDATE ").put_name(right).put(" = ").put_name(right);
    }

    /// The pair alone may be there: what else has to be unique is an error.
    static constexpr void write_conflict_target(writer& out) {
        out.put(" ON CONFLICT (");
        separator comma;
        for (const std::size_t i : text::link::left) comma(out), out.put_name(text::pairs::columns[i].name);
        for (const std::size_t i : text::link::right) comma(out), out.put_name(text::pairs::columns[i].name);
        out.put(")");
    }
};

template <class Model, std::size_t Field>
struct statement_text<query::remove_pairs<Model, Field>> : detail::pairs_text<Model, Field> {
    using text = detail::pairs_text<Model, Field>;
    static constexpr std::string_view verb = "remove";

    static constexpr void write(writer& out) {
        text::write_delete(out);
        out.put(" AND ");
        text::put_column(out, text::link::right[0]);
        write_in_array<typename text::other_key>(out);
    }
};

template <class Model, std::size_t Field>
struct statement_text<query::keep_pairs<Model, Field>> : detail::pairs_text<Model, Field> {
    using text = detail::pairs_text<Model, Field>;
    static constexpr std::string_view verb = "set";

    static constexpr void write(writer& out) {
        text::write_delete(out);
        out.put(" AND NOT (");
        text::put_column(out, text::link::right[0]);
        write_in_array<typename text::other_key>(out);
        out.put(")");
    }
};

template <class Model, std::size_t Field>
struct statement_text<query::clear_pairs<Model, Field>> : detail::pairs_text<Model, Field> {
    static constexpr std::string_view verb = "clear";
    static constexpr void write(writer& out) { detail::pairs_text<Model, Field>::write_delete(out); }
};

}  // namespace covet::sql
