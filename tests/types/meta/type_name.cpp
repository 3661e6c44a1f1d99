#include <covet/meta/type_name.hpp>

#include <string>
#include <vector>

using covet::meta::snake_case_name;
using covet::meta::type_name;

struct Order {};
struct order_item {};

namespace {

namespace shop {
struct Order {};
namespace stock {
struct OrderItem {};
}  // namespace stock
}  // namespace shop

struct Outer {
    struct Inner {};
};
struct HTTPServer {};
struct ServerHTTP {};
struct Version2Draft {};
struct A {};
struct AB {};
struct ABc {};
struct Order_Item {};
struct Already_snake {};
struct camelCase {};
struct X509Certificate {};

template <class T, int N>
struct Box {};
template <class T>
struct PairOf {
    struct Half {};
};

static_assert(type_name<::Order> == "Order");
static_assert(type_name<shop::Order> == "Order");
static_assert(type_name<shop::stock::OrderItem> == "OrderItem");
static_assert(type_name<Outer::Inner> == "Inner");
static_assert(type_name<Box<shop::Order, 3>> == "Box");
static_assert(type_name<Box<Box<std::vector<int>, 1>, 2>> == "Box");
static_assert(type_name<PairOf<shop::stock::OrderItem>> == "PairOf");

static_assert(snake_case_name<::Order> == "order");
static_assert(snake_case_name<order_item> == "order_item");
static_assert(snake_case_name<shop::Order> == "order");
static_assert(snake_case_name<shop::stock::OrderItem> == "order_item");
static_assert(snake_case_name<Outer::Inner> == "inner");
static_assert(snake_case_name<Box<std::string, 3>> == "box");
static_assert(snake_case_name<PairOf<shop::Order>> == "pair_of");

// A run of capitals is one word, whose last capital begins the next.
static_assert(snake_case_name<HTTPServer> == "http_server");
static_assert(snake_case_name<ServerHTTP> == "server_http");
static_assert(snake_case_name<Version2Draft> == "version2_draft");
static_assert(snake_case_name<X509Certificate> == "x509_certificate");
static_assert(snake_case_name<A> == "a");
static_assert(snake_case_name<AB> == "ab");
static_assert(snake_case_name<ABc> == "a_bc");
static_assert(snake_case_name<camelCase> == "camel_case");

// Underscores that are there are not doubled.
static_assert(snake_case_name<Order_Item> == "order_item");
static_assert(snake_case_name<Already_snake> == "already_snake");

consteval bool local_struct() {
    struct OrderLine {};
    return type_name<OrderLine> == "OrderLine" && snake_case_name<OrderLine> == "order_line";
}
static_assert(local_struct());

// Arguments of an enclosing template stand before the name.
static_assert(type_name<PairOf<shop::Order>::Half> == "Half");
static_assert(snake_case_name<PairOf<Box<int, 1>>::Half> == "half");
static_assert(type_name<Box<int[3], 1>> == "Box");
static_assert(type_name<PairOf<void (*)(int)>::Half> == "Half");

template <class T>
consteval bool local_struct_of_template() {
    struct OrderLine {};
    return type_name<OrderLine> == "OrderLine";
}
static_assert(local_struct_of_template<shop::Order>());

}  // namespace
