#include "support/shop.hpp"

#include <concepts>
#include <cstdint>
#include <optional>
#include <string>
#include <tuple>

using namespace covet;
using namespace shop;
using query::row_type;

namespace {

struct named {
    std::int64_t id{};
    std::string name{};
};

template <class Row, class Query>
constexpr bool reads_as(const Query&) {
    return std::same_as<row_type<Query>, Row>;
}

constexpr auto id = col<&customer::id>;
constexpr auto name = col<&customer::name>;
constexpr auto nick = col<&customer::nick>;

// Whole models; one value; a tuple of several; a struct where one is named.
static_assert(reads_as<customer>(from<customer>));
static_assert(reads_as<customer>(from<customer>.where(id == 1).order_by(name).limit(1)));
static_assert(reads_as<std::string>(from<customer>.select(name)));
static_assert(reads_as<std::optional<std::string>>(from<customer>.select(nick)));
static_assert(reads_as<std::tuple<std::int64_t, std::optional<std::string>>>(from<customer>.select(id, nick)));
static_assert(reads_as<std::tuple<std::optional<std::int64_t>, std::int64_t>>(from<customer>.select(max(id), count())));
static_assert(reads_as<named>(from<customer>.select<named>(id, name)));
static_assert(reads_as<std::int64_t>(from<customer>.select<std::tuple<std::int64_t>>(id).select(id)));

// Clauses after select() leave the rows alone.
static_assert(reads_as<std::string>(from<customer>.select(name).where(id == 1).distinct()));

// A query holds nothing but its values.
static_assert(std::is_trivially_copyable_v<decltype(from<customer>.where(id == 1).limit(5))>);

template <class Query>
constexpr std::size_t placeholders(const Query&) {
    return Query::placeholder_count;
}
static_assert(placeholders(from<customer>) == 0);
static_assert(placeholders(from<customer>.where(id == 1)) == 0);
static_assert(placeholders(from<customer>.where(id == param)) == 1);
static_assert(placeholders(from<customer>.where(id == param and name == "a").limit(param).offset(param)) == 3);
static_assert(placeholders(from<customer>.where(id.in(param))) == 1);
static_assert(placeholders(from<customer>.where(id.between(param, param)).where(name.like(param))) == 3);
static_assert(placeholders(from<customer>.select(id + param)) == 1);

// They are taken in the order of the text, whatever the order of the calls.
constexpr auto asked = from<customer>.limit(param).where(name == param).select(id + param);
template <class... Placeholders>
consteval type_list<Placeholders...> taken(const query::taking<std::remove_const_t<decltype(asked)>, Placeholders...>&) {
    return {};
}
static_assert(std::same_as<decltype(taken(asked)),
                           type_list<expr::placeholder<std::int64_t>, expr::placeholder<std::string>,
                                     expr::placeholder<query::row_number>>>);

// Each kind of statement can be a constant.
constexpr auto by_name = from<customer>.where(name == "ada").order_by(desc(id)).limit(5).offset(2).distinct();
constexpr auto groups = from<customer>.group_by(name).having(count() > 1).select(name, count());
constexpr auto renamed = update<customer>.set(name = "x").where(id == 1);
constexpr auto gone = erase<customer>.where(id.in(1, 2));
constexpr auto added = insert<country>.set(col<&country::code> = "nl", col<&country::name> = param);
static_assert(query::statement<decltype(by_name)>);
static_assert(query::statement<decltype(groups)>);
static_assert(query::statement<decltype(renamed)>);
static_assert(query::statement<decltype(gone)>);
static_assert(query::statement<decltype(added)>);
static_assert(!query::statement<customer>);
static_assert(placeholders(added) == 1);

// A text in the place of another gives a query of the same type.
static_assert(std::same_as<decltype(from<customer>.where(name == "ada")), decltype(from<customer>.where(name == "robert"))>);
static_assert(std::same_as<decltype(from<customer>.limit(5)), decltype(from<customer>.limit(5u))>);

// Other shapes of the same query ask for the same arguments.
static_assert(placeholders(query::counted(asked)) == 3);
static_assert(placeholders(query::existence(asked)) == 3);
static_assert(placeholders(query::at_most<1>(from<customer>.where(id == param))) == 1);
static_assert(reads_as<std::int64_t>(query::counted(from<customer>)));

}  // namespace
