#include "support/shop.hpp"

#include <covet/expr/column.hpp>

#include <concepts>

using namespace covet;
using namespace covet::expr;
using namespace shop;

namespace {

using total = std::remove_const_t<decltype(col<&order::total>)>;
using nick = std::remove_const_t<decltype(col<&customer::nick>)>;

static_assert(std::same_as<total, column<order, 3>>);
static_assert(std::same_as<total::model, order>);
static_assert(total::index == 3);
static_assert(expression<total>);
static_assert(expression<const total&>);
static_assert(std::is_empty_v<total>);
static_assert(is_column<total>);
static_assert(!is_column<decltype(col<&order::total> + 1.0)>);

static_assert(std::same_as<value_type_of<total>, double>);
static_assert(std::same_as<value_type_of<nick>, std::optional<std::string>>);
static_assert(std::same_as<value_type_of<decltype(col<&order::state>)>, state>);
static_assert(std::same_as<value_type_of<decltype(col<&order::placed_at>)>, moment>);
static_assert(std::same_as<operation_of<total>, void>);
static_assert(std::same_as<leaves_of<total>, type_list<total>>);

// A member of a base names the base; the model is given beside it.
struct named {
    std::string name{};
};
struct derived : named {
    int x{};
};
static_assert(check::member_of<derived, &named::name>);
static_assert(check::member_of<derived, &derived::x>);
static_assert(!check::member_of<named, &derived::x>);
static_assert(!check::column_of<derived, &named::name>);

struct odd {
    std::int64_t id{};
    void* pointer{};
    void call() {}
};
static_assert(check::column_name<&order::total>);
static_assert(!check::column_name<&odd::call>);
static_assert(!check::column_name<&odd::pointer>);
static_assert(!check::column_name<5>);
static_assert(check::names_a_member<&odd::pointer>);
static_assert(!check::names_a_member<&odd::call>);

}  // namespace
