#include <covet/core/error.hpp>
#include <covet/sql/shape.hpp>

#include <algorithm>
#include <mutex>
#include <string>
#include <vector>

namespace covet::sql {

struct shape_table::shape : statement {
    std::vector<expr::choice> choices;
    std::uint64_t hash{};
    shape* next{};  // of the same chain

    std::string name_of_it;
    std::string text_of_all;
    std::vector<parameter_description> parameters_of_it;
    std::vector<column_use> columns_of_it;
    std::vector<std::string_view> tables_of_it;
    statement_slot slot_of_it{};
};

namespace {

std::string name_of(const name_source& source, std::span<const std::string_view> tables) {
    writer counting{sqlite};
    write_name(counting, source, tables);
    std::string name(counting.written().text, '\0');
    writer out{sqlite, {.text = name.data()}};
    write_name(out, source, tables);
    return name;
}

/// Shapes are written rarely, so all tables share it.
constinit std::mutex adding;

using extents = std::array<extent, dialects.size()>;

extents measure(const shape_family& family, const expr::choice* choices) {
    extents out{};
    for (const dialect d : dialects) {
        if (!family.dialects[index_of(d)]) continue;
        writer counting{d, {}, choices};
        family.write(counting);
        out[index_of(d)] = counting.written();
    }
    return out;
}

}  // namespace

std::uint64_t shape_table::hash_of(std::span<const expr::choice> choices) noexcept {
    std::uint64_t hash = 0xcbf29ce484222325;  // FNV-1a, a choice at a time
    for (const expr::choice c : choices) hash = (hash ^ c) * 0x100000001b3;
    return hash ^ (hash >> 29);
}

const shape_table::shape* shape_table::look_up(std::span<const expr::choice> choices, std::uint64_t hash) const noexcept {
    const shape* at = chains_[hash % chains_.size()].load(std::memory_order_acquire);
    while (at != nullptr && !(at->hash == hash && std::ranges::equal(at->choices, choices))) at = at->next;
    return at;
}

shape_pointer shape_table::kept(const shape& known) noexcept {
    return {&known, [](const statement*) noexcept {}};
}

std::unique_ptr<shape_table::shape> shape_table::write(std::span<const expr::choice> choices, std::uint64_t hash) const {
    const extents bounds = measure(*family_, choices.data());
    auto out = std::make_unique<shape>();
    out->choices.assign(choices.begin(), choices.end());
    out->hash = hash;

    extent most{};
    for (const extent& written : bounds) {
        if (written.changes_all_rows)
            throw misuse{"covet: nothing is left of the where() of this update or erase, so that it would change all rows. "
                         "Add unconditionally() when all rows are meant then."};
        if (written.lacking == feature::long_name)
            throw misuse{"covet: any, none, every and count of rows stand in each other so deep that a table's name has more than 63 "
                         "bytes, of which PostgreSQL reads no more. Begin at an alias with a short name."};
        most.text += std::max(written.text, written.taken_back);
        most.parameters = std::max(most.parameters, written.parameters);
        most.columns = std::max(most.columns, written.columns);
        most.tables = std::max(most.tables, written.tables);
    }
    out->text_of_all.resize(most.text);
    out->parameters_of_it.resize(most.parameters);
    out->columns_of_it.resize(most.columns);
    out->tables_of_it.resize(most.tables);

    char* to = out->text_of_all.data();
    for (const dialect d : dialects) {
        if (bounds[index_of(d)].text == 0) continue;
        writer writing{d, {to, out->parameters_of_it.data(), out->columns_of_it.data(), out->tables_of_it.data()}, choices.data()};
        family_->write(writing);
        const extent& written = writing.written();
        out->text[index_of(d)] = {to, written.text};
        out->parameters = std::span{out->parameters_of_it}.first(written.parameters);
        out->columns = std::span{out->columns_of_it}.first(written.columns);
        out->tables = std::span{out->tables_of_it}.first(written.tables);
        to += written.text;
    }
    out->name_of_it = name_of(family_->name, out->tables);
    out->name = out->name_of_it;
    out->results = family_->results;
    out->access = family_->access;
    return out;
}

shape_pointer shape_table::add(std::span<const expr::choice> choices, std::uint64_t hash) {
    const std::lock_guard lock{adding};
    if (const shape* const known = look_up(choices, hash); known != nullptr) return kept(*known);
    std::unique_ptr<shape> fresh = write(choices, hash);
    if (size_ == most_kept)
        return {fresh.release(), [](const statement* s) noexcept { delete static_cast<const shape*>(s); }};
    fresh->slot = &fresh->slot_of_it;
    std::atomic<shape*>& chain = chains_[hash % chains_.size()];
    fresh->next = chain.load(std::memory_order_relaxed);
    ++size_;
    chain.store(fresh.get(), std::memory_order_release);
    return kept(*fresh.release());
}

}  // namespace covet::sql
