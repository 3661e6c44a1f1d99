#pragma once

#include <covet/core/dialect.hpp>
#include <covet/core/statement.hpp>
#include <covet/expr/choice.hpp>
#include <covet/sql/feature.hpp>
#include <covet/sql/target.hpp>

#include <cstddef>
#include <string_view>

/// \file
/// Writes SQL text, and notes on the way what the text asks for and touches.
namespace covet::sql {

/// A name made of several, with `_` between them.
struct joined_name {
    const joined_name* before;
    std::string_view last;
};

class writer {
public:
    /// `choices` are those of a statement whose text is chosen at run time; without them all that it may have is written.
    constexpr explicit writer(covet::dialect d, target to = {}, const expr::choice* choices = nullptr) noexcept
        : dialect_{d}, to_{to}, choices_{choices} {}

    constexpr covet::dialect dialect() const noexcept { return dialect_; }
    constexpr const extent& written() const noexcept { return written_; }

    /// Notes that the dialect has no such thing, so that the text is worth nothing.
    constexpr void lack(feature f) noexcept {
        if (written_.lacking == feature::none) written_.lacking = f;
    }

    /// Notes that nothing restricts what the statement changes.
    constexpr void change_all_rows() noexcept { written_.changes_all_rows = true; }

    // By pointer, since a compiler that evaluates this pays for every call.
    constexpr writer& put(std::string_view text) {
        const std::size_t size = text.size();
        if (to_.text != nullptr) {
            const char* const from = text.data();
            char* const to = to_.text + written_.text;
            for (std::size_t i = 0; i < size; ++i) to[i] = from[i];
        }
        written_.text += size;
        return *this;
    }

    /// Puts a text and what `write` writes, or neither when that is nothing, and says whether it was anything.
    constexpr bool put_before(std::string_view text, void (*write)(writer&)) {
        const std::size_t start = written_.text;
        put(text);
        const std::size_t from = written_.text;
        write(*this);
        if (written_.text != from) return true;
        if (from > written_.taken_back) written_.taken_back = from;
        written_.text = start;
        return false;
    }

    /// Whether what is chosen at run time has been chosen.
    constexpr bool is_chosen() const noexcept { return choices_ != nullptr; }
    /// The next choice in the order of the text.
    constexpr expr::choice next_choice() noexcept { return *choices_++; }

    constexpr writer& put_number(std::size_t number) {
        char digits[20]{};
        std::size_t at = sizeof digits;
        do {
            digits[--at] = static_cast<char>('0' + number % 10);
            number /= 10;
        } while (number > 0);
        return put({digits + at, sizeof digits - at});
    }

    /// A quoted name; quotes in it are doubled.
    constexpr writer& put_name(std::string_view name) {
        const char mark = quotation_mark();
        const std::string_view quote{&mark, 1};
        return put(quote).put_within(name, mark).put(quote);
    }
    constexpr writer& put_name(const joined_name& name) {
        const char mark = quotation_mark();
        const std::string_view quote{&mark, 1};
        put(quote);
        const std::size_t start = written_.text;
        put_joined(name, mark);
        if (dialect_ == postgresql && written_.text - start > 63) lack(feature::long_name);
        return put(quote);
    }

    /// A placeholder.
    constexpr writer& put_parameter(parameter_description parameter) {
        if (parameter.column.empty()) parameter.column = beside_;
        if (to_.parameters != nullptr) to_.parameters[written_.parameters] = parameter;
        ++written_.parameters;
        if (dialect_ == postgresql) return put("$").put_number(written_.parameters);
        if (numbered_) return put("?").put_number(written_.parameters);
        return put("?");
    }

    /// A value that has no placeholder: a cell of the rows that are loaded.
    constexpr void describe_cell(const parameter_description& cell) {
        if (to_.parameters != nullptr) to_.parameters[written_.parameters] = cell;
        ++written_.parameters;
    }

    /// The next parameter written is another than the one after the last, for text in another order than its values.
    /// MySQL's parameters have no numbers: its text rules the order of values.
    constexpr void go_to_parameter(std::size_t index) noexcept { written_.parameters = index; }

    /// Whether SQLite's parameters are written with their numbers; returns whether they were.
    constexpr bool set_numbered(bool numbered) noexcept {
        const bool before = numbered_;
        numbered_ = numbered;
        return before;
    }

