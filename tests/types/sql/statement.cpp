#include "support/shop.hpp"

#include <covet/query/object.hpp>
#include <covet/sql/static_statement.hpp>

#include <algorithm>
#include <array>
#include <string_view>

using namespace covet;
using namespace shop;
using query::key_source;

namespace {

template <class Statement>
consteval const statement& described(Statement) {
    return sql::description_of<Statement>;
}

consteval bool asks_for(const statement& s, std::size_t i, type_description type, std::string_view column) {
    const parameter_description& parameter = s.parameters[i];
    return parameter.type == type && parameter.column == column && !parameter.is_array;
}

consteval bool gives(const statement& s, std::size_t i, std::string_view name, type_description type, bool nullable) {
    const result_description& result = s.results[i];
    return result.name == name && result.type == type && result.nullable == nullable;
}

template <std::size_t N>
consteval bool touches(const statement& s, const std::array<column_use, N>& uses) {
    return std::equal(s.columns.begin(), s.columns.end(), uses.begin(), uses.end());
}

// A query
constexpr auto& dear = described(from<order>.where(col<&order::total> > 1.5 and col<&order::state> == param)
                                     .order_by(col<&order::placed_at>)
                                     .limit(param)
                                     .select(col<&order::id>, col<&order::discount>, col<&order::total> * 2.0));
static_assert(dear.access == access::read);
static_assert(dear.text[index_of(mysql)] == dear.sql(mysql));
static_assert(dear.tables.size() == 1 && dear.tables[0] == "orders");

static_assert(dear.parameters.size() == 4);
static_assert(asks_for(dear, 0, {sql_type::float64}, "total"));
static_assert(asks_for(dear, 1, {sql_type::float64}, "total"));
static_assert(asks_for(dear, 2, {sql_type::int16}, "state"));
static_assert(asks_for(dear, 3, {sql_type::int64}, ""));

static_assert(dear.results.size() == 3);
static_assert(gives(dear, 0, "id", {sql_type::int64}, false));
static_assert(gives(dear, 1, "discount", {sql_type::float64}, true));
static_assert(gives(dear, 2, "expression", {sql_type::float64}, false));

// Each column once, in the order of the text.
static_assert(touches(dear, std::to_array<column_use>({{"orders", "id", access::read},
                                                       {"orders", "discount", access::read},
                                                       {"orders", "total", access::read},
                                                       {"orders", "state", access::read},
                                                       {"orders", "placed_at", access::read}})));

// A whole model
constexpr auto& countries = described(from<country>);
static_assert(countries.parameters.empty());
static_assert(countries.results.size() == 3);
static_assert(gives(countries, 0, "code", {sql_type::text}, false));
static_assert(gives(countries, 2, "people", {sql_type::int64}, true));
static_assert(countries.columns.size() == 3);

// Members of a struct name what has no name.
struct spend {
    std::int64_t customer{};
    std::optional<double> total{};
    std::int64_t orders{};
};
constexpr auto& spends = described(from<order>.group_by(col<&order::customer_id>)
                                       .select<spend>(col<&order::customer_id>, sum(col<&order::total>), count()));
static_assert(gives(spends, 0, "customer_id", {sql_type::int64}, false));
static_assert(gives(spends, 1, "total", {sql_type::float64}, true));
static_assert(gives(spends, 2, "orders", {sql_type::int64}, false));

// Parameters know the column that they stand beside, on either side and in every predicate.
constexpr auto& beside = described(from<article>.where(5 < col<&article::stock> and col<&article::title>.like(param) and
                                                       col<&article::price>.between(1.0, param) and
                                                       col<&article::color>.in(color::red, param) and
                                                       col<&article::stock>.in(param)));
static_assert(beside.parameters.size() == 7);
static_assert(asks_for(beside, 0, {sql_type::int32}, "stock"));
static_assert(asks_for(beside, 1, {sql_type::text}, "title"));
static_assert(asks_for(beside, 2, {sql_type::float64}, "price"));
static_assert(asks_for(beside, 3, {sql_type::float64}, "price"));
static_assert(asks_for(beside, 4, {sql_type::text}, "color"));
static_assert(asks_for(beside, 5, {sql_type::text}, "color"));
static_assert(beside.parameters[6].is_array);
static_assert(beside.parameters[6].column == "stock");
static_assert(beside.parameters[6].type == type_description{sql_type::int32});

// A count, and an existence
constexpr auto& counting = described(query::counted(from<ticket>.limit(5)));
static_assert(counting.results.size() == 1 && gives(counting, 0, "count", {sql_type::int64}, false));
static_assert(counting.access == access::read);
constexpr auto& existing = described(query::existence(from<ticket>.where(col<&ticket::id> == param)));
static_assert(existing.results.size() == 1 && gives(existing, 0, "exists", {sql_type::boolean}, false));
static_assert(asks_for(existing, 0, {sql_type::int64}, "id"));
static_assert(existing.tables.size() == 1 && existing.tables[0] == "ticket");

// Statements that write tell what they write from what they read.
constexpr auto& raise = described(update<order>.set(col<&order::total> = col<&order::total> * param).where(col<&order::id> == 7));
static_assert(raise.access == access::write);
static_assert(raise.results.empty());
static_assert(touches(raise, std::to_array<column_use>({{"orders", "total", access::write},
                                                        {"orders", "total", access::read},
                                                        {"orders", "id", access::read}})));
static_assert(asks_for(raise, 0, {sql_type::float64}, "total"));
static_assert(asks_for(raise, 1, {sql_type::int32}, "id"));

constexpr auto& gone = described(erase<order>.unconditionally());
static_assert(gone.access == access::write);
static_assert(gone.columns.empty());
static_assert(gone.tables.size() == 1 && gone.tables[0] == "orders");

constexpr auto& added = described(insert<country>.set(col<&country::code> = "nl", col<&country::name> = param));
static_assert(added.access == access::write);
static_assert(asks_for(added, 1, {sql_type::text}, "name"));
static_assert(touches(added, std::to_array<column_use>({{"country", "code", access::write},
                                                        {"country", "name", access::write}})));

// Whole objects
constexpr auto& new_article = sql::description_of<query::insert_object<article, key_source::database>>;
static_assert(new_article.access == access::write);
static_assert(new_article.parameters.size() == 4);
static_assert(asks_for(new_article, 0, {sql_type::text}, "title"));
static_assert(asks_for(new_article, 3, {sql_type::int32}, "stock"));
static_assert(new_article.results.size() == 1 && gives(new_article, 0, "number", {sql_type::int32}, false));
static_assert(new_article.columns.size() == 4);

static_assert(sql::description_of<query::insert_object<country, key_source::program>>.results.empty());

constexpr auto& changed = sql::description_of<query::update_object<order_line>>;
static_assert(changed.parameters.size() == 4);
static_assert(asks_for(changed, 0, {sql_type::text}, "article"));
static_assert(asks_for(changed, 2, {sql_type::int64}, "order_id"));
static_assert(touches(changed, std::to_array<column_use>({{"order_line", "article", access::write},
                                                          {"order_line", "amount", access::write},
                                                          {"order_line", "order_id", access::read},
                                                          {"order_line", "position", access::read}})));

constexpr auto& found = sql::description_of<query::find_by_key<country>>;
static_assert(found.access == access::read);
static_assert(found.parameters.size() == 1 && asks_for(found, 0, {sql_type::text}, "code"));
static_assert(found.results.size() == 3);

constexpr auto& removed = sql::description_of<query::remove_by_key<membership>>;
static_assert(removed.access == access::write);
static_assert(removed.parameters.size() == 2);

// One type, one description.
static_assert(&described(from<country>) == &countries);

}  // namespace
