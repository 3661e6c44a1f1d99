#include "differential/databases.hpp"
#include "differential/hostile_strings.hpp"

#include <covet/json.hpp>
#include <covet/sql/static_statement.hpp>

#include <nlohmann/json.hpp>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <iterator>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <tuple>
#include <type_traits>
#include <utility>
#include <vector>

#include "support/observed.hpp"

using namespace covet;
using namespace differential;

namespace {

struct hostile {
    std::int64_t id{};
    std::int64_t number{};
    std::string text{};
    std::string pattern{};
    nlohmann::json document{};

    static consteval auto table() { return covet::table("hostile").index<&hostile::number>(); }
};

constexpr auto number = col<&hostile::number>;
constexpr auto text = col<&hostile::text>;
constexpr auto pattern = col<&hostile::pattern>;
constexpr auto word = json_value<std::string, "word">(col<&hostile::document>);

using columns = std::vector<std::tuple<std::string, std::string, std::string>>;

/// Every table and column that the database has, its own included, but not those of other tests on the same server.
columns catalogue(database& db) {
    if (db.dialect() == sqlite)
        return db.query<columns::value_type>("SELECT m.name, c.name, c.type FROM sqlite_schema m, pragma_table_xinfo(m.name) c ORDER BY 1, 2");
    const std::string all = "SELECT CONCAT(table_schema, '.', table_name), column_name, data_type FROM information_schema.columns";
    const std::string own = db.dialect() == mysql ? " WHERE table_schema IN (DATABASE(), 'mysql')" : "";
    return db.query<columns::value_type>(all + own + " ORDER BY 1, 2");
}

/// The texts of the statements that `f` runs, each once.
template <class Function>
std::set<std::string> texts_of(database& db, Function&& f) {
    support::witness watch{db};
    f();
    std::set<std::string> out;
    for (const support::told& each : watch.all) out.insert(each.sql);
    return out;
}

constexpr std::size_t at_once = 16;

template <class Predicate, std::size_t... I>
auto any_of(const Predicate& predicate, std::index_sequence<I...>) {
    return (predicate(std::integral_constant<std::size_t, I>{}) or ...);
}

/// The keys of every n-th string that something can be done with.
std::vector<std::size_t> every(std::size_t n, const strings& all, dialect d, bool (*holds)(dialect, std::string_view)) {
    std::vector<std::size_t> out;
    std::size_t met = 0;
    for (std::size_t i = 0; i < all.size(); ++i)
        if (holds(d, all[i]) && met++ % n == 0) out.push_back(i);
    return out;
}

/// The number of queries, each of so many bound strings, that do not find the rows of just these strings.
template <class Predicate>
std::size_t wrong_queries(database& db, const strings& all, const std::vector<std::size_t>& keys, const Predicate& predicate) {
    std::size_t wrong = 0;
    db.transaction([&](transaction& tx) {
        for (std::size_t begin = 0; begin < keys.size(); begin += at_once) {
            const auto key = [&](std::size_t i) { return keys[std::min(begin + i, keys.size() - 1)]; };
            const auto own = any_of([&](auto i) { return number == static_cast<std::int64_t>(key(i())) and predicate(all[key(i())]); },
                                    std::make_index_sequence<at_once>{});
            const std::size_t expected = std::min(at_once, keys.size() - begin);
            const auto near = number.between(static_cast<std::int64_t>(key(0)), static_cast<std::int64_t>(key(at_once - 1)));  // no scan
            if (tx.count(from<hostile>.where(near and own)) != static_cast<std::int64_t>(expected)) ++wrong;
        }
    });
    return wrong;
}

/// Stores the strings by numbers from 0, and reads them back.
void loads(database& db, const strings& all) {
    std::vector<hostile> rows;
    for (const std::string& s : all) {
        const bool is_document = has_document(db.dialect(), s);
        rows.push_back({.number = static_cast<std::int64_t>(rows.size()),
                        .text = s,
                        .pattern = matches(db.dialect(), s) ? like_literal(s) : "",
                        .document = is_document ? nlohmann::json{{"word", s}} : nlohmann::json::object()});
    }
    db.insert(rows);
    CHECK((db.all(from<hostile>.select(text).order_by(number)) == all));
}

void inserts_one_by_one(database& db, const strings& all) {
    strings some;
    std::int64_t key = 0;
    db.transaction([&](transaction& tx) {
        for (std::size_t i = 0; i < all.size(); i += 10) {
            tx.insert(hostile{.number = --key, .text = all[i]});
            some.push_back(all[i]);
        }
    });
    CHECK((db.all(from<hostile>.select(text).where(number < 0).order_by(desc(number))) == some));
    db.run(erase<hostile>.where(number < 0));
}

void finds_by_equality(database& db, const strings& all) {
    CHECK(wrong_queries(db, all, every(1, all, db.dialect(), keeps), [](const std::string& s) { return text == s; }) == 0);
}

void finds_in_ranges(database& db, const strings& all) {
    constexpr std::size_t size = 100;
    std::size_t wrong = 0;
    for (std::size_t begin = 0; begin < all.size(); begin += size) {
        const std::size_t end = std::min(begin + size, all.size());
        const strings some(all.begin() + static_cast<std::ptrdiff_t>(begin), all.begin() + static_cast<std::ptrdiff_t>(end));
        const auto in_some = text.in(some);
        const auto own = number.between(static_cast<std::int64_t>(begin), static_cast<std::int64_t>(end) - 1);
        wrong += db.all(from<hostile>.select(text).where(own and in_some).order_by(number)) == some ? 0U : 1U;
        if (begin % (10 * size) > 0) continue;
        wrong += db.count(from<hostile>.where(in_some)) == static_cast<std::int64_t>(some.size()) ? 0U : 1U;
        wrong += db.count(from<hostile>.where(own and not in_some)) == 0 ? 0U : 1U;
    }
    CHECK(wrong == 0);
}

void finds_by_pattern(database& db, const strings& all) {
    const auto bound = [&](const auto& predicate) {
        return wrong_queries(db, all, every(10, all, db.dialect(), matches), predicate);
    };
    CHECK(bound([](const std::string& s) { return text.like(like_literal(s)); }) == 0);
    CHECK(bound([](const std::string& s) { return text.starts_with(s) and text.contains(s) and text.ends_with(s); }) == 0);
    // The same of all of them as they are stored, and of each with its neighbour's.
    using neighbour = alias<hostile, "neighbour">;
    const auto patterns = from<hostile>.where(pattern != "");
    CHECK(db.count(patterns.where(not text.like(pattern))) == 0);
    CHECK(db.count(patterns.where(not(text.starts_with(text) and text.contains(text) and text.ends_with(text)))) == 0);
    CHECK(db.count(from<hostile>.join<neighbour>(neighbour::col<&hostile::number> == number + 1)
                       .where(neighbour::col<&hostile::pattern> != "" and text.like(neighbour::col<&hostile::pattern>))) == 0);
}

void finds_in_documents(database& db, const strings& all) {
    const std::vector<std::size_t> keys = every(1, all, db.dialect(), has_document);
    CHECK(wrong_queries(db, all, every(10, all, db.dialect(), has_document), [](const std::string& s) { return word == s; }) == 0);
    CHECK(db.count(from<hostile>.where(word == text)) == static_cast<std::int64_t>(keys.size()));
    const auto documents = db.all(from<hostile>.select(col<&hostile::document>).order_by(number));
    REQUIRE(documents.size() == all.size());
    std::size_t wrong = 0;
    for (const std::size_t key : keys) wrong += documents[key] == nlohmann::json{{"word", all[key]}} ? 0U : 1U;
    CHECK(wrong == 0);
}

/// Each way into the database throws, and leaves nothing behind.
void refuses(database& db, const std::string& s) {
    CHECK_THROWS_AS(db.insert(hostile{.text = s}), conversion_error);
    CHECK_THROWS_AS(db.insert(std::vector<hostile>{{.text = "harmless"}, {.text = s}}), conversion_error);
    CHECK_THROWS_AS(db.run(update<hostile>.set(text = s).unconditionally()), conversion_error);
    CHECK_THROWS_AS(db.count(from<hostile>.where(text == s)), conversion_error);
    CHECK_THROWS_AS(db.count(from<hostile>.where(text.like(s))), conversion_error);
    CHECK_THROWS_AS(db.count(from<hostile>.where(text.contains(s))), conversion_error);
    CHECK_THROWS_AS(db.count(from<hostile>.where(text.in(strings{"harmless", s}))), conversion_error);
    CHECK_THROWS_AS(db.count(from<hostile>.where(word == s)), conversion_error);
    if (!is_utf8(s)) CHECK_THROWS_AS(db.insert(hostile{.document = s}), conversion_error);
    CHECK(db.count(from<hostile>) == 1);
    CHECK(db.one(from<hostile>.select(text)) == "kept");
}

constexpr void (*ways[])(database&, const strings&) = {loads, inserts_one_by_one, finds_by_equality, finds_in_ranges,
                                                       finds_by_pattern, finds_in_documents};

}  // namespace

TEST_CASE("hostile strings are values everywhere, byte for byte, and never SQL") {
    const strings all = hostile_strings();
    differential::databases databases;
    databases.create_tables<hostile>();
    databases.each([&](database& db) {
        const strings kept = only(all, db.dialect(), keeps);
        strings harmless;
        for (int i = 100; i < 200; ++i) harmless.push_back("word " + std::to_string(i));
        const columns before = catalogue(db);
        std::map<std::size_t, std::set<std::string>> texts;
        for (const strings& some : {harmless, kept}) {
            db.run(erase<hostile>.unconditionally());
            for (std::size_t i = 0; i < std::size(ways); ++i) {
                const auto told = texts_of(db, [&] { ways[i](db, some); });
                CHECK(texts.try_emplace(i, told).first->second == told);
            }
        }
        CHECK(catalogue(db) == before);
    });
}

TEST_CASE("strings that a database cannot hold are refused, whichever way they come") {
    const strings all = hostile_strings();
    differential::databases databases;
    databases.create_tables<hostile>();
    databases.each([&](database& db) {
        db.insert(hostile{.text = "kept"});
        for (const std::string& s : all)
            if (!keeps(db.dialect(), s)) refuses(db, s);
    });
}