    /// A table's name, as touched by the statement.
    constexpr writer& put_table(std::string_view table) {
        bool known = false;
        for (std::size_t i = 0; to_.tables != nullptr && i < written_.tables; ++i) known |= is_same(to_.tables[i], table);
        if (!known) {
            if (to_.tables != nullptr) to_.tables[written_.tables] = table;
            ++written_.tables;
        }
        return put_name(table);
    }

    /// Notes that the statement reads or writes a column.
    constexpr void touch(const column_use& use) {
        for (std::size_t i = 0; to_.columns != nullptr && i < written_.columns; ++i) {
            const column_use& known = to_.columns[i];
            if (is_same(known.column, use.column) && known.how == use.how && is_same(known.table, use.table)) return;
        }
        if (to_.columns != nullptr) to_.columns[written_.columns] = use;
        ++written_.columns;
    }

    /// A column's name, after the name that its table goes by where the statement is one that may have several. Nothing is
    /// touched without a table, as in a subquery's rows.
    constexpr writer& put_column(std::string_view source, std::string_view table, std::string_view column) {
        if (!table.empty()) touch({table, column, access::read});
        if (qualified_) put_name(source).put(".");
        return put_name(column);
    }

    /// The name of a statement's table, or of one that a path from there leads to, where rows of a relation are looked at.
    constexpr writer& put_source(std::string_view source, bool is_path) {
        if (related_ == nullptr) return put_name(source);
        return is_path ? put_name(joined_name{related_, source}) : put_name(*related_);
    }

    /// The name that the rows of a relation go by, where their model's columns stand under it; returns the one before.
    constexpr const joined_name* set_related(const joined_name* name) noexcept {
        const joined_name* const before = related_;
        related_ = name;
        return before;
    }
    constexpr const joined_name* related() const noexcept { return related_; }

    /// The table that the statement changes, which MySQL reads in no subquery.
    constexpr void set_changed(std::string_view table) noexcept { changed_ = table; }

    constexpr bool is_changed(std::string_view table) const noexcept { return is_same(changed_, table); }

    /// Whether columns stand after their table's name; returns what was so before.
    constexpr bool set_qualified(bool qualified) noexcept {
        const bool before = qualified_;
        qualified_ = qualified;
        return before;
    }

    /// Whether an outer join may make columns NULL that are not so by themselves; returns what was so before.
    constexpr bool set_outer(bool outer) noexcept {
        const bool before = outer_;
        outer_ = outer;
        return before;
    }
    constexpr bool outer() const noexcept { return outer_; }
    constexpr bool qualified() const noexcept { return qualified_; }

    /// The column that the next placeholders are compared with, for their descriptions; returns the one before.
    constexpr std::string_view set_beside(std::string_view column) noexcept {
        const std::string_view before = beside_;
        beside_ = column;
        return before;
    }

private:
    constexpr char quotation_mark() const noexcept { return dialect_ == mysql ? '`' : '"'; }

    constexpr writer& put_within(std::string_view name, const char& mark) {
        const char* rest = name.data();
        const char* const end = rest + name.size();
        for (const char* at = rest; at != end; ++at) {
            if (*at != mark) continue;
            put({rest, at + 1}).put({&mark, 1});
            rest = at + 1;
        }
        return put({rest, end});
    }
    constexpr void put_joined(const joined_name& name, const char& mark) {
        if (name.before != nullptr) {
            put_joined(*name.before, mark);
            put("_");
        }
        put_within(name.last, mark);
    }

    /// As `==`, without the calls that a compiler would have to evaluate.
    static constexpr bool is_same(std::string_view a, std::string_view b) noexcept {
        if (a.size() != b.size()) return false;
        const char* const x = a.data();
        const char* const y = b.data();
        for (std::size_t i = 0, size = a.size(); i < size; ++i)
            if (x[i] != y[i]) return false;
        return true;
    }

    covet::dialect dialect_;
    target to_;
    const expr::choice* choices_;
    extent written_{};
    bool qualified_{true};
    std::string_view changed_{};
    bool numbered_{};
    bool outer_{};
    const joined_name* related_{};
    std::string_view beside_{};
};

/// Writes a separator before each element but the first.
class separator {
public:
    constexpr explicit separator(std::string_view text = ", ") noexcept : text_{text} {}
    constexpr void operator()(writer& out) {
        if (!first_) out.put(text_);
        first_ = false;
    }
    /// Before one that may turn out to be nothing.
    constexpr void operator()(writer& out, void (*write)(writer&)) {
        if (out.put_before(first_ ? std::string_view{} : text_, write)) first_ = false;
    }

private:
    std::string_view text_;
    bool first_{true};
};

}  // namespace covet::sql
