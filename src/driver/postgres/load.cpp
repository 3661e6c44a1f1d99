#include <covet/core/error.hpp>

#include <chrono>
#include <exception>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "connection.hpp"
#include "render.hpp"

namespace covet::driver::postgres_driver {
namespace {

constexpr std::string_view prefix = "COPY ";
constexpr std::string_view suffix = " FROM STDIN";

/// Renders the rows of a source as the fields of a COPY.
class field_writer {
public:
    field_writer(const statement& s, std::size_t width, answer_limit* limit)
        : statement_{s}, limit_{limit}, cells_(width), fields_(width), texts_(width) {
        for (std::size_t i = 0; i < width; ++i)
            how_.push_back(i < s.parameters.size() ? rendering_of(s.parameters[i].type) : rendering{});
    }

    bool next(row_source& source, copy_stream& to) {
        if (!take_row(source)) return false;
        ++row_;
        for (std::size_t i = 0; i < cells_.size(); ++i) fields_[i] = field(i);
        to.row(fields_);
        return true;
    }
    std::int64_t rows() const noexcept { return row_; }

private:
    bool take_row(row_source& source) {
        const answer_limit::pause now{limit_};
        return source.next(cells_);
    }
    std::optional<std::string_view> field(std::size_t i) {
        const value_view& v = cells_[i];
        if (v.is_null()) return std::nullopt;
        check(i, refusal(v));
        texts_[i].clear();
        if (v.kind() == value_kind::text) {
            if (!how_[i].is_array) return v.as_text();
            check(i, append_elements(texts_[i], v.as_text(), how_[i]));
            return texts_[i];
        }
        append_text(texts_[i], v, how_[i]);
        return texts_[i];
    }

    void check(std::size_t i, std::string_view why_refused) const {
        if (!why_refused.empty())
            throw conversion_error{"covet: column " + std::to_string(i + 1) + " " + std::string{why_refused} + ", in row " +
                                       std::to_string(row_),
                                   {.sqlstate = "22003", .sql = std::string{statement_.sql(postgresql)}}};
    }

    const statement& statement_;
    answer_limit* limit_;
    std::vector<value_view> cells_;
    std::vector<std::optional<std::string_view>> fields_;
    std::vector<std::string> texts_;
    std::vector<rendering> how_{};
    std::int64_t row_{};
};

/// What the source throws, or nothing. What libpqxx throws is not caught.
template <class GoesOn>
std::exception_ptr write_rows(field_writer& writer, row_source& source, copy_stream& to, GoesOn goes_on) {
    try {
        while (goes_on() && writer.next(source, to)) {
        }
    } catch (const pqxx::failure&) {
        throw;
    } catch (...) {
        return std::current_exception();
    }
    return nullptr;
}

struct ignoring_sink final : row_sink {
    bool row(std::span<const value_view>) override { return true; }
};

}  // namespace

/// A COPY cannot be given up half-way through libpqxx. Where it must not stay, it is rolled back.
outcome postgres_connection::load(const statement& s, std::size_t width, row_source& source) {
    const bool is_own = !is_open_on_server();
    if (is_own)
        enter();
    else
        run("SAVEPOINT covet_load");
    std::int64_t count = 0;
    try {
        count = copy_rows(s, width, source);
    } catch (...) {
        undo_load(is_own);
        throw;
    }
    if (is_own)
        leave(true);
    else
        run("RELEASE SAVEPOINT covet_load");
    return {.affected_rows = count};
}

std::int64_t postgres_connection::copy_rows(const statement& s, std::size_t width, row_source& source) {
    const std::string_view sql = s.text_for(postgresql);
    if (!sql.starts_with(prefix) || !sql.ends_with(suffix)) return repeat_row(s, width, source);
    const std::string target{sql.substr(prefix.size(), sql.size() - prefix.size() - suffix.size())};
    field_writer writer{s, width, limit_.get()};
    const circumstances when{.sql = sql, .writes = true, .has_other_values = true};
    const auto start = std::chrono::steady_clock::now();
    const auto is_late = [&, limit = options_.statement_timeout] {
        return limit.count() > 0 && std::chrono::steady_clock::now() - start >= limit;
    };
    bool stopped = false;  // which libpq would say only behind the last row
    std::exception_ptr failure;
    calling(when, [&] {
        copy_stream stream{library(), target};
        failure = write_rows(writer, source, stream, [&] { return !(stopped = running_->canceled() || is_late()); });
        stream.complete();
        return true;
    });
    if (failure != nullptr) std::rethrow_exception(failure);
    if (stopped)
        throw_server_error({.sqlstate = "57014", .message = "the load took longer than statement_timeout"}, when, running_->canceled());
    return writer.rows();
}

/// Where there is no column to copy, each row is a statement.
std::int64_t postgres_connection::repeat_row(const statement& s, std::size_t width, row_source& source) {
    ignoring_sink nothing;
    std::vector<value_view> cells(width);
    std::int64_t count = 0;
    for (; source.next(cells); ++count) execute(s, cells, nothing);
    return count;
}

void postgres_connection::undo_load(bool is_own) noexcept {
    if (!is_own && failed_) return;  // what the program does to its transaction undoes the load
    try {
        if (is_own)
            leave(false);
        else
            run("ROLLBACK TO SAVEPOINT covet_load; RELEASE SAVEPOINT covet_load");
    } catch (const std::exception&) {
        usable_ = false;  // half of the load may be in the transaction
    }
}

}  // namespace covet::driver::postgres_driver
