#include <covet/expr/column.hpp>
#include <covet/hana.hpp>
#include <covet/schema/model.hpp>

#include <boost/hana/define_struct.hpp>

#include <cstdint>
#include <string>
#include <string_view>
#include <type_traits>

namespace {

// Described by Hana's own macro.
struct person {
    BOOST_HANA_DEFINE_STRUCT(person, (std::string, name), (int, age));
    explicit person(int a = 0) : age{a} {}
};

static_assert(!std::is_aggregate_v<person>);
static_assert(covet::meta::reflectable<person>);
static_assert(covet::meta::member_count<person> == 2);
static_assert(covet::meta::member_names<person>[1] == std::string_view{"age"});
static_assert(covet::meta::member_index<person, &person::age> == 1);
static_assert(std::is_same_v<covet::meta::member_type<person, 0>, std::string>);

// Private members, described without macros.
class account {
    std::int64_t id_{};
    std::string owner_;

public:
    account() = default;

    static constexpr auto owner = &account::owner_;

    struct hana_accessors_impl {
        static constexpr auto apply() {
            return boost::hana::make_tuple(covet::accessor<"id", &account::id_>(),
                                           covet::accessor<"owner", &account::owner_>());
        }
    };
    static consteval auto table() { return covet::table("accounts").unique<&account::owner_>(); }
};

static_assert(covet::schema::model<account>::table == "accounts");
static_assert(covet::schema::model<account>::columns[0].name == "id");
static_assert(covet::schema::model<account>::columns[0].generated);
static_assert(std::is_same_v<std::remove_const_t<decltype(covet::col<account::owner>)>, covet::expr::column<account, 1>>);

// A base class.
struct stamped {
    std::int64_t created{};
};
struct note : stamped {
    std::int64_t id{};
    std::string text;

    struct hana_accessors_impl {
        static constexpr auto apply() {
            return boost::hana::make_tuple(covet::accessor<"id", &note::id>(), covet::accessor<"text", &note::text>(),
                                           covet::accessor<"created", &stamped::created>());
        }
    };
    static consteval auto table() { return covet::table().index<&note::created>(); }
};

static_assert(covet::schema::model<note>::columns[2].name == "created");
static_assert(covet::schema::model<note>::table == "note");
static_assert(std::is_same_v<std::remove_const_t<decltype(covet::col_of<note, &note::created>)>, covet::expr::column<note, 2>>);

}  // namespace
