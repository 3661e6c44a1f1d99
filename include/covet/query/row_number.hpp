#pragma once

#include <covet/core/error.hpp>
#include <covet/core/value.hpp>
#include <covet/schema/codec.hpp>

#include <concepts>
#include <cstdint>
#include <limits>
#include <utility>

namespace covet::query {

/// What `limit` and `offset` take. Databases disagree on a negative one, so it is refused before they see it; one above
/// what they can count is as good as the largest.
struct row_number {
    template <std::integral Rows>
        requires(!std::same_as<Rows, bool>)
    constexpr row_number(Rows rows) {
        if (std::cmp_less(rows, 0))
            throw_error(error_kind::misuse, "covet: limit() or offset() is given a negative number of rows");
        constexpr std::int64_t most = std::numeric_limits<std::int64_t>::max();
        value = std::cmp_greater(rows, most) ? most : static_cast<std::int64_t>(rows);
    }

    std::int64_t value{};
};

}  // namespace covet::query

namespace covet::schema {

template <>
struct codec<query::row_number> {
    static constexpr type_description type{sql_type::int64};
    static constexpr value_view hold(query::row_number rows) noexcept { return value_view::integer(rows.value); }
};

}  // namespace covet::schema
