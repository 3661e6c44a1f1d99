#include "support/shop.hpp"

#include <covet/query/object.hpp>
#include <covet/sql/static_statement.hpp>

#include <string_view>

using namespace covet;
using namespace shop;
using query::key_source;

namespace {

template <class Statement>
consteval std::string_view name_of(const Statement&) {
    return sql::description_of<Statement>.name;
}
template <class Statement>
consteval std::string_view name_of() {
    return sql::description_of<Statement>.name;
}

// The verb of the call, and each table once, in the order of the text.
using owner = alias<customer, "owner">;
constexpr auto joined = from<order>.join<customer>(col<&order::customer_id> == col<&customer::id>);
constexpr auto buying = from<order>.where(col<&order::customer_id> == owner::col<&customer::id>).select(col<&order::id>);
static_assert(name_of(from<customer>) == "select customers");
static_assert(name_of(joined.where(col<&order::total> > 1.0)) == "select orders, customers");
static_assert(name_of(from<customer>.join<owner>(owner::col<&customer::id> == col<&customer::id>)) == "select customers");
static_assert(name_of(from<owner>.where(exists(buying))) == "select customers, orders");
static_assert(name_of(from<customer>.select(col<&customer::id>).union_all(from<order>.select(col<&order::id>))) == "select customers, orders");
static_assert(name_of(query::existence(joined)) == "exists orders, customers");
static_assert(name_of(query::counted(joined.distinct())) == "select orders, customers");
static_assert(name_of(query::counted(joined)) == "select orders, customers");

static_assert(name_of(update<order>.set(col<&order::total> = 1.0).where(col<&order::id> == 1)) == "update orders");
static_assert(name_of(erase<order>.where(col<&order::id> == 1)) == "erase orders");
static_assert(name_of(insert<country>.set(col<&country::code> = "no", col<&country::name> = "Norway")) == "insert country");

static_assert(name_of<query::find_by_key<customer>>() == "find customers");
static_assert(name_of<query::insert_object<customer, key_source::database>>() == "insert customers");
static_assert(name_of<query::insert_range<customer, key_source::database>>() == "insert customers");
static_assert(name_of<query::upsert_object<customer, key_source::program>>() == "upsert customers");
static_assert(name_of<query::update_object<customer>>() == "update customers");
static_assert(name_of<query::remove_by_key<customer>>() == "remove customers");

// One's own name, of any statement, in any place among the clauses. The last one counts.
constexpr auto spenders = joined.named<"top_spenders">().where(col<&order::total> > 1.0);
static_assert(name_of(spenders) == "top_spenders");
static_assert(name_of(spenders.named<"spenders">()) == "spenders");
static_assert(name_of(erase<order>.where(col<&order::id> == 1).named<"tidy">()) == "tidy");
static_assert(name_of(from<order>.select(col<&order::id>).union_all(from<customer>.select(col<&customer::id>)).named<"ids">()) == "ids");
static_assert(spenders.sql<sqlite>() == joined.where(col<&order::total> > 1.0).sql<sqlite>());

// Whatever asks it.
static_assert(name_of(query::counted(spenders)) == "top_spenders");
static_assert(name_of(query::counted(spenders.distinct())) == "top_spenders");
static_assert(name_of(query::existence(spenders)) == "top_spenders");
static_assert(name_of(query::at_most<1>(spenders)) == "top_spenders");

// That of a part is not that of the whole.
static_assert(name_of(from<owner>.where(exists(buying.named<"part">()))) == "select customers, orders");

}  // namespace
