#include "statement_cache.hpp"

#include <covet/core/error.hpp>

#include "../session_words.hpp"
#include "error.hpp"

#include <algorithm>
#include <functional>
#include <limits>
#include <string>
#include <utility>

namespace covet::driver::sqlite_driver {
namespace {

/// Hand-written statements kept compiled. Programs that build SQL text at run time must not fill the memory with it.
constexpr std::size_t texts_kept = 32;

/// Idle copies kept of one static statement, which more than one is had only by running it inside of itself.
constexpr std::size_t copies_kept = 4;

std::size_t count_of(const prepared* chain) noexcept {
    std::size_t n = 0;
    for (; chain != nullptr; chain = chain->next.get()) ++n;
    return n;
}

/// True when nothing but space and comments is left.
bool is_blank(sqlite3* db, const char* begin, const char* end) {
    if (begin == end) return true;
    sqlite3_stmt* raw{};
    const int code = sqlite3_prepare_v3(db, begin, static_cast<int>(end - begin), 0, &raw, nullptr);
    const statement_handle more{raw};
    return code == SQLITE_OK && more == nullptr;
}

void check_text(std::string_view text) {
    if (text.empty()) throw misuse{"covet: the statement has no SQL text for SQLite"};
    if (text.size() > static_cast<std::size_t>(std::numeric_limits<int>::max()))
        throw misuse{"covet: SQL text of 2 GiB or more cannot be run"};
    if (text.find('\0') != std::string_view::npos)
        throw syntax_error{"covet: the SQL text has a NUL character in it, where SQLite would stop reading",
                           {.sqlstate = "42601", .sql = std::string{text}}};
}

}  // namespace

statement_cache::statement_cache(sqlite3* db, const lock_wait& locks) : db_{db}, locks_{locks} {
    by_text_.reserve(texts_kept);
}

std::unique_ptr<prepared> statement_cache::compile_static(const statement& s, std::uint32_t id) {
    std::unique_ptr<prepared> fresh = compile(s.text_for(sqlite));
    fresh->id = id;
    if (id >= by_id_.size()) by_id_.resize(std::max<std::size_t>(id + 1, static_statements().size() + 1));
    return fresh;
}

void statement_cache::give_back_another(std::unique_ptr<prepared> back) noexcept {
    if (back->id == 0) return keep_by_text(std::move(back));
    std::unique_ptr<prepared>& place = by_id_[back->id];
    if (count_of(place.get()) >= copies_kept) return;
    back->next = std::move(place);
    place = std::move(back);
}

void statement_cache::clear() noexcept {
    by_id_.clear();
    by_text_.clear();
}

std::unique_ptr<prepared> statement_cache::take_by_text(std::string_view text) {
    const std::size_t hash = std::hash<std::string_view>{}(text);
    const auto found = std::find_if(by_text_.begin(), by_text_.end(), [&](const auto& kept) {
        return kept->hash == hash && kept->text == text;
    });
    if (found == by_text_.end()) {
        std::unique_ptr<prepared> fresh = compile(text);
        fresh->text = text;
        fresh->hash = hash;
        return fresh;
    }
    std::unique_ptr<prepared> taken = std::exchange(*found, nullptr);
    std::swap(*found, by_text_.back());
    by_text_.pop_back();
    return taken;
}

void statement_cache::keep_by_text(std::unique_ptr<prepared> back) noexcept {
    back->last_used = ++clock_;
    if (by_text_.size() < texts_kept) {
        by_text_.push_back(std::move(back));
        return;
    }
    const auto oldest = std::min_element(by_text_.begin(), by_text_.end(), [](const auto& a, const auto& b) {
        return a->last_used < b->last_used;
    });
    *oldest = std::move(back);
}

std::unique_ptr<prepared> statement_cache::compile(std::string_view text) const {
    check_text(text);
    sqlite3_stmt* raw{};
    const char* tail{};
    const int code =
        sqlite3_prepare_v3(db_, text.data(), static_cast<int>(text.size()), SQLITE_PREPARE_PERSISTENT, &raw, &tail);
    if (code != SQLITE_OK)
        throw_sqlite_error(db_, locks_.canceled() ? SQLITE_INTERRUPT : code, text, phase::before_running);
    auto out = std::make_unique<prepared>();
    out->handle.reset(raw);
    if (raw == nullptr) throw misuse{"covet: the SQL text holds no statement", {.sql = std::string{text}}};
    if (!is_blank(db_, tail, text.data() + text.size()))
        throw misuse{"covet: the SQL text holds more than one statement; run_script() runs several",
                     {.sql = std::string{text}}};
    out->writes = sqlite3_stmt_readonly(raw) == 0;
    out->touches_session = may_touch_session(text);
    out->parameter_count = sqlite3_bind_parameter_count(raw);
    out->fit_cells();
    return out;
}

}  // namespace covet::driver::sqlite_driver
