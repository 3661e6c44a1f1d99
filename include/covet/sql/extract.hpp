#pragma once

#include <covet/core/sql_type.hpp>
#include <covet/expr/extract.hpp>
#include <covet/sql/expression.hpp>

#include <string_view>

/// \file
/// EXTRACT. SQLite keeps dates as days and points in time as microseconds, whose parts a function of covet's finds.
namespace covet::sql {

namespace detail {

constexpr std::string_view part_name(expr::time_part part) noexcept {
    switch (part) {
        case expr::time_part::year: return "YEAR";
        case expr::time_part::month: return "MONTH";
        case expr::time_part::day: return "DAY";
        case expr::time_part::hour: return "HOUR";
        case expr::time_part::minute: return "MINUTE";
        case expr::time_part::second: return "SECOND";
        case expr::time_part::epoch: return "EPOCH";
    }
    return {};
}

template <class X>
inline constexpr bool is_moment = schema::codec<expr::value_type_of<X>>::type.type == sql_type::timestamp;

}  // namespace detail

template <expr::time_part Part, class Value, class X>
struct expression_text<expr::node<expr::op::extract<Part>, Value, X>> {
    static constexpr std::string_view name = detail::part_name(Part);

    static constexpr void write(writer& out) {
        if (out.dialect() == sqlite)
            write_sqlite(out);
        else if (out.dialect() == postgresql)
            write_postgresql(out);
        else
            write_mysql(out);
    }

private:
    static constexpr void write_sqlite(writer& out) {
        out.put(detail::is_moment<X> ? "covet_time_part('" : "covet_date_part('").put(name).put("', ");
        sql::write<X>(out);
        out.put(")");
    }
    static constexpr void write_postgresql(writer& out) {
        constexpr bool has_fraction = Part == expr::time_part::second || Part == expr::time_part::epoch;
        out.put(has_fraction ? "CAST(FLOOR(EXTRACT(" : "CAST(EXTRACT(").put(name).put(" FROM ");
        if (is_parameter<X> || !detail::is_moment<X>)
            write_typed<X>(out);
        else
            write_at<X, precedence::primary>(out);
        if (detail::is_moment<X>) out.put(" AT TIME ZONE 'UTC'");
        out.put(has_fraction ? ")) AS BIGINT)" : ") AS BIGINT)");
    }
    static constexpr void write_mysql(writer& out) {
        if (Part == expr::time_part::epoch)
            out.put("(TO_SECONDS(");
        else
            out.put("EXTRACT(").put(name).put(" FROM ");
        sql::write<X>(out);
        out.put(Part == expr::time_part::epoch ? ") - 62167219200)" : ")");
    }
};

}  // namespace covet::sql
