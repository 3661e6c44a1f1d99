#pragma once

#include <covet/core/statement.hpp>
#include <covet/core/type_list.hpp>
#include <covet/core/value.hpp>
#include <covet/driver/connection.hpp>
#include <covet/exec/cells.hpp>
#include <covet/exec/related.hpp>

#include <concepts>
#include <cstddef>
#include <span>
#include <type_traits>
#include <vector>

/// \file
/// What takes the rows of a result and makes objects of them. `Related` is the list of steps whose objects a query loads
/// beside its rows.
namespace covet::exec {

/// Reads a row and the objects beside it, whose cells stand behind its own.
template <class Related = type_list<>, class Row>
void read_row(const statement& source, const value_view* cells, Row& row) {
    read_cells(source, cells, row);
    if constexpr (Related::size > 0) read_related(Related{}, source, cells, row);
}

/// Reads a row into a new element at the end.
template <class Related = type_list<>, class Row>
void append_row(const statement& source, const value_view* cells, std::vector<Row>& rows) {
    if constexpr (std::same_as<Row, bool>) {  // of which a vector has no elements to read into
        bool row{};
        read_row(source, cells, row);
        rows.push_back(row);
    } else {
        read_row<Related>(source, cells, rows.emplace_back());
    }
}

/// Takes rows into a vector.
template <class Row, class Related = type_list<>>
class vector_sink final : public driver::row_sink {
public:
    vector_sink(const statement& source, std::vector<Row>& rows) noexcept : source_{&source}, rows_{&rows} {}

    bool row(std::span<const value_view> cells) override {
        append_row<Related>(*source_, cells.data(), *rows_);
        return true;
    }
    void expect(std::size_t rows) override { rows_->reserve(rows); }

private:
    const statement* source_;
    std::vector<Row>* rows_;
};

/// Takes one row into an object, and notes whether there were none or more. A statement that writes runs to its end
/// though, so that nothing is left unwritten.
template <class Row, class Related = type_list<>>
class single_sink final : public driver::row_sink {
public:
    single_sink(const statement& source, Row& row) noexcept : source_{&source}, row_{&row} {}

    bool row(std::span<const value_view> cells) override {
        if (count_ < 2) ++count_;
        if (count_ > 1) return source_->access == covet::access::write;
        read_row<Related>(*source_, cells.data(), *row_);
        return true;
    }

    /// 0, 1, or 2 for more than one.
    std::size_t count() const noexcept { return count_; }

private:
    const statement* source_;
    Row* row_;
    std::size_t count_{};
};

/// For statements without rows.
class no_sink final : public driver::row_sink {
public:
    bool row(std::span<const value_view>) override { return true; }
};

}  // namespace covet::exec
