#include "statement_cache.hpp"

#include <covet/core/error.hpp>

#include <algorithm>
#include <array>
#include <functional>
#include <utility>

#include "../session_words.hpp"
#include "script.hpp"

namespace covet::driver::mysql_driver {
namespace {

/// Whether SQL text begins with a word, in capitals, whatever its own case.
bool begins_with(std::string_view text, std::string_view word) {
    const std::size_t begin = text.find_first_not_of(" \t\r\n(");
    if (begin == std::string_view::npos || text.size() - begin < word.size()) return false;
    return std::equal(word.begin(), word.end(), text.begin() + static_cast<std::ptrdiff_t>(begin),
                      [](char w, char c) { return w == (c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c); });
}

std::string quoted(std::string_view name) {
    std::string out{'`'};
    for (const char c : name) out.append(c == '`' ? 2 : 1, c);
    return out += '`';
}

/// MySQL writes a FLOAT, unlike a DOUBLE, with six digits.
bool has_float(const prepared& p) {
    sql::ResultSetMetaData& meta = *p.handle->getMetaData();
    for (unsigned number = 1; number <= p.columns; ++number)
        if (meta.getColumnType(number) == sql::DataType::REAL) return true;
    return false;
}

}  // namespace

std::unique_ptr<prepared> statement_cache::take(const statement& s) {
    const std::uint32_t id = s.id();
    if (id == 0) return take_by_text(s.sql(mysql));
    if (id < by_id_.size() && by_id_[id] != nullptr) {
        --size_;
        return std::move(by_id_[id]);
    }
    std::unique_ptr<prepared> fresh = prepare(s);
    fresh->id = id;
    if (id >= by_id_.size()) by_id_.resize(std::max<std::size_t>(id + 1, static_statements().size() + 1));
    return fresh;
}

std::unique_ptr<prepared> statement_cache::take_by_text(std::string_view text) {
    const std::size_t hash = std::hash<std::string_view>{}(text);
    const auto found = std::find_if(by_text_.begin(), by_text_.end(), [&](const auto& kept) {
        return kept->hash == hash && kept->text == text;
    });
    if (found == by_text_.end()) {
        std::unique_ptr<prepared> fresh = prepare(text);
        fresh->text = text;
        fresh->hash = hash;
        by_text_.reserve(most_);
        return fresh;
    }
    std::unique_ptr<prepared> taken = std::exchange(*found, nullptr);
    std::swap(*found, by_text_.back());
    by_text_.pop_back();
    --size_;
    return taken;
}

void statement_cache::give_back(std::unique_ptr<prepared> back) noexcept {
    back->last_used = ++clock_;
    if (back->id != 0) {
        if (by_id_[back->id] != nullptr) return;  // it ran inside of itself
        if (size_ == most_) drop_oldest();
        by_id_[back->id] = std::move(back);
    } else {
        if (size_ == most_) drop_oldest();
        by_text_.push_back(std::move(back));
    }
    ++size_;
}

void statement_cache::drop_oldest() noexcept {
    std::unique_ptr<prepared>* oldest = nullptr;
    for (auto* const kept : {&by_id_, &by_text_})
        for (std::unique_ptr<prepared>& one : *kept)
            if (one != nullptr && (oldest == nullptr || one->last_used < (*oldest)->last_used)) oldest = &one;
    if (oldest == nullptr) return;
    const bool is_text = (*oldest)->id == 0;
    oldest->reset();
    if (is_text) {
        std::swap(*oldest, by_text_.back());
        by_text_.pop_back();
    }
    --size_;
}

std::unique_ptr<prepared> statement_cache::prepare(std::string_view text) {
    if (text.empty()) throw misuse{"covet: the statement has no SQL text for MySQL"};
    auto out = std::make_unique<prepared>();
    prepare_again(*out, text);
    out->touches_session = may_touch_session(text);
    out->generates_keys = begins_with(text, "INSERT") || begins_with(text, "REPLACE");
    constexpr std::array keeping{"INSERT", "REPLACE", "UPDATE", "DELETE", "WITH"};
    out->may_end_transaction = std::none_of(keeping.begin(), keeping.end(), [&](const char* word) { return begins_with(text, word); });
    return out;
}

/// Asks the server for the key in the statement itself, which saves a round trip. Who may insert may not be allowed to read.
std::unique_ptr<prepared> statement_cache::prepare(const statement& s) {
    const std::string_view text = s.text_for(mysql);
    if (has_returning_ && !s.generated_key.empty()) {
        try {
            std::unique_ptr<prepared> out = prepare(std::string{text} + " RETURNING " + quoted(s.generated_key));
            out->returns_key = true;
            out->columns = 0;  // the driver reads it by itself
            return out;
        } catch (const sql::SQLException&) {  // the plain text has the same error, or none
        }
    }
    std::unique_ptr<prepared> out = prepare(text);
    if (s.results.empty()) out->generates_keys = false;
    return out;
}

void statement_cache::prepare_again(prepared& p, std::string_view text) {
    p.handle.reset();  // lets go of a result that was not read
    p.handle.reset(connection_.prepareStatement({text.data(), text.size()}));
    p.parameter_count = static_cast<std::size_t>(p.handle->getParameterMetaData()->getParameterCount());
    p.columns = p.handle->getMetaData()->getColumnCount();
    // Of what changes and gives rows the connector knows no columns before it has run.
    if (p.columns == 0 && has_returning_ && !p.returns_key && has_word(text, "RETURNING")) p.columns = 1;
    p.only_reads = p.columns != 0 && (begins_with(text, "SELECT") || begins_with(text, "WITH"));
    p.can_stream = p.only_reads && !has_float(p);
}

}  // namespace covet::driver::mysql_driver
