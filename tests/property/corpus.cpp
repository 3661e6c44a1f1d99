#include "property/corpus.hpp"

#include <covet/covet.hpp>

#include <doctest/doctest.h>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

using namespace covet;

namespace {

struct hostile {
    std::int64_t id{};
    std::string text{};
    std::optional<std::string> other{};

    static consteval auto table() { return covet::table("hostile").index<&hostile::text>().index<&hostile::other>(); }
};

constexpr auto id = col<&hostile::id>;
constexpr auto text = col<&hostile::text>;
constexpr auto other = col<&hostile::other>;

/// Strings, each once, in a table of their own; the order of the keys is theirs.
struct corpus : database {
    corpus() : database{"sqlite::memory:"} {
        create_tables<hostile>();
        schema_before = schema();
        strings = property::corpus_of_directory();
        if (strings.empty())
            MESSAGE("There is no corpus: COVET_CORPUS_DIR is not set. The built-in strings alone are tried.");
        else
            MESSAGE("The corpus has ", strings.size(), " lines.");
        for (std::string& s : property::built_in_corpus()) strings.push_back(std::move(s));
        std::ranges::sort(strings);
        const auto repeated = std::ranges::unique(strings);
        strings.erase(repeated.begin(), repeated.end());
    }

    using entry = std::pair<std::string, std::optional<std::string>>;
    std::vector<entry> schema() { return query<entry>("SELECT name, sql FROM sqlite_schema ORDER BY name"); }

    /// No string has become SQL.
    void check_untouched() {
        CHECK(schema() == schema_before);
        CHECK(static_statements().size() == statements_before);
        CHECK(query<std::string>("PRAGMA integrity_check") == std::vector<std::string>{"ok"});
    }

    std::vector<std::string> strings;
    std::vector<entry> schema_before;
    std::size_t statements_before{static_statements().size()};
};

/// The number of strings for which something does not hold, and the first of them.
struct tally {
    std::size_t wrong{};
    std::string first{};

    void expect(bool holds, const std::string& s) {
        if (holds) return;
        if (wrong++ == 0) first = s;
    }
    void check() const {
        CAPTURE(first);
        CHECK(wrong == 0);
    }
};

template <class Call>
bool throws(Call call) {
    try {
        call();
        return false;
    } catch (const error&) {
        return true;
    }
}

/// Their rows at once, with keys from 1.
struct stored_corpus : corpus {
    stored_corpus() {
        std::vector<hostile> rows;
        for (const std::string& s : strings) rows.push_back({.id = {}, .text = s, .other = s});
        insert(rows);
    }
};

/// SQLite's LIKE reads what is no UTF-8 as something else, and stops at a NUL.
bool is_plain(std::string_view s) {
    for (std::size_t at = 0; at < s.size();) {
        const auto byte = static_cast<unsigned char>(s[at++]);
        const int following = byte < 0x80 ? 0 : byte >= 0xc2 && byte < 0xe0 ? 1 : byte > 0xe0 && byte < 0xed ? 2 : byte > 0xf0 && byte < 0xf4 ? 3 : -1;
        if (byte == 0 || following < 0) return false;
        for (int i = 0; i < following; ++i)
            if (at == s.size() || (static_cast<unsigned char>(s[at++]) & 0xc0) != 0x80) return false;
    }
    return true;
}

using keys = std::vector<std::int64_t>;
constexpr auto found_ids = from<hostile>.select(id);

}  // namespace

TEST_CASE("hostile strings are stored byte for byte") {
    corpus db;
    tally found;
    db.transaction([&](transaction& tx) {
        for (const std::string& s : db.strings) {
            hostile row{.text = s};
            tx.insert(row);
            tx.run(update<hostile>.set(other = s).where(id == row.id));
            const auto back = tx.find<hostile>(row.id);
            found.expect(back && back->text == s && back->other == s, s);
        }
    });
    found.check();
    CHECK(db.all(from<hostile>.select(text).order_by(id)) == db.strings);
    CHECK(db.all(from<hostile>.select(other).order_by(other)).back() == db.strings.back());  // as std::string compares
    db.check_untouched();
}

TEST_CASE("hostile strings are found by equality") {
    stored_corpus db;
    static constexpr auto by_text = found_ids.where(text == param);
    const std::string_view sql = by_text.sql<sqlite>();
    tally found;
    db.transaction([&](transaction& tx) {
        for (std::size_t i = 0; i < db.strings.size(); ++i) {
            const std::string& s = db.strings[i];
            const keys own{static_cast<std::int64_t>(i) + 1};
            const auto bound = found_ids.where(text == s);
            found.expect(tx.all(by_text, s) == own, s);
            found.expect(tx.all(bound) == own, s);
            found.expect(tx.all(found_ids.where(other == std::optional{s})) == own, s);
            found.expect(bound.sql<sqlite>() == sql, s);
        }
    });
    found.check();
    CHECK(sql == R"(SELECT "hostile"."id" FROM "hostile" WHERE "hostile"."text" = ?)");
    db.check_untouched();
}

TEST_CASE("hostile strings are members of lists and ranges") {
    stored_corpus db;
    tally found;
    for (std::size_t i = 0; i < db.strings.size(); i += 100) {
        const auto begin = db.strings.begin() + static_cast<std::ptrdiff_t>(i);
        const std::vector<std::string> some(begin, begin + std::min<std::ptrdiff_t>(100, db.strings.end() - begin));
        found.expect(db.all(from<hostile>.select(text).where(text.in(some)).order_by(id)) == some, some.front());
        found.expect(db.count(from<hostile>.where(text.in(some.front(), some.back()))) == (some.size() > 1 ? 2 : 1), some.front());
    }
    found.check();
    CHECK(db.count(from<hostile>.where(text.in(db.strings))) == static_cast<std::int64_t>(db.strings.size()));
    CHECK(db.count(from<hostile>.where(not text.in(db.strings))) == 0);
    db.check_untouched();
}

TEST_CASE("hostile strings are patterns that match themselves") {
    stored_corpus db;
    constexpr std::size_t longest_pattern = 50'000;  // of SQLite, in bytes
    static constexpr auto like = from<hostile>.select(text).where(text.like(param));
    tally matched, alone, refused;
    db.transaction([&](transaction& tx) {
        for (const std::string& s : db.strings) {
            const std::string pattern = like_literal(s);
            if (pattern.size() > longest_pattern) {
                refused.expect(throws([&] { tx.all(like, pattern); }), s);
                continue;
            }
            const std::vector<std::string> found = tx.all(like, pattern);
            matched.expect(std::ranges::find(found, s) != found.end(), s);
            if (is_plain(s)) alone.expect(std::ranges::all_of(found, [&](const std::string& f) { return f.c_str() == s; }), s);
        }
    });
    matched.check();
    alone.check();
    refused.check();
    db.check_untouched();
}
