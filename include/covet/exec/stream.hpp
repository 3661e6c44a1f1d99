#pragma once

#include <covet/exec/bind.hpp>
#include <covet/exec/call.hpp>
#include <covet/exec/decode.hpp>
#include <covet/query/select_related.hpp>
#include <covet/sql/static_statement.hpp>

#include <array>
#include <cstddef>
#include <iterator>
#include <memory>
#include <source_location>
#include <span>
#include <utility>

namespace covet::exec {

/// The rows of a query, read one by one while a loop runs over them. An input range; neither copied nor moved.
///
///     for (const Order& order : db.stream(from<Order>)) …
///
/// It keeps its own copy of the query, but what the query views, it views too. A loop may end early.
template <class Row, class Lease, class Query>
class row_stream {
public:
    row_stream(Lease lease, Query query, const std::array<value_view, Query::placeholder_count>& arguments,
               const std::source_location& where)
        : where_{where}, lease_{std::move(lease)}, query_{std::move(query)}, arguments_{keep(arguments)}, ready_{query_, arguments_.data(), where_} {}

    row_stream(const row_stream&) = delete;
    row_stream& operator=(const row_stream&) = delete;

    class iterator {
    public:
        using value_type = Row;
        using difference_type = std::ptrdiff_t;

        iterator() = default;
        explicit iterator(row_stream& stream) : stream_{&stream} {}

        const Row& operator*() const noexcept { return stream_->row_; }
        const Row* operator->() const noexcept { return &stream_->row_; }
        iterator& operator++() {
            stream_->advance();
            return *this;
        }
        void operator++(int) { ++*this; }
        bool operator==(std::default_sentinel_t) const noexcept { return stream_->at_end_; }

    private:
        row_stream* stream_{};
    };

    /// Starts the query, or starts it again.
    iterator begin() {
        located(where_, [&] {
            cursor_.reset();
            cursor_ = lease_->open(ready_.description(), ready_.parameters());
        });
        advance();
        return iterator{*this};
    }
    std::default_sentinel_t end() const noexcept { return {}; }

private:
    void advance() {
        located(where_, [&] {
            const std::span<const value_view> cells = cursor_->next();
            at_end_ = cells.empty();
            if (at_end_) return;
            row_ = Row{};
            read_row<query::related_in<Query>>(ready_.description(), cells.data(), row_);
        });
    }

    /// The call's arguments are gone when the loop begins.
    auto keep(std::array<value_view, Query::placeholder_count> arguments) {
        for (value_view& argument : arguments) argument = kept_.keep(argument);
        return arguments;
    }

    std::source_location where_;
    Lease lease_;
    Query query_;
    arena kept_{};
    std::array<value_view, Query::placeholder_count> arguments_;
    bound<Query> ready_;
    std::unique_ptr<driver::cursor> cursor_{};
    Row row_{};
    bool at_end_{};
};

}  // namespace covet::exec
