#pragma once

#include <covet/expr/time.hpp>
#include <covet/sql/extract.hpp>

#include <string_view>

/// \file
/// Calculations with dates and points in time. SQLite's are of integers, and of functions of the driver's where the
/// calendar matters. PostgreSQL is told UTC wherever its time zone would matter.
namespace covet::sql {

template <class Value>
struct expression_text<expr::node<expr::op::now, Value>> {
    static constexpr void write(writer& out) {
        out.put(out.dialect() == sqlite ? "(CAST(ROUND((JULIANDAY('now') - 2440587.5) * 86400000.0) AS INTEGER) * 1000)"
                : out.dialect() == postgresql ? "STATEMENT_TIMESTAMP()"
                                              : "UTC_TIMESTAMP(6)");
    }
};

template <class Value>
struct expression_text<expr::node<expr::op::current_date, Value>> {
    static constexpr void write(writer& out) {
        out.put(out.dialect() == sqlite ? "CAST(JULIANDAY('now', 'start of day') - 2440587.5 AS INTEGER)"
                : out.dialect() == postgresql ? "CAST(STATEMENT_TIMESTAMP() AT TIME ZONE 'UTC' AS DATE)"
                                              : "UTC_DATE()");
    }
};

namespace detail {

/// What MySQL's DATE_FORMAT leaves of a time.
constexpr std::string_view kept_format(expr::time_part part) noexcept {
    switch (part) {
        case expr::time_part::year: return "'%Y-01-01'";
        case expr::time_part::month: return "'%Y-%m-01'";
        case expr::time_part::day: return "'%Y-%m-%d'";
        case expr::time_part::hour: return "'%Y-%m-%d %H:00:00'";
        case expr::time_part::minute: return "'%Y-%m-%d %H:%i:00'";
        default: return "'%Y-%m-%d %H:%i:%s'";
    }
}

}  // namespace detail

template <expr::time_part Part, class Value, class X>
struct expression_text<expr::node<expr::op::date_trunc<Part>, Value, X>> {
    static constexpr std::string_view name = detail::part_name(Part);
    static constexpr bool is_moment = detail::is_moment<X>;

    static constexpr void write(writer& out) {
        if (out.dialect() == sqlite) {
            out.put(is_moment ? "covet_trunc_time('" : "covet_trunc_date('").put(name).put("', ");
            sql::write<X>(out);
            out.put(")");
        } else if (out.dialect() == postgresql) {
            out.put(is_moment ? "DATE_TRUNC('" : "CAST(DATE_TRUNC('").put(name).put(is_moment ? "', " : "', CAST(");
            write_typed<X>(out);
            out.put(is_moment ? ", 'UTC')" : " AS TIMESTAMP)) AS DATE)");
        } else {
            out.put("CAST(DATE_FORMAT(");
            sql::write<X>(out);
            out.put(", ").put(detail::kept_format(Part)).put(is_moment ? ") AS DATETIME(6))" : ") AS DATE)");
        }
    }
};

template <class Value, class X, class Count>
struct expression_text<expr::node<expr::op::add_duration, Value, X, Count>> {
    static constexpr bool is_moment = detail::is_moment<X>;

    static constexpr void write(writer& out) {
        if (out.dialect() == mysql) {
            out.put("DATE_ADD(");
            sql::write<X>(out);
            out.put(", INTERVAL ");
            sql::write<Count>(out);
            out.put(is_moment ? " MICROSECOND)" : " DAY)");
        } else {
            out.put("(");
            write_at<X, precedence::additive>(out);
            out.put(" + ");
            write_typed<Count>(out);
            out.put(is_moment && out.dialect() == postgresql ? " * INTERVAL '1 microsecond')" : ")");
        }
    }
};

template <class Value, class X, class Count>
struct expression_text<expr::node<expr::op::add_months, Value, X, Count>> {
    static constexpr bool is_moment = detail::is_moment<X>;

    static constexpr void write(writer& out) {
        if (out.dialect() == sqlite)
            write_around(out, is_moment ? "covet_add_months_to_time(" : "covet_add_months_to_date(", ", ", ")");
        else if (out.dialect() == mysql)
            write_around(out, "DATE_ADD(", ", INTERVAL ", " MONTH)");
        else if (is_moment)
            write_around(out, "((", " AT TIME ZONE 'UTC' + ", " * INTERVAL '1 month') AT TIME ZONE 'UTC')");
        else
            write_around(out, "CAST(", " + ", " * INTERVAL '1 month' AS DATE)");
    }

private:
    static constexpr void write_around(writer& out, std::string_view begin, std::string_view between, std::string_view end) {
        out.put(begin);
        write_at<X, precedence::primary>(out);
        out.put(between);
        write_typed<Count>(out);
        out.put(end);
    }
};

/// MySQL's function for it takes the earlier time first, whose value may be bound after the later one's.
template <class Value, class L, class R>
struct expression_text<expr::node<expr::op::time_difference, Value, L, R>> {
    static constexpr bool is_moment = detail::is_moment<L>;

    static constexpr void write(writer& out) {
        if (out.dialect() == mysql)
            write_around(out, is_moment ? "(-TIMESTAMPDIFF(MICROSECOND, " : "DATEDIFF(", ", ", is_moment ? "))" : ")");
        else if (is_moment && out.dialect() == postgresql)
            write_around(out, "CAST(EXTRACT(EPOCH FROM ", " - ", ") * 1000000 AS BIGINT)");
        else
            write_around(out, "(", " - ", ")");
    }

private:
    static constexpr void write_around(writer& out, std::string_view begin, std::string_view between, std::string_view end) {
        const std::string_view before = out.set_beside(detail::first_column_name<L, R>());
        out.put(begin);
        write_side<L>(out);
        out.put(between);
        write_side<R>(out);
        out.put(end);
        out.set_beside(before);
    }
    template <class X>
    static constexpr void write_side(writer& out) {
        if constexpr (is_parameter<X>)
            write_typed<X>(out);
        else
            write_at<X, precedence::primary>(out);
    }
};

}  // namespace covet::sql
