#include "support/wide.hpp"

#include <covet/meta/members.hpp>

#include <cstddef>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <type_traits>
#include <vector>

using namespace covet::meta;

namespace {

namespace shop::stock {

struct item {
    std::int64_t id{};
    const std::string name{};
    std::optional<double> price{};
};

}  // namespace shop::stock

using shop::stock::item;

static_assert(reflectable<item>);
static_assert(member_count<item> == 3);
static_assert(member_names<item>.size() == 3);
static_assert(member_names<item>[0] == "id");
static_assert(member_names<item>[1] == "name");
static_assert(member_names<item>[2] == "price");
static_assert(std::is_same_v<member_type<item, 0>, std::int64_t>);
static_assert(std::is_same_v<member_type<item, 1>, std::string>);
static_assert(std::is_same_v<member_type<item, 2>, std::optional<double>>);
static_assert(member_index<item, &item::id> == 0);
static_assert(member_index<item, &item::name> == 1);
static_assert(member_index<item, &item::price> == 2);

// Members of one type are told apart, and their names may hold what ends names elsewhere in the compiler's text.
struct point {
    int x{}, y{}, value_{}, T{}, x2{}, UPPER{}, _leading{};
};
static_assert(member_count<point> == 7);
static_assert(member_index<point, &point::y> == 1);
static_assert(member_names<point>[1] == "y");
static_assert(member_names<point>[2] == "value_");
static_assert(member_names<point>[3] == "T");
static_assert(member_names<point>[4] == "x2");
static_assert(member_names<point>[5] == "UPPER");
static_assert(member_names<point>[6] == "_leading");

// Members named as those that the reflection goes through.
struct disguised {
    int value{}, name{}, specimen{}, covet{};
};
static_assert(member_names<disguised>[0] == "value");
static_assert(member_names<disguised>[1] == "name");
static_assert(member_names<disguised>[2] == "specimen");
static_assert(member_names<disguised>[3] == "covet");

struct outer {
    struct inner {
        int depth{};
    };
};
static_assert(member_names<outer::inner>[0] == "depth");

template <class T, int N>
struct box {
    T content{};
    std::map<T, std::vector<int>> labels{};
};
static_assert(member_names<box<std::string, 3>>[0] == "content");
static_assert(member_names<box<std::string, 3>>[1] == "labels");
static_assert(member_index<box<std::string, 3>, &box<std::string, 3>::labels> == 1);
static_assert(std::is_same_v<member_type<box<char, 1>, 0>, char>);

// A type without a linker's name, inside a function.
[[maybe_unused]] consteval bool local_struct() {
    struct local {
        int first{};
        std::string_view second{};
    };
    return member_count<local> == 2 && member_names<local>[1] == "second" && member_index<local, &local::second> == 1;
}
static_assert(local_struct());

using support::wide;
static_assert(member_count<wide> == 100);
static_assert(member_names<wide>[0] == "c00");
static_assert(member_names<wide>[57] == "c57");
static_assert(member_names<wide>[99] == "c99");
static_assert(member_index<wide, &wide::c00> == 0);
static_assert(member_index<wide, &wide::c57> == 57);
static_assert(member_index<wide, &wide::c99> == 99);

// The members of an object, as they are.
constexpr bool reads_and_writes() {
    point p{};
    get<1>(p) = 5;
    const point& same = p;
    static_assert(std::is_same_v<decltype(get<1>(p)), int&>);
    static_assert(std::is_same_v<decltype(get<1>(same)), const int&>);
    int sum = 0;
    for_each_member(p, [&](auto index, int& member) { sum += member = static_cast<int>(index()); });
    return get<2>(same) == 2 && sum == 21;
}
static_assert(reads_and_writes());

// What covet cannot see through.
class with_constructor {
public:
    with_constructor() {}
    int x{};
};
struct derived : point {
    int z{};
};
struct with_array {
    int numbers[3];
    int last;
};
enum class color { red };

static_assert(!reflectable<with_constructor>);
static_assert(!reflectable<derived>);
static_assert(!reflectable<int>);
static_assert(!reflectable<color>);
static_assert(!reflectable<std::string>);
static_assert(has_array_member<with_array>);
static_assert(!has_array_member<point>);
static_assert(!has_array_member<item>);

}  // namespace
