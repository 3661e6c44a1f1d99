#pragma once

#include <covet/covet.hpp>

#include <doctest/doctest.h>

#include <algorithm>
#include <concepts>
#include <cstdint>
#include <cstring>
#include <optional>
#include <utility>
#include <vector>

/// \file
/// A value goes into a database and comes out, on every way that there is.
namespace property {

template <class T>
struct kept {
    std::int64_t id{};
    T value{};
    std::optional<T> maybe{};

    static consteval auto table() { return covet::table("kept"); }
};

/// Equality that tells all values apart: -0.0 from 0.0, too.
template <class T>
bool same(const T& a, const T& b) {
    if constexpr (std::floating_point<T>)
        return std::memcmp(&a, &b, sizeof a) == 0;
    else
        return a == b;
}
template <class T>
bool same(const kept<T>& a, const kept<T>& b) {
    return a.id == b.id && same(a.value, b.value) && a.maybe.has_value() == b.maybe.has_value() &&
           (!a.maybe || same(*a.maybe, *b.maybe));
}
template <class T>
bool same(const std::vector<kept<T>>& a, const std::vector<kept<T>>& b) {
    return std::ranges::equal(a, b, [](const kept<T>& x, const kept<T>& y) { return same(x, y); });
}

template <class T>
std::vector<kept<T>> rows_of(const std::vector<T>& values) {
    std::vector<kept<T>> rows;
    for (const T& value : values) {
        rows.push_back({.id = {}, .value = value, .maybe = value});
        rows.push_back({.id = {}, .value = value, .maybe = std::nullopt});
    }
    return rows;
}

/// One by one, and all at once.
template <class T>
void check_inserts(const std::vector<T>& values) {
    std::vector<kept<T>> rows = rows_of(values);
    covet::database one_by_one{"sqlite::memory:"}, at_once{"sqlite::memory:"};
    one_by_one.create_tables<kept<T>>();
    at_once.create_tables<kept<T>>();
    for (kept<T>& row : rows) one_by_one.insert(row);
    for (const kept<T>& row : rows) {
        const auto found = one_by_one.find<kept<T>>(row.id);
        REQUIRE(found.has_value());
        CHECK(same(*found, row));
    }
    at_once.insert(rows);
    CHECK(same(at_once.all(covet::from<kept<T>>), rows));
}

/// Beside a column: values that were given as an lvalue, an rvalue, an optional, in a list, in ranges and as arguments.
template <class T>
void check_operands(const std::vector<T>& values) {
    using covet::col;
    using model = kept<T>;
    covet::database db{"sqlite::memory:"};
    db.create_tables<model>();
    std::vector<model> rows = rows_of(values);
    db.insert(rows);
    static constexpr auto placeholder = covet::from<model>.where(col<&model::value> == covet::param);
    static constexpr auto array = covet::from<model>.where(col<&model::value>.in(covet::param));
    for (const T& value : values) {
        std::vector<model> equal, with_maybe;
        for (const model& row : rows) {
            if (row.value == value) equal.push_back(row);
            if (row.maybe == value) with_maybe.push_back(row);
        }
        const std::vector<T> list{value};
        CHECK(same(db.all(covet::from<model>.where(col<&model::value> == value)), equal));
        CHECK(same(db.all(covet::from<model>.where(col<&model::value> == T(value))), equal));
        CHECK(same(db.all(covet::from<model>.where(col<&model::maybe> == std::optional<T>{value})), with_maybe));
        CHECK(same(db.all(covet::from<model>.where(col<&model::value>.in(value, T(value)))), equal));
        CHECK(same(db.all(covet::from<model>.where(col<&model::maybe>.in(list))), with_maybe));
        CHECK(same(db.all(placeholder, value), equal));
        CHECK(same(db.all(array, list), equal));
    }
}

/// Through set(), of an update and of an insert.
template <class T>
void check_assignments(const std::vector<T>& values) {
    using covet::col;
    using model = kept<T>;
    covet::database db{"sqlite::memory:"};
    db.create_tables<model>();
    for (const T& value : values) {
        db.run(covet::insert<model>.set(col<&model::value> = value, col<&model::maybe> = std::optional<T>{value}));
        const model inserted = db.one(covet::from<model>);
        CHECK(same(inserted, model{inserted.id, value, value}));
        db.run(covet::update<model>.set(col<&model::value> = values.front(), col<&model::maybe> = std::nullopt).unconditionally());
        CHECK(same(db.one(covet::from<model>), model{inserted.id, values.front(), std::nullopt}));
        static constexpr auto change = covet::update<model>.set(col<&model::value> = covet::param, col<&model::maybe> = covet::param).unconditionally();
        db.run(change, value, value);
        CHECK(same(db.one(covet::from<model>), model{inserted.id, value, value}));
        db.remove(inserted);
    }
}

template <class T>
void check_round_trip(const std::vector<T>& values) {
    check_inserts(values);
    check_operands(values);
    check_assignments(values);
}

}  // namespace property
