#include "statement_cache.hpp"

#include <covet/core/error.hpp>

#include <algorithm>
#include <charconv>
#include <exception>
#include <iterator>
#include <utility>

#include "../placeholders.hpp"
#include "../session_words.hpp"

namespace covet::driver::postgres_driver {
namespace {

std::vector<rendering> described(const statement& s) {
    std::vector<rendering> out;
    out.reserve(s.parameters.size());
    for (const parameter_description& p : s.parameters) out.push_back(rendering_of(p.type));
    return out;
}

void check_text(std::string_view text) {
    if (text.find('\0') != std::string_view::npos)
        throw syntax_error{"covet: the SQL text has a NUL character in it, where PostgreSQL would stop reading",
                           {.sqlstate = "42601", .sql = std::string{text}}};
}

/// Of SQL written by hand only the server knows what its parameters are.
void learn_parameters(prepared& fresh, pqxx::transaction_base& on) {
    const pqxx::result types =
        on.exec("SELECT unnest(parameter_types)::oid FROM pg_prepared_statements WHERE name = '" + fresh.name + "'");
    for (const auto& row : types) {
        std::uint32_t oid{};
        const auto field = row[0];
        std::from_chars(field.c_str(), field.c_str() + field.size(), oid);
        fresh.parameters.push_back(rendering_of(oid));
    }
    fresh.parameter_count = fresh.parameters.size();
}

}  // namespace

std::shared_ptr<prepared> statement_cache::take(const statement& s, pqxx::transaction_base& on, bool in_transaction) {
    const std::uint32_t id = s.id();
    auto found = recent_.end();
    if (id == 0) {
        if (const auto known = by_text_.find(s.text_for(postgresql)); known != by_text_.end()) found = known->second;
    } else if (id < by_id_.size()) {
        found = by_id_[id];
    }
    if (found != recent_.end()) {
        if (found != recent_.begin()) recent_.splice(recent_.begin(), recent_, found);
        return recent_.front();
    }
    make_room();
    if (!in_transaction) drop_leftovers();
    return prepare_new(s, id, on);
}

std::shared_ptr<prepared> statement_cache::prepare_new(const statement& s, std::uint32_t id, pqxx::transaction_base& on) {
    const std::string_view text = s.text_for(postgresql);
    check_text(text);
    auto fresh = std::make_shared<prepared>();
    fresh->name = "covet_" + std::to_string(++made_);
    fresh->id = id;
    fresh->touches_session = may_touch_session(text);
    prepare(connection_, fresh->name, std::string{text});
    fresh->parameter_count = count_placeholders(text, postgresql);
    fresh->parameters = described(s);
    if (id == 0) fresh->text = text;
    if (fresh->parameters.empty() && fresh->parameter_count > 0) learn_parameters(*fresh, on);
    keep(fresh);
    return fresh;
}

void statement_cache::keep(const std::shared_ptr<prepared>& fresh) {
    recent_.push_front(fresh);
    if (fresh->id == 0) {
        by_text_.emplace(fresh->text, recent_.begin());
        return;
    }
    const std::size_t needed = std::max<std::size_t>(fresh->id + 1, static_statements().size() + 1);
    if (fresh->id >= by_id_.size()) by_id_.resize(needed, recent_.end());
    by_id_[fresh->id] = recent_.begin();
}

void statement_cache::make_room() {
    while (recent_.size() >= bound_) {
        leftovers_.push_back(recent_.back()->name);
        erase(std::prev(recent_.end()));
    }
}

void statement_cache::drop_leftovers() noexcept {
    for (const std::string& name : leftovers_) {
        try {
            connection_.unprepare(name);
        } catch (const std::exception&) {
            // The server does not have it any more, which is what is wanted.
        }
    }
    leftovers_.clear();
}

void statement_cache::forget(const prepared& stale) {
    for (auto at = recent_.begin(); at != recent_.end(); ++at) {
        if (at->get() != &stale) continue;
        leftovers_.push_back(stale.name);
        return erase(at);
    }
}

void statement_cache::forget_all() noexcept {
    by_text_.clear();
    by_id_.clear();
    recent_.clear();
    leftovers_.clear();
}

void statement_cache::erase(list::iterator at) {
    const prepared& old = **at;
    if (old.id == 0)
        by_text_.erase(old.text);
    else
        by_id_[old.id] = recent_.end();
    recent_.erase(at);
}

}  // namespace covet::driver::postgres_driver
